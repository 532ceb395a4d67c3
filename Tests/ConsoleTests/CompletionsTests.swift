import Testing

@testable import Console

@Suite struct CompletionsTests {
  /// What bash offers when the tabulator is pressed behind these words.
  private func offered(_ words: String...) throws -> [String] {
    let bash = try #require(Tool("bash"))
    let list = words.map(ShellWords.quoted).joined(separator: " ")
    let script =
      Completions.bash(Sample.tree) + """

        COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1)
        _lab
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    return try bash.run([], file: script).output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: Tool.isInstalled("bash")))
  func bashOffersCommands() throws {
    #expect(try offered("lab", "re") == ["report"])
    #expect(
      try offered("lab", "") == ["init", "explain", "move", "run", "compare", "report", "help"])
    #expect(try offered("lab", "help", "com") == ["compare"])
    #expect(try offered("lab", "--color", "never", "re") == ["report"])
  }

  @Test(.enabled(if: Tool.isInstalled("bash")))
  func bashOffersOptionsAndChoices() throws {
    #expect(try offered("lab", "run", "--ru") == ["--runs"])
    #expect(try offered("lab", "run", "--co") == ["--color"])
    #expect(try offered("lab", "run", "x", "--format", "") == ["table", "json", "csv"])
    #expect(try offered("lab", "run", "x", "-f", "j") == ["json"])
    #expect(try offered("lab", "run", "--format", "=", "c") == ["csv"])
    #expect(try offered("lab", "run", "--format", "=") == ["table", "json", "csv"])
    #expect(try offered("lab", "init", "--preset", "re") == ["regional-hub"])
    #expect(try offered("lab", "run", "--runs", "") == [])
    #expect(try offered("lab", "report", "--ru") == [])
  }

  @Test(.enabled(if: Tool.isInstalled("bash")))
  func bashOffersFilesWhereAPathIsExpected() throws {
    #expect(try offered("lab", "run", "/et").contains("/etc"))
    #expect(try offered("lab", "run", "x", "-o", "/et").contains("/etc"))
    #expect(try offered("lab", "explain", "/et") == [])
  }

  @Test(arguments: Completions.Shell.allCases)
  func everyShellAcceptsItsScript(shell: Completions.Shell) throws {
    guard let tool = Tool(shell.rawValue) else { return }
    let result = try tool.run(["-n"], file: Completions.script(for: shell, Sample.tree))
    #expect(result.status == 0 && result.output == "", "\(result.output)")
  }

  @Test(.enabled(if: Tool.isInstalled("fish")))
  func fishOffersTheSame() throws {
    let fish = try #require(Tool("fish"))
    let script =
      Completions.fish(Sample.tree) + """
        complete -C 'lab re'
        complete -C 'lab run --ru'
        complete -C 'lab run x --format='
        complete -C 'lab help com'
        """
    let words = try fish.run(["--no-config"], file: script).output.split(separator: "\n")
      .map { String($0.prefix { $0 != "\t" }) }
    #expect(
      words == [
        "report", "--runs", "--format=csv", "--format=json", "--format=table", "compare",
      ])
  }

  @Test func zshDescribesOptionsAndArguments() {
    let script = Completions.zsh(Sample.tree)
    for line in [
      "#compdef lab", "'report:write the page for the board'",
      "'(-n --runs)-n+[runs per strategy]:COUNT: '",
      "'(-f --format)--format=[the form]:CHOICE:(table json csv)'",
      "'*--tag=[a word to file it under]:TEXT: '", "'--dry-run[say what would be done, and stop]'",
      "'1:SCENARIO:_files'", "'1::TERM: '", "'*:SCENARIO:_files'",
    ] { #expect(script.contains(line)) }
  }

  @Test(arguments: Completions.Shell.allCases)
  func awkwardTextsAreQuoted(shell: Completions.Shell) throws {
    let awkward = "it's [a] \"test\": $HOME `id` \\ (x) | & ; \(shell.rawValue)"
    let option = Option.choice("pick", ["a'b", "c"], help: awkward)
    let command = CommandDescription(
      name: "x", purpose: awkward, options: [option], examples: [])
    let tree = CommandTree(
      name: "my-lab", version: "1", purpose: awkward, commands: [command], examples: [],
      manualDate: "January 2, 2025")
    guard let tool = Tool(shell.rawValue) else { return }
    let result = try tool.run(["-n"], file: Completions.script(for: shell, tree))
    #expect(result.status == 0 && result.output == "", "\(result.output)")
  }
}
