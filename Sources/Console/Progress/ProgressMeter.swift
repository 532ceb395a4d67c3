import Dispatch
import Synchronization

/// Shows how far a long piece of work has come, without slowing it down.
///
///     let progress = ProgressMeter("run", unit: "worlds", total: 200, mode: mode, streams: streams)
///     defer { progress.finish() }
///     … progress.advance() …      // from any thread: one atomic addition
///
/// A timer of its own reads the counter and draws. The first line appears after a tenth of a
/// second. The clock is read for display only; nothing of it reaches a result.
package final class ProgressMeter: Sendable {
  private struct State {
    var isFinished = false
    var timer: Timer?
  }

  /// Lets the timer live in a mutex.
  ///
  /// A dispatch source may be used from any thread: libdispatch guards its state itself. It is
  /// only created, resumed and cancelled here.
  private struct Timer: @unchecked Sendable {
    let source: any DispatchSourceTimer
  }

  /// Seconds before the first line.
  static let firstAfter = 0.1

  private let completed: Atomic<Int>
  private let resumed: Int
  private let total: Int
  private let label: String
  private let unit: String
  private let mode: ProgressMode
  private let streams: StandardStreams
  private let start = ContinuousClock.now
  private let state = Mutex(State())

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
    if mode != .silent { startTimer(interval: interval ?? (mode == .line ? 0.1 : 10)) }
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

  private func startTimer(interval: Double) {
    let queue = DispatchQueue(label: "progress", qos: .userInitiated)
    let source = DispatchSource.makeTimerSource(queue: queue)
    source.schedule(
      deadline: .now() + Self.firstAfter, repeating: interval, leeway: .milliseconds(20))
    source.setEventHandler { [weak self] in self?.draw() }
    let timer = Timer(source: source)
    state.withLock { $0.timer = timer }
    source.resume()
  }

  private func draw() {
    state.withLock { state in
      guard !state.isFinished else { return }
      let line = currentLine()
      switch mode {
      case .line: streams.setStatus(line.text(columns: streams.terminal.columns - 1))
      case .text: streams.message(line.text())
      case .silent: break
      }
    }
  }

  private func currentLine() -> ProgressLine {
    let elapsed = (ContinuousClock.now - start).components
    return ProgressLine(
      label: label, unit: unit, completed: count, total: total, resumed: resumed,
      elapsed: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
  }
}
