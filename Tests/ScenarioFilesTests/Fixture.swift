import Foundation

@testable import ScenarioFiles

/// Scenario files that are known to be right.
enum Fixture {
  static let names = [
    "regional-hub", "everything", "everything-again", "limit-beta-reputation",
    "limit-capability-trap", "limit-degroot", "limit-friedkin-johnsen", "limit-hegselmann-krause",
    "limit-ledger",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = Bundle.module.resourceURL?.appendingPathComponent("Fixtures/\(name).json")
    return Array(try Data(contentsOf: url ?? URL(fileURLWithPath: name)))
  }
}

/// A small scenario to which settings are added, or whose parts are replaced.
struct Draft {
  var goals = "[{id: 'work'}, {id: 'school', lag: 24}]"
  var partners =
    "[{id: 'a', sector: 'k12', priorities: {work: 1}},"
    + " {id: 'b', sector: 'employer', priorities: {school: 2}}]"
  var strategies = "[{id: 's', phases: [{shares: {quickWins: 1}}]}]"
  var more = ""

  var text: String {
    """
    {name: 'draft', goals: \(goals),
    partners: \(partners),
    strategies: \(strategies),
    \(more)}
    """
  }

  func read(_ overrides: [String] = []) -> ScenarioReading {
    ScenarioReader().read(Array(text.utf8), file: "draft.json5", overrides: overrides)
  }

  /// "E012 turst" for each finding: its code and the text it underlines.
  func found(_ overrides: [String] = []) -> [String] { Self.found(read(overrides)) }

  static func found(_ reading: ScenarioReading) -> [String] {
    reading.report.diagnostics.map { "\($0.code.rawValue) \($0.place.excerpt.marked)" }
  }
}
