import Testing

@testable import Wording

@Suite struct NearNamesTests {
  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abd", 1), ("", "abc", 3),
    ("reprot", "report", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("abcdef", "badcfe", 3),
  ])
  func countsSlipsOfTheFinger(first: String, second: String, distance: Int) {
    let a = Array(first.unicodeScalars)
    let b = Array(second.unicodeScalars)
    #expect(EditDistance.between(a, b) == distance)
    #expect(EditDistance.between(b, a) == distance)
  }

  private let commands = ["init", "check", "run", "compare", "completions", "report", "explore"]

  @Test(arguments: [
    ("reprot", "report"), ("REPORT", "report"), ("rnu", "run"), ("repo", "report"),
    ("chekc", "check"), ("expolre", "explore"), ("compair", "compare"), ("inti", "init"),
    ("explor", "explore"), ("re-port", "report"),
  ])
  func aSlipFindsItsCommand(typed: String, meant: String) {
    #expect(NearNames.find(typed, among: commands).first == meant)
  }

  @Test(arguments: ["xyzzy", "", "-", "--", "zz", "r", "q", "😀", "help me please"])
  func nothingSimilarMeansNoSuggestion(typed: String) {
    #expect(NearNames.find(typed, among: commands) == [])
  }

  @Test func dashesNeitherMakeNorHideALikeness() {
    let options = ["quiet", "force", "dry-run"]
    #expect(NearNames.find("--fore", among: options) == ["force"])
    #expect(NearNames.find("--dryrun", among: options) == ["dry-run"])
    #expect(NearNames.find("--dry_run", among: options) == ["dry-run"])
    #expect(NearNames.find("--q", among: options) == [])
  }

  @Test func theNearestComesFirst() {
    let similar = NearNames.find("alignmentScorr", among: ["alignmentStart", "alignmentScore"])
    #expect(similar == ["alignmentScore"])
    #expect(NearNames.find("comp", among: commands) == ["compare", "completions"])
  }

  @Test(arguments: [
    ("turst", ["trust"]), ("quick-wins", ["quickWins"]), ("quickwin", ["quickWins"]),
    ("month", ["months"]), ("capabiltyMemroy", ["capabilityMemory"]), ("STAKES", ["stakes"]),
    ("xyzzy", []), ("a", []), ("lga", ["lag"]), ("trust_gate", ["trustGate"]),
  ])
  func aSlipFindsItsSetting(written: String, near: [String]) {
    let settings = [
      "trust", "trustGate", "quickWins", "systems", "months", "stakes", "capabilityMemory", "lag",
    ]
    #expect(NearNames.find(written, among: settings) == near)
  }

  @Test func aNameIsNotNearToItself() {
    #expect(NearNames.find("trust", among: ["trust"]).isEmpty)
  }

  @Test func hugeWordsCostNothing() {
    #expect(NearNames.find(String(repeating: "r", count: 1_000_000), among: commands) == [])
  }
}
