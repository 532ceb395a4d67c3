import Testing

@testable import Console

@Suite struct OutcomeTests {
  private func topic(_ words: [String]) throws -> String? {
    guard case .help(let command) = try Sample.tree.parse(words) else { return "no help" }
    return command?.name
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["-q", "--help"], ["--color", "never", "-h"], ["-qh"],
    ["--bogus", "--help"],
  ])
  func theToolExplainsItself(words: [String]) throws { #expect(try topic(words) == nil) }

  @Test(arguments: [
    ["run", "--help"], ["run", "-h"], ["help", "run"], ["run", "--bogus", "--help"],
    ["-q", "run", "--runs", "--help"], ["run", "-qjh"],
  ])
  func aCommandExplainsItself(words: [String]) throws { #expect(try topic(words) == "run") }

  @Test func helpForNoCommandIsAnError() {
    #expect(throws: UsageError.unknownCommand(name: "reprot")) {
      try Sample.tree.parse(["reprot", "--help"])
    }
    #expect(throws: UsageError.unknownCommand(name: "reprot")) {
      try Sample.tree.parse(["help", "reprot"])
    }
  }

  @Test(arguments: [[], ["-q"], ["run"], ["compare"]])
  func aBareCallGetsTheShortHelp(words: [String]) throws {
    guard case .shortHelp(let command) = try Sample.tree.parse(words) else {
      Issue.record("not the short help")
      return
    }
    #expect(command?.name == (words.first == "-q" ? nil : words.first))
  }

  @Test func aBareCommandWithoutArgumentsRuns() throws {
    #expect(try Sample.invocation("init").command.name == "init")
  }

  @Test(arguments: [["--version"], ["-q", "--version"], ["run", "--version"]])
  func theVersionIsPrinted(words: [String]) throws {
    guard case .version = try Sample.tree.parse(words) else {
      Issue.record("not the version")
      return
    }
  }
}
