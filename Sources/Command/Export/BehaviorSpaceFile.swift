import Synchronization
import TrustLab

/// Takes in runs and writes them in the order of their worlds.
final class BehaviorSpaceFile: Collector, CollectorTask {
  private let format: BehaviorSpaceExport
  private let strategies: Int
  private let write: @Sendable (TextBuffer) throws -> Void

  /// - Parameter write: takes a piece of the table.
  init(
    _ plan: StudyPlan, every: Int, _ write: @escaping @Sendable (TextBuffer) throws -> Void
  ) throws {
    format = BehaviorSpaceExport(
      plan.blueprint, strategies: plan.strategies, months: plan.months, every: every)
    strategies = plan.strategies.count
    self.write = write
    try write(format.head)
  }

  var tasks: [any CollectorTask] { [self] }

  func take(_ batch: borrowing FinishedBatch) throws {
    var buffer = TextBuffer()
    for lane in 0..<batch.count {
      for strategy in 0..<strategies {
        format.append(
          replication: batch.first + lane, strategy: strategy,
          batch.trajectory(strategy: strategy, lane: lane), to: &buffer)
      }
    }
    try write(buffer)
  }
}
