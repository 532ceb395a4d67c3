import Testing

@testable import Console

@Suite struct TerminalTests {
  private func facts(
    terminal: Bool = true, columns: Int? = nil, _ environment: [String: String] = [:]
  ) -> TerminalFacts {
    TerminalFacts(
      outputIsTerminal: terminal, errorIsTerminal: terminal, reportedColumns: columns,
      environment: environment)
  }

  @Test(arguments: [
    (true, ["TERM": "xterm"], ColourPolicy.auto, true),
    (true, [:], .auto, true),
    (true, ["TERM": "dumb"], .auto, false),
    (true, ["NO_COLOR": "1"], .auto, false),
    (true, ["NO_COLOR": ""], .auto, true),
    (false, ["TERM": "xterm"], .auto, false),
    (false, [:], .always, true),
    (false, ["NO_COLOR": "1", "TERM": "dumb"], .always, true),
    (true, ["TERM": "xterm"], .never, false),
  ])
  func colourFollowsTheUser(
    isTerminal: Bool, environment: [String: String], policy: ColourPolicy, isOn: Bool
  ) {
    let terminal = Terminal(facts(terminal: isTerminal, environment), colour: policy)
    #expect(terminal.outputStyle.isOn == isOn)
    #expect(terminal.errorStyle.isOn == isOn)
  }

  @Test func outputAndErrorAreJudgedApart() {
    let piped = TerminalFacts(outputIsTerminal: false, errorIsTerminal: true)
    #expect(!Terminal(piped).outputStyle.isOn)
    #expect(Terminal(piped).errorStyle.isOn)
  }

  @Test(arguments: [
    (nil as Int?, nil as String?, 80), (120, nil, 120), (120, "60", 120), (nil, "60", 60),
    (nil, "abc", 80), (nil, "0", 80), (nil, "-5", 80), (nil, "5", 20), (3, nil, 20),
    (nil, "99999999999999999999", 80), (nil, "100000", 1000), (100_000, nil, 1000),
  ])
  func columnsComeFromTheTerminalThenTheEnvironment(reported: Int?, set: String?, columns: Int) {
    let environment = set.map { ["COLUMNS": $0] } ?? [:]
    #expect(Terminal(facts(columns: reported, environment)).columns == columns)
  }

  @Test func tablesInAPipeAreNotCut() {
    #expect(Terminal(facts(terminal: false)).tableColumns == nil)
    #expect(Terminal(facts(terminal: false, ["COLUMNS": "70"])).tableColumns == 70)
    #expect(Terminal(facts(terminal: true, columns: 100)).tableColumns == 100)
    #expect(Terminal(facts(terminal: true)).tableColumns == 80)
  }

  @Test(arguments: [
    ([:], false), (["LANG": "en_US.UTF-8"], true), (["LANG": "C"], false),
    (["LC_ALL": "C.utf8", "LANG": "C"], true), (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
    (["LC_ALL": "", "LC_CTYPE": "fr_FR.utf-8"], true),
  ])
  func theFirstLocaleThatIsSetDecides(environment: [String: String], isUTF8: Bool) {
    #expect(Terminal(facts(environment)).isUTF8 == isUTF8)
  }

  @Test func theFactsOfThisProcessAreRead() {
    let facts = TerminalFacts.current()
    #expect(facts.environment.keys.allSatisfy(TerminalFacts.variableNames.contains))
    #expect(TerminalFacts.columns(of: -1) == nil)
  }
}
