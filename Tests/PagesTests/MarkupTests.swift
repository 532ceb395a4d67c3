import Testing

@testable import Pages

@Suite("Markup") struct MarkupTests {
  private func text(_ build: (inout Markup) -> Void) -> String {
    var markup = Markup()
    build(&markup)
    return markup.buffer.text
  }

  @Test("Text cannot open or close an element")
  func textIsEscaped() {
    let result = text { $0.element("p", text: "</p><script>alert('&')</script>") }
    #expect(result == "<p>&lt;/p&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</p>")
  }

  @Test("An attribute cannot end itself")
  func attributesAreEscaped() {
    let result = text { $0.shape("path", ["d": "\" onload=\"x"]) }
    #expect(result == "<path d=\"&quot; onload=&quot;x\"/>")
  }

  @Test("Elements nest in order")
  func nesting() {
    let result = text { markup in
      markup.element("ul", ["class": "a"]) { list in
        for item in ["1", "2"] { list.element("li", text: item) }
      }
      markup.void("br")
    }
    #expect(result == "<ul class=\"a\"><li>1</li><li>2</li></ul><br>")
  }

  @Test(
    "Characters that a page may not hold are replaced", arguments: ["\u{0}", "\u{8}", "\u{FFFE}"])
  func controls(_ forbidden: String) {
    #expect(text { $0.text("a\(forbidden)b") } == "a\u{FFFD}b")
  }

  @Test("Line feeds, accents and emoji stay as they are", arguments: ["a\nb", "Béach", "👨‍👩‍👧"])
  func kept(_ words: String) {
    #expect(text { $0.text(words) } == words)
  }

  @Test("Data cannot end its script element")
  func data() {
    let result = text { $0.data(["name": "</script>&"]) }
    #expect(!result.contains("<"))
    #expect(!result.contains("&"))
  }
}

@Suite("Prose") struct ProseTests {
  @Test("Numbers are rounded half away from zero, and zero has no sign")
  func fixed() {
    #expect(Prose.fixed(12.5) == "13")
    #expect(Prose.fixed(-12.5) == "−13")
    #expect(Prose.fixed(-0.2) == "0")
    #expect(Prose.fixed(3.14159, 2) == "3.14")
    #expect(Prose.fixed(0.05, 1) == "0.1")
    #expect(Prose.fixed(.nan) == "–")
    #expect(Prose.fixed(1e300) == "–")
  }

  @Test("Differences carry a sign unless they round to nothing")
  func signed() {
    #expect(Prose.signed(2.2, 1) == "+2.2")
    #expect(Prose.signed(-2.2, 1) == "−2.2")
    #expect(Prose.signed(0.01, 1) == "0.0")
  }

  @Test("Settings lose needless digits")
  func settings() {
    #expect(Prose.setting(0.5) == "0.5")
    #expect(Prose.setting(36) == "36")
    #expect(Prose.setting(1.0 / 24) == "0.0417")
  }

  @Test("A name in another script cannot turn the sentence around it")
  func isolation() {
    #expect(Prose.name("Office") == "Office")
    #expect(Prose.name("\u{202E}abc") == "\u{2068}\u{202E}abc\u{2069}")
  }

  @Test("Lists and counts read as people write them")
  func words() {
    #expect(Prose.list(["a", "b", "c"]) == "a, b and c")
    #expect(Prose.list([]) == "")
    #expect(Prose.count(1, "run") == "1 run")
    #expect(Prose.duration(36) == "3 years")
    #expect(Prose.duration(18) == "18 months")
  }
}
