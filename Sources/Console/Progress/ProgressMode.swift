/// How progress is really shown, once the user's wish and the terminal are known.
package enum ProgressMode: Sendable, Equatable {
  /// One line that is redrawn in place.
  case line
  /// A new line of text from time to time.
  case text
  /// Nothing.
  case silent

  /// Decides: `--quiet` silences everything; a moving line needs a terminal on standard error.
  package init(_ policy: ProgressPolicy, isQuiet: Bool, errorIsTerminal: Bool) {
    switch policy {
    case _ where isQuiet: self = .silent
    case .none: self = .silent
    case .text: self = .text
    case .auto: self = errorIsTerminal ? .line : .silent
    }
  }
}
