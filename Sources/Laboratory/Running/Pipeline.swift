import Dispatch
import Synchronization

/// The threads that follow a ``Schedule``.
final class Pipeline: Sendable {
  private struct State {
    var schedule: Schedule
    /// Threads that sleep until something is done.
    var asleep = 0
    var failure: (any Error)?

    /// The number of threads to wake, which from now on do not sleep.
    mutating func takeSleepers() -> Int {
      defer { asleep = 0 }
      return asleep
    }
  }
  private let state: Mutex<State>
  private let alarm = DispatchSemaphore(value: 0)

  init(_ schedule: sending Schedule) { state = Mutex(State(schedule: schedule)) }

  /// Does all the work on some threads; the first error stops the handing out of work and is thrown.
  func run(threads: Int, _ work: @Sendable (Schedule.Step) throws -> Void) throws {
    if threads > 1 {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in follow(work) }
    } else {
      follow(work)
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func follow(_ work: (Schedule.Step) throws -> Void) {
    while true {
      let step = next()
      switch step {
      case .end: return
      case .wait: alarm.wait()
      case .live, .collect:
        do {
          try work(step)
          finish(step)
        } catch {
          fail(error)
        }
      }
    }
  }

  private func next() -> Schedule.Step {
    state.withLock { state in
      if state.failure != nil { return .end }
      let step = state.schedule.next()
      if step == .wait { state.asleep += 1 }
      return step
    }
  }

  private func finish(_ step: Schedule.Step) {
    wake(
      state.withLock { state in
        state.schedule.finish(step)
        return state.takeSleepers()
      })
  }

  private func fail(_ error: any Error) {
    wake(
      state.withLock { state in
        state.failure = state.failure ?? error
        return state.takeSleepers()
      })
  }

  private func wake(_ count: Int) {
    for _ in 0..<count { alarm.signal() }
  }
}
