import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output for data, standard error for everything said to people.
///
/// Output is collected and written in large pieces (on a terminal: at once). A failed write is
/// remembered, what follows is dropped, and ``finish(_:)`` turns the failure into an exit code, so
/// that a full disk can never end in "done". When the reader of a pipe has left (`EPIPE`, as with
/// `| head`), that is its good right and no failure.
///
/// Messages, the status line of ``ProgressMeter`` and output may come from different threads; each call
/// writes as a whole.
package final class StandardStreams: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var failure: Int32 = 0
    var status = ""
  }

  /// How full the buffer gets before it is written, in bytes.
  static let bufferLimit = 1 << 16

  /// How to write for the reader.
  package let terminal: Terminal
  /// Whether notes, next steps and progress are left out.
  package let isQuiet: Bool
  private let output: ByteSink
  private let error: ByteSink
  private let state = Mutex(State())

  /// Streams into sinks.
  package init(output: ByteSink, error: ByteSink, terminal: Terminal, isQuiet: Bool = false) {
    self.output = output
    self.error = error
    self.terminal = terminal
    self.isQuiet = isQuiet
  }

  /// The streams of this process. From here on a closed pipe is an error code (`EPIPE`) and no
  /// longer a signal that kills the process.
  package static func process(terminal: Terminal, isQuiet: Bool = false) -> StandardStreams {
    signal(SIGPIPE, SIG_IGN)
    occupyClosedDescriptors()
    return StandardStreams(
      output: .descriptor(STDOUT_FILENO), error: .descriptor(STDERR_FILENO), terminal: terminal,
      isQuiet: isQuiet)
  }

  /// Opens the first three descriptors where the parent left them closed, so that no file of ours
  /// can take their number and receive what is meant for a stream. They are opened the wrong way
  /// round: using them still fails, and the failure is still reported.
  private static func occupyClosedDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether nobody reads standard output any more; work that only feeds it may stop.
  package var outputIsClosed: Bool { state.withLock { $0.failure == EPIPE } }

  /// Writes text to standard output: data only.
  package func write(_ text: String) { write(bytes: Array(text.utf8)) }

  /// Writes a line to standard output: data only.
  package func writeLine(_ text: String) { write(text + "\n") }

  /// Writes bytes to standard output: data only.
  package func write(bytes: [UInt8]) {
    state.withLock { state in
      guard state.failure == 0 else { return }
      state.buffer += bytes
      if terminal.outputIsTerminal || state.buffer.count >= Self.bufferLimit { drain(&state) }
    }
  }

  /// Writes what is still in the buffer.
  package func flush() { state.withLock { drain(&$0) } }

  /// Flushes, reports a failed write in words, and says how the process should end.
  ///
  /// - Parameter code: how the command itself ended.
  /// - Returns: `code`, or ``ExitCode/cannotReadOrWrite`` if the command succeeded but its output
  ///   could not be written.
  package func finish(_ code: ExitCode) -> ExitCode {
    flush()
    let failure = state.withLock { $0.failure }
    guard failure != 0, failure != EPIPE else { return code }
    fail("standard output cannot be written: " + String(cString: strerror(failure)))
    return code == .done || code == .expectationFailed ? .cannotReadOrWrite : code
  }

  /// Writes lines to standard error, below the output so far and above the status line.
  func message(_ text: String) {
    state.withLock { state in
      if terminal.outputIsTerminal { drain(&state) }
      let lines = erasing(state.status) + text + "\n" + state.status
      _ = error.write(Array(lines.utf8)[...])
    }
  }

  /// Replaces the status line, the last line on the terminal, which has no line feed. An empty
  /// text removes it.
  func setStatus(_ text: String) {
    state.withLock { state in
      guard state.status != text else { return }
      _ = error.write(Array(replacing(state.status, with: text).utf8)[...])
      state.status = text
    }
  }

  private func drain(_ state: inout State) {
    guard !state.buffer.isEmpty else { return }
    if state.failure == 0 {
      if terminal.outputIsTerminal && !state.status.isEmpty {
        _ = error.write(Array(erasing(state.status).utf8)[...])
        state.status = ""
      }
      state.failure = output.write(state.buffer[...])
    }
    state.buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a line over another. Drawn over and not erased first, it does not flicker.
  private func replacing(_ old: String, with new: String) -> String {
    if old.isEmpty || new.isEmpty { return erasing(old) + new }
    return "\r" + DisplayWidth.padded(new, to: DisplayWidth.of(old))
  }

  /// Overwrites a line with blanks: works on every terminal and needs no escape sequence.
  private func erasing(_ line: String) -> String {
    line.isEmpty ? "" : "\r" + String(repeating: " ", count: DisplayWidth.of(line)) + "\r"
  }
}
