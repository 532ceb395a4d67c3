#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the outside world says about the terminal: plain data, so that tests can make it up.
package struct TerminalFacts: Sendable, Equatable {
  /// Whether standard output is a terminal.
  package var outputIsTerminal: Bool
  /// Whether standard error is a terminal.
  package var errorIsTerminal: Bool
  /// The columns the terminal driver reports, when there is a terminal that knows.
  package var reportedColumns: Int?
  /// The environment variables that matter; see ``variableNames``.
  package var environment: [String: String]

  /// The variables that are read.
  static let variableNames = ["COLUMNS", "NO_COLOR", "TERM", "LC_ALL", "LC_CTYPE", "LANG"]

  /// Facts made up or measured elsewhere.
  package init(
    outputIsTerminal: Bool = false, errorIsTerminal: Bool = false, reportedColumns: Int? = nil,
    environment: [String: String] = [:]
  ) {
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.reportedColumns = reportedColumns
    self.environment = environment
  }

  /// The facts of this process.
  package static func current() -> TerminalFacts {
    var environment: [String: String] = [:]
    for name in variableNames {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return TerminalFacts(
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      reportedColumns: columns(of: STDOUT_FILENO) ?? columns(of: STDERR_FILENO),
      environment: environment)
  }

  /// The columns of the terminal behind a file descriptor, or `nil`.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
