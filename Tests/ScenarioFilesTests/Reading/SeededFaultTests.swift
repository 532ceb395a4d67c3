import Testing

@testable import ScenarioFiles

/// Faults put into a file that is right, each found at its line and column.
@Suite struct SeededFaultTests {
  private static let valid = """
    {
      // A small region
      name: "Region",
      months: 36,
      goals: [{id: "work"}, {id: "school"}],
      partners: [
        {id: "a", sector: "k12", priorities: {work: 1}},
        {id: "b", sector: "employer", priorities: {school: 1}},
      ],
      relationships: {pairs: [{between: ["a", "b"], trust: 0.5, experience: 2}]},
      strategies: [{id: "s", phases: [{shares: {systems: 1}}]}],
    }
    """

  /// What is replaced, by what, the code and the place.
  struct Fault: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let found: [String]
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ found: String...) {
      self.old = old
      self.new = new
      self.found = found
    }
  }

  static let faults = [
    Fault("36,", "36", "E004 4:13"),
    Fault("36", "NaN", "E015 4:11"),
    Fault("36", "\"36\"", "E021 4:11"),
    Fault("36", "1.5", "E022 4:11"),
    Fault("36", "3600", "E023 4:11"),
    Fault("36", "1e400", "E024 4:11"),
    Fault("months", "monts", "E012 4:3"),
    Fault("months: 36", "months: 36, months: 48", "E013 4:15"),
    Fault("[\"a\", \"b\"]", "[\"a\", \"c\"]", "E030 10:43"),
    Fault("sector: \"k12\", ", "", "E025 7:5"),
    Fault("// A", "/* A", "E018 2:3"),
    Fault("0.5", "0,5", "E011 10:57"),
    Fault("\"Region\"", "\"Region", "E007 3:9"),
    Fault("systems: 1}}", "systems: 1}", "E008 11:56"),
    Fault("36", "36x, seed: -1", "E011 4:11", "E023 4:22"),
    Fault("work: 1}},", "wrok: 1}}, {id: \"a\"},", "E031 7:43", "E025 7:54", "E034 7:59"),
  ]

  private func found(_ text: some StringProtocol) -> [String] {
    let report = ScenarioReader().read(Array(text.utf8), file: "region.json5").report
    return report.diagnostics.map { diagnostic in
      let start = diagnostic.place.start
      return "\(diagnostic.code.rawValue) \(start.line):\(start.column)"
    }
  }

  @Test func theFileIsRight() {
    #expect(found(Self.valid) == [])
  }

  @Test(arguments: faults)
  func findsTheFault(fault: Fault) {
    let text = Self.valid.replacing(fault.old, with: fault.new, maxReplacements: 1)
    #expect(Array(found(text).prefix(fault.found.count)) == fault.found)
  }

  @Test func findsTheEndOfATruncatedFile() {
    let cut = Self.valid.prefix(Self.valid.count - 10)
    #expect(found(cut) == ["E008 11:53"])
  }

  @Test func findsWindowsLineEndsAndByteOrderMarks() {
    let text = "\u{FEFF}" + Self.valid.replacing("\n", with: "\r\n").replacing("36", with: "1.5")
    #expect(found(text) == ["E022 4:11"])
  }
}
