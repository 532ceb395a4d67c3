/// Scripts that complete a tool's command line in a shell.
///
/// Each is a pure function of the descriptions: the same tree always gives the same text. All three
/// complete commands, options, choices, and file names where a path is expected.
///
/// To use one: `source <(lab completions bash)`, the same for zsh, or
/// `lab completions fish > ~/.config/fish/completions/lab.fish`.
package enum Completions {
  /// A shell for which a script can be written.
  package enum Shell: String, CaseIterable, Sendable {
    /// GNU bash 3.2 and later.
    case bash
    /// Z shell.
    case zsh
    /// Friendly interactive shell, 3.0 and later.
    case fish
  }

  /// The script for a shell.
  package static func script(for shell: Shell, _ tree: CommandTree) -> String {
    switch shell {
    case .bash: bash(tree)
    case .zsh: zsh(tree)
    case .fish: fish(tree)
    }
  }

  /// The name of the shell function that completes the tool.
  static func function(_ tree: CommandTree) -> String {
    "_" + String(tree.name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// The text in single quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
