import Console

/// `trustlab completions SHELL`: a script that completes the command line.
enum CompletionsCommand {
  static let shell = Argument.one(
    "SHELL", kind: .choice(Completions.Shell.allCases.map(\.rawValue)), help: "which shell")

  static let description = CommandDescription(
    name: "completions", group: "shell", purpose: "print a script that completes the command line",
    arguments: [shell],
    examples: [
      CommandExample("trustlab completions bash > trustlab.bash", "then: source trustlab.bash"),
      CommandExample("trustlab completions zsh > _trustlab", "put it in a folder of $fpath"),
      CommandExample(
        "trustlab completions fish > trustlab.fish", "put it in ~/.config/fish/completions"),
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    guard let shell = Completions.Shell(rawValue: session.invocation[shell]) else { return .usage }
    session.streams.write(Completions.script(for: shell, Tool.tree))
    return .done
  }
}
