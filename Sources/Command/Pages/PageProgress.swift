import Console
import Synchronization

/// Progress of a page, whose amount of work is known only once it has begun.
final class PageProgress: Sendable {
  private let session: CommandSession
  private let label: String
  private let meter = Mutex<ProgressMeter?>(nil)

  init(_ session: CommandSession, label: String) {
    self.session = session
    self.label = label
  }

  /// Counts runs that are finished; the first call says how many are planned.
  func advance(by finished: Int, of planned: Int) {
    let current = meter.withLock { meter in
      if meter == nil { meter = session.progress(label, unit: "runs", total: planned) }
      return meter
    }
    current?.advance(by: finished)
  }

  /// Removes the line.
  func finish() { meter.withLock { $0?.finish() } }
}
