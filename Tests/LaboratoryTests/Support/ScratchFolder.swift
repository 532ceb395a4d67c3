import Foundation
import Tables

@testable import Laboratory

/// A folder that is gone when the test is over.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("laboratory-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder for a study in it.
  func study(_ name: String, force: Bool = false) throws -> OutputFolder {
    try OutputFolder(creating: path + "/" + name, ownNames: Study.ownNames, force: force)
  }

  /// The names in a folder, hidden ones too, in order.
  func names(_ name: String = "") -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)
    return (names ?? []).sorted()
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try WholeFile.read(path + "/" + name), as: UTF8.self)
  }

  /// The rows of a table as cells; for tables without quotes.
  func rows(_ name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
