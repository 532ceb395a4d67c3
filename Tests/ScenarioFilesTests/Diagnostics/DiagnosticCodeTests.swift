import Testing

@testable import ScenarioFiles

@Suite struct DiagnosticCodeTests {
  /// Mistakes that are not a setting of a scenario.
  private static let others: Set<DiagnosticCode> = [
    .notUTF8, .emptyFile, .tooLarge, .textAfterEnd, .malformedLink, .malformedOverride,
  ]

  /// A scenario that has the settings of an example in place of its own.
  private func found(by example: String) -> [DiagnosticCode] {
    let partner = { (id: String) in "{id: '\(id)', sector: 'x', priorities: {work: 1}}" }
    let own = [
      ("goals", "[{id: 'work'}]"), ("partners", "[\(partner("a")), \(partner("b"))]"),
      ("strategies", "[{id: 's', phases: [{shares: {systems: 1}}]}]"),
    ]
    let settings = own.filter { !example.hasPrefix($0.0) }.map { "\($0.0): \($0.1),\n" }
    let text = "{name: 'x',\n\(settings.joined())\(example)\n}"
    return ScenarioReader().read(Array(text.utf8), file: "x").report.diagnostics.map(\.code)
  }

  @Test(arguments: DiagnosticCode.allCases.filter { !others.contains($0) })
  func exampleHasTheMistake(code: DiagnosticCode) {
    #expect(found(by: code.example).contains(code), "\(code.example)")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func isExplained(code: DiagnosticCode) {
    #expect(code.explanation.hasSuffix("."))
    #expect(!code.title.isEmpty && !code.example.isEmpty)
    #expect(code.rawValue.hasPrefix(code.severity == .error ? "E" : "W"))
  }

  @Test func titlesDiffer() {
    #expect(Set(DiagnosticCode.allCases.map(\.title)).count == DiagnosticCode.allCases.count)
  }

  @Test func examplesWithoutScenarioHaveTheMistakeToo() {
    #expect(
      ParsedText(DiagnosticCode.emptyFile.example).report.diagnostics.map(\.code) == [.emptyFile])
    let after = ParsedText(DiagnosticCode.textAfterEnd.example).report.diagnostics.map(\.code)
    #expect(after == [.textAfterEnd])
    let override = String(DiagnosticCode.malformedOverride.example.dropFirst("--set ".count))
    #expect(Draft().found([override]).first?.hasPrefix("E049") == true)
  }
}
