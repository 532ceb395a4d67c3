/// How a run of the tool ended, as the number the shell sees.
///
/// A script needs to tell four things apart: the work was done, the work was done and an
/// expectation it was asked to check did not hold, the question was wrong (command line or input
/// file), or the machine refused (disk, permissions). Each has its own code; `70` and `130` follow
/// `sysexits.h` (`EX_SOFTWARE`) and the shell's `128 + SIGINT`.
package enum ExitCode: Int32, CaseIterable, Sendable {
  /// The command did what it was asked.
  case done = 0
  /// The command ran, and a stated expectation did not hold.
  case expectationFailed = 1
  /// The command line is wrong: nothing was run.
  case usage = 2
  /// An input file is wrong: nothing was run.
  case inputFile = 3
  /// A file or stream could not be read or written.
  case cannotReadOrWrite = 4
  /// The tool itself is at fault.
  case bug = 70
  /// The user (or the system) interrupted the run.
  case interrupted = 130

  /// One short clause for help texts and the manual page; no full stop.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .expectationFailed: "ran, but a stated expectation failed"
    case .usage: "the command line is wrong; nothing was run"
    case .inputFile: "an input file is wrong; nothing was run"
    case .cannotReadOrWrite: "a file or stream could not be read or written"
    case .bug: "a fault in the tool itself; please report it"
    case .interrupted: "interrupted"
    }
  }
}
