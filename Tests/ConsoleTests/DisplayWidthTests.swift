import Testing

@testable import Console

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("早い", 4), ("한국", 4), ("ｆｕｌｌ", 8),
    ("😀", 2), ("👩‍🏫", 2), ("🇺🇸", 2), ("❤️", 2), ("▁█", 2), ("…", 1), ("─│", 2), ("a\u{200D}b", 2),
    ("مدرسة", 5), ("한", 2),
  ])
  func countsColumns(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("早い早い", 5, "早い…"),
    ("早い早い", 4, "早…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func truncationKeepsWholeCharacters(text: String, columns: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: columns)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= columns)
  }

  @Test func paddingCountsColumnsNotCharacters() {
    #expect(DisplayWidth.padded("早", to: 4) == "早  ")
    #expect(DisplayWidth.padded("早", to: 4, onTheLeft: true) == "  早")
    #expect(DisplayWidth.padded("abcdef", to: 4) == "abcdef")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two", 3, ["one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\n\nb", 9, ["a", "", "b"]), ("", 5, [""]),
    ("早い早い", 3, ["早", "い", "早", "い"]), ("早い", 1, ["早", "い"]), ("a b", 0, ["a", "b"]),
    ("(one|two|three)", 9, ["(one|two|", "three)"]), ("(one|two)", 7, ["(one|", "two)"]),
  ])
  func wrappingFillsLines(text: String, columns: Int, lines: [String]) {
    #expect(WordWrap.lines(text, columns: columns) == lines)
  }
}
