import Partnership
import Synchronization
import Tables

/// A place where a worker simulates one batch after another.
final class BatchSlot: Sendable {
  /// Replications of a batch.
  let width: Int
  private let state: Mutex<FinishedBatch>

  init(_ plan: StudyPlan, width: BatchWidth, recording: Recording) {
    self.width = width.rawValue
    let batch = Batch(
      plan.blueprint, strategies: plan.strategies, months: plan.months, width: width,
      recording: recording)
    state = Mutex(FinishedBatch(batch: batch))
  }

  /// Simulates a batch and lets collectors prepare what they can do without the batches before it.
  func run(from first: Int, count: Int, _ collectors: [any Collector]) {
    state.withLock { finished in
      finished.batch.run(from: first)
      finished.first = first
      finished.count = count
      for collector in collectors { collector.prepare(&finished) }
    }
  }

  /// Shows the finished batch.
  func read(_ body: (borrowing FinishedBatch) throws -> Void) rethrows {
    try state.withLock { try body($0) }
  }
}

/// A batch whose worlds have been lived, waiting to be collected.
public struct FinishedBatch: ~Copyable {
  let batch: Batch
  /// First replication.
  public internal(set) var first = 0
  /// Number of replications; lanes beyond it are padding.
  public internal(set) var count = 0
  /// `[strategy]` rows of the trajectory table, if asked for.
  var trajectoryText: [TextBuffer] = []
  /// `[strategy]` rows of the partner table, if asked for.
  var partnerText: [TextBuffer] = []

  init(batch: sending Batch) { self.batch = batch }

  /// The trajectory of a replication, counted from the first, under a strategy, counted in the plan.
  ///
  /// - Returns: `[record × measure]`.
  package func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    batch.trajectory(strategy: strategy, lane: lane)
  }

  /// What partners did in a replication, counted from the first, under a strategy, counted in the
  /// plan.
  ///
  /// - Returns: `[record × partner × field]`; empty unless a collector needs partners.
  package func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    batch.partnerTrajectory(strategy: strategy, lane: lane)
  }
}
