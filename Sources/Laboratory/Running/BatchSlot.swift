import Partnership
import Tables

/// A place where a worker simulates one batch after another.
///
/// Proof of safety: in a round of ``Runner`` a slot is either filled, by the one worker that took its
/// piece, or read by any number of collectors, which change nothing; between two rounds all workers
/// wait for each other. A lock would make collectors wait for one another.
final class BatchSlot: @unchecked Sendable {
  /// Replications of a batch.
  let width: Int
  private var finished: FinishedBatch

  init(_ plan: StudyPlan, width: BatchWidth, threads: Int, recording: Recording) {
    self.width = width.rawValue
    let batch = Batch(
      plan.blueprint, strategies: plan.strategies, months: plan.months, width: width,
      threads: threads, recording: recording)
    finished = FinishedBatch(batch: batch)
  }

  /// Simulates a batch and lets collectors prepare what they can do without the batches before it.
  func run(from first: Int, count: Int, _ collectors: [any Collector]) {
    finished.batch.run(from: first)
    finished.first = first
    finished.count = count
    for collector in collectors { collector.prepare(&finished) }
  }

  /// Shows the finished batch.
  func read(_ body: (borrowing FinishedBatch) throws -> Void) rethrows {
    try body(finished)
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

  /// The trajectories of all lanes under a strategy, counted in the plan.
  ///
  /// - Returns: `[lane × record × measure]`.
  package func trajectories(strategy: Int) -> [Double] { batch.trajectories(strategy: strategy) }

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
