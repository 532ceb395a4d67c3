import Testing

@testable import Console

@Suite struct NearMissTests {
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
    #expect(NearMiss.similar(to: typed, among: commands).first == meant)
  }

  @Test(arguments: ["xyzzy", "", "-", "--", "zz", "r", "q", "😀", "help me please"])
  func nothingSimilarMeansNoSuggestion(typed: String) {
    #expect(NearMiss.similar(to: typed, among: commands) == [])
  }

  @Test func dashesNeitherMakeNorHideALikeness() {
    let options = ["quiet", "force", "dry-run"]
    #expect(NearMiss.similar(to: "--fore", among: options) == ["force"])
    #expect(NearMiss.similar(to: "--dryrun", among: options) == ["dry-run"])
    #expect(NearMiss.similar(to: "--dry_run", among: options) == ["dry-run"])
    #expect(NearMiss.similar(to: "--q", among: options) == [])
  }

  @Test func theNearestComesFirst() {
    let similar = NearMiss.similar(
      to: "alignmentScorr", among: ["alignmentStart", "alignmentScore"])
    #expect(similar == ["alignmentScore"])
    #expect(NearMiss.similar(to: "comp", among: commands) == ["compare", "completions"])
  }

  @Test func hugeWordsCostNothing() {
    #expect(NearMiss.similar(to: String(repeating: "r", count: 1_000_000), among: commands) == [])
  }
}
