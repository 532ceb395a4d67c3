import Console
import TrustLab

/// A scenario or study file that was checked.
struct CheckedFile {
  let report: DiagnosticReport
  /// What the file holds, in a few words; nil if it has errors.
  let content: String?

  /// Reads a file as what it looks like.
  init(_ path: String, overrides: [String], _ streams: StandardStreams) throws {
    let bytes = try ScenarioInput.bytes(path, streams)
    let name = ScenarioInput.shownName(path)
    if StudyReader.recognises(bytes) {
      let reading = StudyReader(load: ScenarioInput.loader(beside: path))
        .read(bytes, file: name, overrides: overrides)
      report = reading.report
      content = reading.study.map { study in
        "a study of \(study.scenario.name), \(study.factors.count) factors"
      }
    } else {
      let reading = ScenarioInput.reader(beside: path).read(bytes, file: name, overrides: overrides)
      report = reading.report
      content = reading.scenario.map(CheckedFile.words)
    }
  }

  private static func words(_ scenario: Scenario) -> String {
    let partners = scenario.populations.reduce(scenario.partners.count) { $0 + $1.count }
    return
      "\(scenario.name), \(Words.partners(partners)), \(scenario.strategies.count) strategies, "
      + Words.months(scenario.months)
  }
}
