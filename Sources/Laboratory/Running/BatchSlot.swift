import Partnership
import Statistics
import Tables

/// A place where a worker simulates one batch after another.
///
/// Proof of safety: ``Schedule`` hands out the batch of a slot to one worker, to be lived; then, once
/// that is done, to any number of tasks, which change nothing; and the slot's next batch only when all
/// of them are done. What a worker did is seen by the next, because both ask ``Pipeline`` under its
/// lock. A lock of each slot's own would make tasks wait for one another.
final class BatchSlot: @unchecked Sendable {
  /// Replications of a batch.
  let width: Int
  private let empty: () -> Batch
  /// Made by the first worker that needs it, so that workers make their slots side by side.
  private var finished: FinishedBatch?

  init(_ plan: StudyPlan, width: BatchWidth, threads: Int, recording: Recording) {
    self.width = width.rawValue
    empty = {
      Batch(
        plan.blueprint, strategies: plan.strategies, months: plan.months, width: width,
        threads: threads, recording: recording)
    }
  }

  /// Simulates a batch and lets collectors prepare what they can do without the batches before it.
  func run(from first: Int, count: Int, _ collectors: [any Collector]) {
    if finished == nil { finished = FinishedBatch(batch: empty()) }
    finished?.run(from: first, count: count, collectors)
  }

  /// Shows the finished batch.
  func read(_ body: (borrowing FinishedBatch) throws -> Void) rethrows {
    switch finished {
    case .some(let batch): try body(batch)
    case .none: break
    }
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
  /// `[strategy]` whether all its numbers are finite; empty if nobody looked.
  private var finite: [Bool] = []
  /// Measures that were set aside, record by record.
  private var aside: [(column: Int, values: [[Double]])] = []

  init(batch: sending Batch) { self.batch = batch }

  fileprivate mutating func run(from first: Int, count: Int, _ collectors: [any Collector]) {
    batch.run(from: first)
    finite = []
    self.first = first
    self.count = count
    for collector in collectors { collector.prepare(&self) }
  }

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

  /// Looks whether all numbers are finite, while they are still near the processor.
  mutating func lookAtNumbers() {
    finite = batch.strategies.indices.map { strategy in
      trajectories(strategy: strategy).withUnsafeBufferPointer { TableRows($0)?.isFinite ?? true }
    }
  }

  /// Whether all numbers of a strategy are finite; false if nobody looked.
  func isFinite(strategy: Int) -> Bool { finite.indices.contains(strategy) && finite[strategy] }

  /// Sets the records of a measure aside, so that many who follow it need not gather them again.
  ///
  /// - Parameters:
  ///   - column: the measure's place among the columns of a record.
  ///   - columns: number of columns.
  mutating func setAside(_ column: Int, of columns: Int) {
    let place = aside.firstIndex { $0.column == column } ?? aside.count
    if place == aside.count {
      aside.append((column, Array(repeating: [], count: batch.strategies.count)))
    }
    for strategy in aside[place].values.indices {
      aside[place].values[strategy] = trajectories(strategy: strategy).withUnsafeBufferPointer {
        all in stride(from: column, to: all.count, by: columns).map { all[$0] }
      }
    }
  }

  /// The records of a measure that was set aside, under a strategy, counted in the plan.
  ///
  /// - Returns: `[lane × record]`; empty if nobody set it aside.
  func records(of column: Int, strategy: Int) -> [Double] {
    aside.first { $0.column == column }?.values[strategy] ?? []
  }
}
