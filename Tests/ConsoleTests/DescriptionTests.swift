import Testing

@testable import Console

@Suite struct DescriptionTests {
  @Test func theSampleHasNoProblems() { #expect(Sample.tree.problems() == []) }

  @Test(arguments: [
    (
      CommandDescription(name: "Run", purpose: "p", examples: [good]),
      "command is not kebab-case: Run"
    ),
    (
      CommandDescription(name: "help", purpose: "p", examples: [good]),
      "command declared twice: help"
    ),
    (CommandDescription(name: "x", purpose: "p", examples: []), "x: no example"),
    (
      CommandDescription(name: "x", purpose: "p", examples: [CommandExample("lab x --bogus", "s")]),
      "x: example does not parse: lab x --bogus"
    ),
    (
      CommandDescription(name: "x", purpose: "p", examples: [CommandExample("echo 'lab", "s")]),
      "x: example does not parse: echo 'lab"
    ),
    (
      CommandDescription(
        name: "x", purpose: "p", options: [Option.flag("help", help: "h")], examples: [good]),
      "option of x declared twice: help"
    ),
    (
      CommandDescription(
        name: "x", purpose: "p", options: [Option.flag("other", short: "h", help: "h")],
        examples: [good]),
      "letter of x declared twice: h"
    ),
    (
      CommandDescription(
        name: "x", purpose: "p",
        options: [Option.choice("c", ["a", "b"], default: "d", help: "h")], examples: [good]),
      "x: the default of --c is not a choice"
    ),
    (
      CommandDescription(
        name: "x", purpose: "p", options: [Option.flag("c", help: "")], examples: [good]),
      "x: --c has no help"
    ),
    (
      CommandDescription(
        name: "x", purpose: "p",
        arguments: [
          Argument.many("A", minimum: 0, help: "h"), Argument.optional("B", help: "h"),
        ],
        examples: [good]),
      "x: two arguments of varying number"
    ),
    (
      CommandDescription(
        name: "x", purpose: "p",
        arguments: [Argument.many("A", minimum: 3, maximum: 2, help: "h")], examples: []),
      "x: A can never be given"
    ),
    (
      CommandDescription(name: "x", purpose: String(repeating: "p", count: 61), examples: [good]),
      "x: purpose over 60 characters"
    ),
  ])
  func eachProblemIsNamed(command: CommandDescription, problem: String) {
    let tree = CommandTree(
      name: "lab", version: "1", purpose: "p", commands: [command], examples: [good, good],
      manualDate: "January 2, 2030")
    #expect(tree.problems().contains(problem))
  }

  @Test(arguments: [
    (ValueKind.integer(in: .min ... .max), "a whole number"),
    (.integer(in: 1 ... .max), "a whole number of 1 or more"),
    (.integer(in: .min...9), "a whole number of 9 or less"),
    (.integer(in: 1...9), "a whole number from 1 to 9"),
    (.number(in: -.infinity ... .infinity), "a number such as 0.5"),
    (.number(in: 0 ... .infinity), "a number of 0 or more"),
    (.number(in: -.infinity...0.5), "a number of 0.5 or less"),
    (.number(in: 0...1), "a number from 0 to 1"),
    (.choice(["a", "b"]), "a, b"),
  ])
  func eachKindSaysWhatItAllows(kind: ValueKind, text: String) { #expect(kind.allowed == text) }

  @Test func argumentsShowHowOftenTheyAreTaken() {
    #expect(Argument.one("F", help: "").argument.signature == "F")
    #expect(Argument.optional("F", help: "").argument.signature == "[F]")
    #expect(Argument.many("F", help: "").argument.signature == "F...")
    #expect(Argument.many("F", minimum: 0, help: "").argument.signature == "[F...]")
    #expect(Argument.many("F", minimum: 2, maximum: 2, help: "").argument.signature == "F F")
  }
}

private let good = CommandExample("lab help", "s")
