import Synchronization

@testable import Console

/// Streams into memory, for tests.
final class Recorder: Sendable {
  private let outputText = Mutex("")
  private let errorText = Mutex("")
  private let writes = Mutex(0)
  private let failure: Int32

  /// A recorder whose output fails with this `errno`, or works when it is 0.
  init(failure: Int32 = 0) { self.failure = failure }

  var output: String { outputText.withLock { $0 } }
  var error: String { errorText.withLock { $0 } }
  var outputWrites: Int { writes.withLock { $0 } }

  func streams(_ facts: TerminalFacts = TerminalFacts(), isQuiet: Bool = false) -> StandardStreams {
    streams(Terminal(facts), isQuiet: isQuiet)
  }

  func streams(_ terminal: Terminal, isQuiet: Bool) -> StandardStreams {
    StandardStreams(
      output: ByteSink { bytes in
        self.writes.withLock { $0 += 1 }
        guard self.failure == 0 else { return self.failure }
        self.outputText.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        return 0
      },
      error: ByteSink { bytes in
        self.errorText.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        return 0
      }, terminal: terminal, isQuiet: isQuiet)
  }
}
