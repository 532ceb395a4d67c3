import Partnership
import Synchronization

/// Takes in worlds and keeps only what is read off them.
///
/// Memory: readings × strategies × replications numbers.
public final class Readings: Collector {
  /// What is read.
  public let readings: [Reading]
  private let plan: StudyPlan
  private let state: Mutex<ReadingValues>

  /// An empty collection for a plan.
  public init(_ plan: StudyPlan, _ readings: [Reading]) {
    self.plan = plan
    self.readings = readings
    state = Mutex(
      ReadingValues(
        readings: readings.count, strategies: plan.strategies.count,
        replications: plan.replications))
  }

  /// One task.
  public var tasks: [any CollectorTask] { [ReadingTask(readings: self)] }

  /// What was read.
  public var values: ReadingValues { state.withLock { $0 } }

  fileprivate func take(_ batch: borrowing FinishedBatch) {
    let columns = plan.blueprint.columns
    state.withLock { values in
      for strategy in plan.strategies.indices {
        for lane in 0..<batch.count {
          let trajectory = batch.trajectory(strategy: strategy, lane: lane)
          for (index, reading) in readings.enumerated() {
            values[index, strategy, batch.first + lane] = reading.value(
              trajectory, columns: columns, months: plan.months)
          }
        }
      }
    }
  }
}

private struct ReadingTask: CollectorTask {
  let readings: Readings
  func take(_ batch: borrowing FinishedBatch) { readings.take(batch) }
}
