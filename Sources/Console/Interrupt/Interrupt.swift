import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stops work cleanly when the user presses Ctrl-C or the system asks the process to end.
///
/// The first `SIGINT` or `SIGTERM` only sets a flag, which loops look at between two pieces of
/// work; they then write what they have and end with ``ExitCode/interrupted``. The second runs the
/// registered clean-ups and ends the process at once.
///
///     let interrupt = Interrupt.install { streams.say("stopping after the current world") }
///     while !interrupt.isRequested, let piece = next() { … }
package final class Interrupt: Sendable {
  private struct State {
    var cleanUps: [(id: Int, action: @Sendable () -> Void)] = []
    var nextID = 0
    var sources: [Source] = []
  }

  /// Lets a signal source live in a mutex.
  ///
  /// A dispatch source may be used from any thread: libdispatch guards its state itself. It is
  /// only created and resumed here.
  private struct Source: @unchecked Sendable {
    let signal: any DispatchSourceSignal
  }

  /// How long the clean-ups may take before the process ends without them, in milliseconds.
  static let patience = 500

  private let requested = Atomic(false)
  private let state = Mutex(State())
  private let onFirst: @Sendable () -> Void

  /// A flag that no signal sets: for tests, and for work that is stopped by other means.
  package init(onFirst: @escaping @Sendable () -> Void = {}) { self.onFirst = onFirst }

  /// Takes over `SIGINT` and `SIGTERM` for the rest of the process.
  ///
  /// - Parameter onFirst: called once, on a thread of its own, at the first signal: the place to
  ///   tell the user what happens now.
  package static func install(onFirst: @escaping @Sendable () -> Void) -> Interrupt {
    let interrupt = Interrupt(onFirst: onFirst)
    let queue = DispatchQueue(label: "interrupt", qos: .userInteractive)
    for number in [SIGINT, SIGTERM] { interrupt.listen(to: number, on: queue) }
    return interrupt
  }

  /// Whether the work should stop. One relaxed atomic load: cheap enough for every iteration.
  package var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Asks the work to stop, or, the second time, ends the process: what a signal does.
  package func request() {
    if requested.exchange(true, ordering: .relaxed) {
      endAtOnce()
    } else {
      // Elsewhere, so that a message that cannot be written does not hold up the second signal.
      DispatchQueue.global(qos: .userInteractive).async(execute: onFirst)
    }
  }

  /// Registers something to do before the process ends at once: remove a half-written file.
  ///
  /// - Returns: a number for ``forget(_:)``, to be called when there is nothing left to clean up.
  @discardableResult
  package func onEnd(_ action: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.nextID += 1
      state.cleanUps.append((state.nextID, action))
      return state.nextID
    }
  }

  /// Forgets a clean-up.
  package func forget(_ id: Int) {
    state.withLock { $0.cleanUps.removeAll { $0.id == id } }
  }

  /// Runs and forgets the clean-ups, the newest first.
  func cleanUp() {
    let actions = state.withLock { state in
      defer { state.cleanUps.removeAll() }
      return state.cleanUps.reversed().map(\.action)
    }
    for action in actions { action() }
  }

  private func listen(to number: Int32, on queue: DispatchQueue) {
    // The default action must be switched off, or the process ends before the source hears of it.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
    // The handler keeps the interrupt alive: without it the process could not be stopped at all.
    source.setEventHandler { self.request() }
    // Until the source is registered a signal would be lost: wait for it, a few microseconds.
    let registered = DispatchSemaphore(value: 0)
    source.setRegistrationHandler { registered.signal() }
    let kept = Source(signal: source)
    state.withLock { $0.sources.append(kept) }
    source.resume()
    _ = registered.wait(timeout: .now() + .milliseconds(Self.patience))
  }

  private func endAtOnce() {
    let code = ExitCode.interrupted.rawValue
    let finished = DispatchSemaphore(value: 0)
    DispatchQueue.global(qos: .userInteractive).async {
      self.cleanUp()
      finished.signal()
    }
    // A clean-up may wait for a lock that the interrupted work holds.
    _ = finished.wait(timeout: .now() + .milliseconds(Self.patience))
    _exit(code)
  }
}
