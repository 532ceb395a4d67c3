import Testing

@testable import Wording

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("早い", 4), ("한국", 4), ("ｆｕｌｌ", 8),
    ("😀", 2), ("👩‍🏫", 2), ("🇺🇸", 2), ("❤️", 2), ("▁█", 2), ("…", 1), ("─│", 2), ("a\u{200D}b", 2),
    ("مدرسة", 5), ("한", 2), ("ｱ", 1), ("Ａ", 2), ("名前", 4), ("🙂", 2),
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

  @Test func beginningsAndEndsKeepWholeCharacters() {
    #expect(DisplayWidth.prefix(of: "早い早い", columns: 3) == "早")
    #expect(DisplayWidth.suffix(of: "早い早い", columns: 5) == "早い")
    #expect(DisplayWidth.suffix(of: "ab👩‍🏫", columns: 2) == "👩‍🏫")
    #expect(DisplayWidth.suffix(of: "abc", columns: 9) == "abc")
  }

  @Test func paddingCountsColumnsNotCharacters() {
    #expect(DisplayWidth.padded("早", to: 4) == "早  ")
    #expect(DisplayWidth.padded("早", to: 4, onTheLeft: true) == "  早")
    #expect(DisplayWidth.padded("abcdef", to: 4) == "abcdef")
  }
}
