import Testing

@testable import ScenarioFiles

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain é 名", "plain é 名"), ("a\tb", "a b"), ("a\nb", "a<U+000A>b"),
    ("\u{1B}[2J", "<U+001B>[2J"), ("\u{202E}x", "<U+202E>x"), ("\u{9B}1m", "<U+009B>1m"),
    ("\u{E0041}", "<U+E0041>"), ("\u{7F}", "<U+007F>"), ("\u{2028}", "<U+2028>"),
    ("👩‍🏫", "👩‍🏫"),
  ])
  func showsWhatIsHidden(text: String, visible: String) {
    #expect(SafeText.visible(text) == visible)
  }

  @Test func quotesAreShort() {
    #expect(SafeText.quoted("a") == "\"a\"")
    let long = SafeText.quoted(String(repeating: "é", count: 10_000))
    #expect(long == "\"" + String(repeating: "é", count: 60) + "…\"")
    #expect(SafeText.quoted(String(repeating: "x", count: 60)).count == 62)
  }

  @Test(arguments: [
    ("abc", 3), ("名前", 4), ("e\u{301}", 1), ("🙂", 2), ("", 0), ("ｱ", 1), ("Ａ", 2), ("한", 2),
  ])
  func widthIsThatOfATerminal(text: String, columns: Int) {
    #expect(TerminalWidth.of(text) == columns)
  }
}
