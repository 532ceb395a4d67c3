import Foundation
import TrustLab

/// `machine.json`: where and when a study ran. It is kept apart from the study's own files, because
/// it differs between studies that are equal.
enum MachineRecord {
  /// Writes the record.
  static func write(to folder: OutputFolder, workers: Int) throws {
    var buffer = TextBuffer()
    buffer.append(value(workers: workers), .pretty)
    try folder.write(buffer, to: Study.machineName)
  }

  private static func value(workers: Int) -> JSONValue {
    let process = ProcessInfo.processInfo
    return [
      "finished": .string(Date().formatted(.iso8601)),
      "operatingSystem": .string(process.operatingSystemVersionString),
      "processors": JSONValue(process.activeProcessorCount),
      "workers": JSONValue(workers),
      "build": .string(build),
    ]
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }
}
