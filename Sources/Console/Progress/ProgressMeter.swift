import Dispatch
import Synchronization

/// Shows how far a long piece of work has come, without slowing it down.
///
///     let progress = ProgressMeter("run", unit: "worlds", total: 200, mode: mode, streams: streams)
///     defer { progress.finish() }
///     … progress.advance() …      // from any thread: one atomic addition
///
/// A timer of its own reads the counter and draws. The first line appears after a tenth of a
/// second. While the process is paused no time passes for the line. The clock is read for display
/// only; nothing of it reaches a result.
package final class ProgressMeter: Sendable {
  private struct State {
    var isFinished = false
    var timer: Timer?
    var working: WorkingTime
    /// Seconds of work at which the next line is due.
    var due = 0.0
  }

  /// Lets the timer live in a mutex.
  ///
  /// A dispatch source may be used from any thread: libdispatch guards its state itself. It is
  /// only created, resumed and cancelled here.
  private struct Timer: @unchecked Sendable {
    let source: any DispatchSourceTimer
  }

  /// Seconds before the first line, and between two looks at the clock.
  static let firstAfter = 0.1

  private let completed: Atomic<Int>
  private let resumed: Int
  private let total: Int
  private let label: String
  private let unit: String
  private let mode: ProgressMode
  private let streams: StandardStreams
  /// Seconds between two lines.
  private let interval: Double
  private let start = ContinuousClock.now
  private let state = Mutex(State(working: WorkingTime(usual: firstAfter, start: 0)))

  /// Starts to show progress.
  ///
  /// - Parameters:
  ///   - label: what is being done, one word.
  ///   - unit: what is counted, in the plural.
  ///   - total: pieces in all.
  ///   - resumed: pieces that are already there.
  ///   - mode: how to show it.
  ///   - streams: where to show it.
  ///   - interval: seconds between two lines; a tenth for a moving line, ten for text.
  package init(
    _ label: String, unit: String, total: Int, resumed: Int = 0, mode: ProgressMode,
    streams: StandardStreams, interval: Double? = nil
  ) {
    completed = Atomic(resumed)
    self.resumed = resumed
    self.total = total
    self.label = label
    self.unit = unit
    self.mode = mode
    self.streams = streams
    self.interval = interval ?? (mode == .line ? Self.firstAfter : 10)
    if mode != .silent { startTimer() }
  }

  /// Counts pieces as complete. Cheap, and safe from any thread.
  package func advance(by pieces: Int = 1) { completed.wrappingAdd(pieces, ordering: .relaxed) }

  /// The pieces complete so far.
  package var count: Int { completed.load(ordering: .relaxed) }

  /// Stops drawing and removes the line. Further calls do nothing.
  package func finish() {
    state.withLock { state in
      guard !state.isFinished else { return }
      state.isFinished = true
      state.timer?.source.cancel()
      state.timer = nil
      if mode == .line { streams.setStatus("") }
    }
  }

  deinit { finish() }

  private func startTimer() {
    let queue = DispatchQueue(label: "progress", qos: .userInitiated)
    let source = DispatchSource.makeTimerSource(queue: queue)
    source.schedule(
      deadline: .now() + Self.firstAfter, repeating: min(interval, Self.firstAfter),
      leeway: .milliseconds(20))
    source.setEventHandler { [weak self] in self?.look() }
    let timer = Timer(source: source)
    state.withLock { $0.timer = timer }
    source.resume()
  }

  /// Looks at the clock, and draws if a line is due.
  private func look() {
    let passed = (ContinuousClock.now - start).components
    let now = Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
    state.withLock { state in
      guard !state.isFinished else { return }
      state.working.look(at: now)
      // A timer that is a little early is on time.
      guard state.working.seconds >= state.due - Self.firstAfter / 4 else { return }
      state.due = state.working.seconds + interval
      draw(elapsed: state.working.seconds)
    }
  }

  private func draw(elapsed: Double) {
    let line = ProgressLine(
      label: label, unit: unit, completed: count, total: total, resumed: resumed,
      elapsed: elapsed)
    switch mode {
    case .line: streams.setStatus(line.text(columns: streams.terminal.columns - 1))
    case .text: streams.message(line.text())
    case .silent: break
    }
  }
}
