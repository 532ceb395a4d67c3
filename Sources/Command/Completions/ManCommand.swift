import Console

/// `trustlab man`: the manual page.
enum ManCommand {
  static let description = CommandDescription(
    name: "man", group: "shell", purpose: "print the manual page",
    examples: [
      CommandExample("trustlab man > trustlab.1", "then: man ./trustlab.1")
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    session.streams.write(ManualPage.render(Tool.tree))
    return .done
  }
}
