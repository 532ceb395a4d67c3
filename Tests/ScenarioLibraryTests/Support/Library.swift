import Foundation
import Partnership
import ScenarioFiles

/// The scenarios that come with the tool, and what is known about them.
enum Library {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Scenarios")

  /// All scenarios, as paths below the folder without their ending, in order. Large worlds take too
  /// long without optimisation and are run by Tests/Exchange; studies are no scenarios.
  static let names: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".json5") }
      .filter { !$0.hasPrefix("large/") && !$0.hasPrefix("studies/") }.map {
        String($0.dropLast(6))
      }.sorted()
  }()

  /// The text of a scenario.
  static func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  /// What the reader makes of a scenario.
  static func read(_ name: String, _ overrides: [String] = []) throws -> ScenarioReading {
    let url = url(name)
    let beside = url.deletingLastPathComponent()
    let reader = ScenarioReader {
      try? [UInt8](Data(contentsOf: beside.appendingPathComponent($0)))
    }
    return reader.read(Array(try text(name).utf8), file: name, overrides: overrides)
  }

  /// A scenario in form.
  static func blueprint(_ name: String, _ overrides: [String] = []) throws -> Blueprint {
    let reading = try read(name, overrides)
    guard let scenario = reading.scenario else { throw Unsound(report: reading.report) }
    return try Blueprint(scenario)
  }

  /// A decoded fixture.
  static func fixture<Value: Decodable>(_ name: String, as type: Value.Type) -> Value {
    let url = Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures")
    guard let url, let data = try? Data(contentsOf: url),
      let value = try? JSONDecoder().decode(type, from: data)
    else { fatalError("the fixture \(name) cannot be read") }
    return value
  }

  private static func url(_ name: String) -> URL {
    folder.appendingPathComponent(name + ".json5")
  }

  struct Unsound: Error {
    let report: DiagnosticReport
  }
}
