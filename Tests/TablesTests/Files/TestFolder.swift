#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Testing

@testable import Tables

/// An empty folder that is removed with everything in it when the test ends.
final class TestFolder {
  let path: String

  init(_ name: String = #function) throws {
    let plain = name.filter { $0.isLetter || $0.isNumber }
    let parent = FileManager.default.temporaryDirectory.path
    path = "\(parent)/tables-\(ProcessInfo.processInfo.processIdentifier)-\(plain)"
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func text(_ name: String) throws -> String {
    String(decoding: try WholeFile.read(file(name)), as: UTF8.self)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: file(name), withDestinationPath: target)
  }

  func permit(_ permissions: Int, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: file(name))
  }

  func permissions(_ name: String) -> Int? {
    SystemCall.permissions(of: file(name)).map { Int($0) }
  }
}

/// The file error of an action, or `nil` if it succeeds.
func fileError(_ action: () throws -> Void) -> FileError? {
  do {
    try action()
    return nil
  } catch {
    return error as? FileError
  }
}
