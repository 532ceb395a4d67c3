import Partnership
import Synchronization

/// Takes in worlds and keeps every record of a few measures.
///
/// Memory: measures × strategies × replications × records numbers.
public final class Histories: Collector {
  /// Which measures.
  public let measures: [Measure]
  private let plan: StudyPlan
  private let records: Int
  /// `[(measure × strategies + strategy) × replications × records]`.
  private let state: Mutex<[Double]>

  /// An empty collection for a plan.
  public init(_ plan: StudyPlan, _ measures: [Measure]) {
    self.plan = plan
    self.measures = measures
    records = plan.months + 1
    let count = measures.count * plan.strategies.count * plan.replications * records
    state = Mutex(Array(repeating: 0, count: count))
  }

  /// One task.
  public var tasks: [any CollectorTask] { [HistoryTask(histories: self)] }

  /// `[replication][record]` of a measure under a strategy, counted in the plan; empty for a
  /// measure that is not kept.
  public func histories(_ measure: Measure, strategy: Int) -> [[Double]] {
    guard let place = measures.firstIndex(of: measure) else { return [] }
    return state.withLock { values in
      (0..<plan.replications).map { replication in
        let start = start(place, strategy, replication)
        return Array(values[start..<start + records])
      }
    }
  }

  /// Replications whose run under a strategy did not fail: every kept record is a finite number.
  func complete(strategy: Int) -> [Int] {
    state.withLock { values in
      (0..<plan.replications).filter { replication in
        measures.indices.allSatisfy { measure in
          let start = start(measure, strategy, replication)
          return values[start..<start + records].allSatisfy(\.isFinite)
        }
      }
    }
  }

  private func start(_ measure: Int, _ strategy: Int, _ replication: Int) -> Int {
    ((measure * plan.strategies.count + strategy) * plan.replications + replication) * records
  }

  fileprivate func take(_ batch: borrowing FinishedBatch) {
    let columns = plan.blueprint.columns
    state.withLock { values in
      for strategy in plan.strategies.indices {
        for lane in 0..<batch.count {
          let trajectory = batch.trajectory(strategy: strategy, lane: lane)
          for (place, measure) in measures.enumerated() {
            var from = trajectory.startIndex + measure.column
            let to = start(place, strategy, batch.first + lane)
            for record in 0..<records {
              values[to + record] = trajectory[from]
              from += columns
            }
          }
        }
      }
    }
  }
}

private struct HistoryTask: CollectorTask {
  let histories: Histories
  func take(_ batch: borrowing FinishedBatch) { histories.take(batch) }
}
