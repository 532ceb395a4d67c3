import Testing

@testable import Console

@Suite struct WordWrapTests {
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
