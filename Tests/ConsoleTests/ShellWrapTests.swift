import Testing

@testable import Console

@Suite struct ShellWrapTests {
  private func wrapped(_ line: String) -> [String] {
    ShellWrap.lines(line, first: "  $ ", rest: "    ", columns: 30)
  }

  @Test func aShortLineStaysWhole() {
    #expect(wrapped("tool run a.json5") == ["  $ tool run a.json5"])
  }

  @Test func aLongLineGoesOnAfterABackslash() {
    #expect(
      wrapped("tool run a.json5 --months 12 --jobs 2") == [
        "  $ tool run a.json5 \\", "    --months 12 --jobs 2",
      ])
  }

  @Test func nothingIsBrokenInsideQuotes() {
    #expect(
      wrapped("tool find --where 'a beats b in all worlds' x") == [
        "  $ tool find --where \\", "    'a beats b in all worlds' \\", "    x",
      ])
  }

  @Test func joinedAgainItIsTheSameLine() {
    let line = "one two three four five six seven eight nine ten eleven twelve"
    let joined = wrapped(line).joined(separator: "\n")
      .replacing(" \\\n    ", with: " ").dropFirst(4)
    #expect(joined == line)
  }
}
