@testable import ScenarioFiles

/// A small study file to which settings are added.
struct StudyDraft {
  var scenario = Draft().text
  var more = ""

  var text: String { "{scenario: \(scenario), \(more)}" }

  init(_ more: String = "", scenario: String = Draft().text) {
    self.more = more
    self.scenario = scenario
  }

  func read() -> StudyReading {
    StudyReader { ["world.json5": Array(Draft().text.utf8)][$0] }
      .read(Array(text.utf8), file: "study.json5")
  }

  var study: StudyFile? { read().study }

  /// "E012 turst" for each finding: its code and the text it underlines.
  var found: [String] {
    read().report.diagnostics.map { "\($0.code.rawValue) \($0.place.excerpt.marked)" }
  }
}
