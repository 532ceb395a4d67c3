import Partnership
import Synchronization

@testable import Laboratory

/// Keeps everything it is handed, in the order in which it is handed.
final class KeptWorlds: Collector {
  struct World: Equatable {
    let replication: Int
    let strategy: Int
    let values: [Double]
  }

  private final class Task: CollectorTask {
    let kept = Mutex<[World]>([])
    let strategies: Int

    init(strategies: Int) { self.strategies = strategies }

    func take(_ batch: borrowing FinishedBatch) {
      for lane in 0..<batch.count {
        for strategy in 0..<strategies {
          let world = World(
            replication: batch.first + lane, strategy: strategy,
            values: Array(batch.trajectory(strategy: strategy, lane: lane)))
          kept.withLock { $0.append(world) }
        }
      }
    }
  }

  private let task: Task
  private let plan: StudyPlan

  init(_ plan: StudyPlan) {
    self.plan = plan
    task = Task(strategies: plan.strategies.count)
  }

  var tasks: [any CollectorTask] { [task] }

  /// All worlds, in the order of their arrival.
  var worlds: [World] { task.kept.withLock { $0 } }

  /// A measure of a strategy in a record, by replication.
  func values(_ measure: Measure, strategy: Int, record: Int) -> [Double] {
    let place = record * plan.blueprint.columns + measure.column
    return worlds.filter { $0.strategy == strategy }.map { $0.values[place] }
  }
}
