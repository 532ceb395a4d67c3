import Testing

@testable import Console

@Suite struct ShellWordsTests {
  @Test(arguments: [
    "plain", "a b", "it's", "", "~", "~/x", "=x", "a=b", "$HOME", "`x`", "\"q\"", "\\", "*", "a;b",
    "é", "早い", "#x", "!x", "(x)", "a&b", "{a,b}", "'", "''",
  ])
  func whatIsQuotedReadsBack(word: String) {
    #expect(ShellWords.split("x " + ShellWords.quoted(word) + " y") == ["x", word, "y"])
  }

  @Test func harmlessWordsStayBare() {
    for word in ["hub.json", "--runs=5", "a/b_c-d", "10%", "é"] {
      #expect(ShellWords.quoted(word) == word)
    }
    #expect(ShellWords.quoted("a b") == "'a b'")
    #expect(ShellWords.quoted("$x") == "'$x'")
  }

  @Test func openQuotesAreNotWords() {
    #expect(ShellWords.split("a 'b") == nil)
    #expect(ShellWords.split("a \"b") == nil)
    #expect(ShellWords.split("a \\") == nil)
    #expect(ShellWords.split("  ") == [])
  }

  @Test func invisibleCharactersGiveNoLine() {
    #expect(ShellWords.line(["lab", "a\u{1B}[2J"]) == nil)
    #expect(ShellWords.line(["lab", "a\nb"]) == nil)
    #expect(ShellWords.line(["lab", "a b"]) == "lab 'a b'")
  }
}
