import Testing

@testable import Wording

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("\u{1B}]0;pwned\u{7}", "<U+001B>]0;pwned<U+0007>"),
    ("a\nb\tc\rd", "a<U+000A>b c<U+000D>d"),
    ("a\r\nb", "a<U+000D><U+000A>b"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("\u{7F}", "<U+007F>"),
    ("abc\u{202E}cba", "abc<U+202E>cba"),
    ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
    ("\u{200B}\u{FEFF}\u{AD}", "<U+200B><U+FEFF><U+00AD>"),
    ("a\u{2028}b\u{2029}c", "a<U+2028>b<U+2029>c"),
    ("\u{E0041}", "<U+E0041>"),
    ("\u{0}", "<U+0000>"),
    ("\u{E000}", "<U+E000>"),
  ])
  func harmfulCharactersBecomeVisible(text: String, safe: String) {
    #expect(SafeText.terminal(text) == safe)
  }

  @Test(arguments: [
    "plain", "École", "e\u{301}", "早稲田", "مدرسة", "👩‍🏫 🏫", "می‌خواهم", "<script>", "½ €",
  ])
  func ordinaryTextIsUntouched(text: String) { #expect(SafeText.terminal(text) == text) }

  @Test func longTextIsCut() {
    #expect(SafeText.terminal(String(repeating: "é", count: 300), limit: 5) == "ééééé…")
    #expect(SafeText.terminal("abc", limit: 3) == "abc")
    let long = SafeText.quoted(String(repeating: "é", count: 10_000))
    #expect(long == "\"" + String(repeating: "é", count: 60) + "…\"")
    #expect(SafeText.quoted("a") == "\"a\"")
  }
}
