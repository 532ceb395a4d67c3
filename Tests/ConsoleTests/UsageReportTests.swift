import Testing

@testable import Console

@Suite struct UsageReportTests {
  private func explained(_ words: [String]) -> UsageReport? {
    do {
      _ = try Sample.tree.parse(words)
      return nil
    } catch { return UsageReport(error, in: words, of: Sample.tree) }
  }

  @Test(arguments: [
    (
      ["reprot", "my hub.json"],
      """
      error: there is no command "reprot"
        = help: a similar command exists: "report"
        = try:  lab report 'my hub.json'
        = see:  lab --help

      """
    ),
    (
      ["xyzzy"],
      """
      error: there is no command "xyzzy"
        = allowed: init, explain, move, run, compare, report
        = see:  lab --help

      """
    ),
    (
      ["run", "x", "--runs", "1,000"],
      """
      error: option --runs: "1,000" is not a whole number
        = allowed: a whole number from 1 to 100000
        = help: write 1000
        = try:  lab run x --runs 1000
        = see:  lab run --help

      """
    ),
    (
      ["compare", "a"],
      """
      error: the argument SCENARIO is missing
        = help: usage: lab compare [options] SCENARIO SCENARIO...
        = see:  lab compare --help

      """
    ),
    (
      ["report", "x", "--runs", "5"],
      """
      error: report has no option "--runs"; it belongs to "run", "compare"
        = see:  lab report --help

      """
    ),
  ])
  func mistakesAreExplainedInFull(words: [String], text: String) {
    #expect(explained(words)?.text() == text)
  }

  @Test(arguments: [
    (["run", "x", "--rnus", "5"], "lab run x --runs 5"),
    (["run", "x", "--rnus=5"], "lab run x --runs=5"),
    (["run", "x", "-runs", "5"], "lab run x --runs 5"),
    (["run", "x", "--dryrun"], "lab run x --dry-run"),
    (["--runs", "5", "run", "x"], "lab run --runs 5 x"),
    (["run", "x", "—json"], "lab run x --json"),
    (["run", "x", "–n", "5"], "lab run x -n 5"),
    (["run", "x", "-fjsn"], "lab run x -fjson"),
    (["run", "x", "--format", "JSON"], "lab run x --format json"),
    (["run", "x", "--format=jsn"], "lab run x --format=json"),
    (["run", "x", "--json=yes"], "lab run x --json"),
    (["run", "x", "--title", "-a b"], "lab run x '--title=-a b'"),
    (["run", "x", "--level", "0,25"], "lab run x --level 0.25"),
    (["run", "x", "--level", "50%"], "lab run x --level 0.5"),
    (["run", "x", "--runs", "2.0"], "lab run x --runs 2"),
    (["reprot", "it's"], #"lab report 'it'\''s'"#),
    (["init", "--preset", "regional_hub"], "lab init --preset regional-hub"),
    (["reprot"], nil),
    (["run", "x", "--rnus"], nil),
    (["run", "x", "--format", "xyzzy"], nil),
    (["reprot", "a\u{202E}b"], nil),
    (["run", "x", "--level", "500%"], nil),
  ])
  func suggestedLinesAreWhatWasMeant(words: [String], line: String?) {
    #expect(explained(words)?.tryLine == line)
  }

  @Test(arguments: [
    ["reprot", "x"], ["run", "x", "--rnus", "5"], ["--runs", "5", "run", "x"], ["xyzzy"],
    ["run", "x", "—json"], ["compare", "a"], ["run", "x", "--title", "-a b"], ["help", "rnu"],
  ])
  func everyLineOfferedParses(words: [String]) throws {
    let report = try #require(explained(words))
    for line in [report.tryLine, report.seeLine].compactMap({ $0 }) {
      let pasted = try #require(ShellWords.split(line))
      #expect(pasted.first == "lab")
      #expect(throws: Never.self) { try Sample.tree.parse(Array(pasted.dropFirst())) }
    }
  }

  @Test func aCommandCanExplainItsOwnRules() {
    let error = UsageError.refused(
      .option("seed"), text: "3/0", cause: "has no shards", allowed: "i/n with i from 1 to n",
      fix: "write --seed 1")
    let report = UsageReport(error, in: ["run", "x", "--seed", "3/0"], of: Sample.tree)
    #expect(report.place == "option --seed")
    #expect(report.cause == "\"3/0\" has no shards")
    #expect(report.allowed == "i/n with i from 1 to n")
    #expect(report.help == "write --seed 1")
  }

  @Test func colourChangesNoWord() throws {
    let report = try #require(explained(["reprot", "x"]))
    let styled = report.text(style: Style(isOn: true))
    #expect(styled != report.text())
    #expect(withoutEscapes(styled) == report.text())
  }

  @Test func longWordsAreCutInMessages() throws {
    let report = try #require(explained([String(repeating: "a", count: 500)]))
    #expect(report.cause.count < 100)
  }
}
