@testable import ScenarioFiles

/// A JSON5 text that was read, for tests.
struct ParsedText {
  var sources = SourceSet()
  let root: JSONNode
  let report: DiagnosticReport

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    let findings = Findings()
    _ = sources.add(SourceFile(name: "test.json5", bytes: bytes))
    root = JSON5Parser.parse(0, of: sources, findings: findings)
    report = DiagnosticReport(findings, in: sources)
  }

  /// "E004 2:7" for each error.
  var places: [String] {
    report.diagnostics.map { diagnostic in
      let start = diagnostic.place.start
      return "\(diagnostic.code.rawValue) \(start.line):\(start.column)"
    }
  }

  func string(_ key: String) -> String? { root[key: key].flatMap { sources.string($0) } }
  func double(_ key: String) -> Double? { root[key: key].flatMap { sources.double($0) } }
}
