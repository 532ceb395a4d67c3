import Testing

@testable import Console

@Suite struct ManualPageTests {
  private let page = ManualPage.render(Sample.tree)

  @Test func sectionsStandInTheirUsualOrder() {
    let sections = page.split(separator: "\n").filter { $0.hasPrefix(".Sh ") }.map {
      $0.dropFirst(4)
    }
    #expect(
      sections == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "ENVIRONMENT", "EXIT STATUS",
        "EXAMPLES",
      ])
  }

  @Test func aCommandIsAWholeSubsection() {
    let section = """
      .Ss compare
      Compare two plans on the same luck.
      .D1 \\&lab compare [options] SCENARIO SCENARIO...
      .Bl -tag -width Ds
      .It Ar SCENARIO
      Scenario files to compare.
      .El
      .Bl -tag -width Ds
      .It Fl n Ar COUNT , Fl -runs Ar COUNT
      Runs per strategy (from 1 to 100000; default: 200).
      .El

      """
    #expect(page.contains(section))
  }

  @Test func everyExitCodeAndOptionIsListed() {
    for code in ExitCode.allCases { #expect(page.contains(".It Li \(code.rawValue)\n")) }
    for option in Sample.tree.sharedOptions + Sample.run.options {
      #expect(page.contains("Fl -\(option.name)"))
    }
  }

  @Test func anExampleIsShownOnce() {
    #expect(page.split(separator: "\n").filter { $0.hasSuffix("explain trust") }.count == 1)
  }

  @Test(.enabled(if: Tool.isInstalled("mandoc")))
  func theLinterFindsNothing() throws {
    let mandoc = try #require(Tool("mandoc"))
    let result = try mandoc.run(["-Tlint", "-W", "style"], file: page)
    #expect(result.status == 0 && result.output == "", "\(result.output)")
  }

  @Test(arguments: [
    (".Sh evil", "\\&.Sh evil"), ("'x'", "\\(aqx\\(aq"), ("a\\b", "a\\eb"), ("a-b", "a\\-b"),
    ("é", "\\[u00E9]"), ("plain", "plain"),
  ])
  func runningTextCannotBecomeARequest(text: String, escaped: String) {
    #expect(Mdoc.text(text) == escaped)
  }

  @Test(arguments: [
    ("Ar", "\\&Ar"), ("|", "\\&|"), ("\"x\"", "\\&\\(dqx\\(dq"), ("\"x y\"", "\\&\\(dqx \\&y\\(dq"),
    ("longer", "longer"),
  ])
  func wordsBehindAMacroStayWords(text: String, escaped: String) {
    #expect(Mdoc.arguments(text) == escaped)
  }
}
