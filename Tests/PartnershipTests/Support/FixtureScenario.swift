import Foundation
import Partnership
import ScenarioFiles

/// Docking scenarios.
enum Fixture {
  /// The place of a fixture.
  static func url(_ name: String) -> URL {
    Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures")!
  }

  /// A scenario by its name without ending.
  static func scenario(_ name: String) throws -> Scenario {
    let bytes = try Array(Data(contentsOf: url(name + ".json")))
    let reading = ScenarioReader().read(bytes, file: name)
    guard let scenario = reading.scenario else {
      throw Unreadable(report: DiagnosticRenderer().render(reading.report))
    }
    return scenario
  }

  private struct Unreadable: Error {
    let report: String
  }
}
