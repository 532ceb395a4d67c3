import Testing

@testable import Console

@Suite struct StyleTests {
  @Test(arguments: Style.Look.allCases)
  func offMeansNoEscapeByte(look: Style.Look) {
    #expect(Style.plain.apply(look, to: "text") == "text")
    #expect(Style(isOn: true).apply(look, to: "text").contains("\u{1B}"))
  }

  @Test func looksNest() {
    let style = Style(isOn: true)
    #expect(style.red("a" + style.bold("b") + "c") == "\u{1B}[31ma\u{1B}[1mb\u{1B}[22mc\u{1B}[39m")
  }

  @Test func nothingIsNotStyled() { #expect(Style(isOn: true).bold("") == "") }

  @Test func eachNameIsItsLook() {
    let style = Style(isOn: true)
    #expect(style.dim("x") == style.apply(.dim, to: "x"))
    #expect(style.green("x") == style.apply(.green, to: "x"))
    #expect(style.yellow("x") == style.apply(.yellow, to: "x"))
    #expect(style.cyan("x") == style.apply(.cyan, to: "x"))
  }
}
