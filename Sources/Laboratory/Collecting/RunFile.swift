import Partnership
import Synchronization
import Tables

/// Writes one row for every run: what was drawn, and where it ended.
public final class RunFile: Collector {
  private let plan: StudyPlan
  private let writer: Mutex<TableWriter<RunRow>>

  /// Begins `runs.csv` of a study.
  public init(_ plan: StudyPlan, _ tables: StudyTables, in folder: OutputFolder) throws {
    self.plan = plan
    let sink = try folder.sink(tables.runs.fileName)
    writer = Mutex(try TableWriter(tables.runs, into: sink))
  }

  /// One task.
  public var tasks: [any CollectorTask] { [RunTask(file: self)] }

  fileprivate func take(_ batch: borrowing FinishedBatch) throws {
    try writer.withLock { writer in
      let ids = plan.strategyIDs
      let columns = plan.blueprint.columns
      for lane in 0..<batch.count {
        let replication = batch.first + lane
        let drawn = plan.blueprint.drawnValues(replication: replication)
        for (strategy, id) in ids.enumerated() {
          let values = batch.trajectory(strategy: strategy, lane: lane)
          try writer.write(
            RunRow(
              id: replication * ids.count + strategy, scenario: plan.blueprint.scenario.name,
              strategy: id, replication: replication, drawn: drawn, months: plan.months,
              end: values.suffix(columns)))
        }
      }
    }
  }

  /// Finishes the file.
  public func commit() throws -> WrittenFile { try writer.withLock { try $0.commit() } }
}

private struct RunTask: CollectorTask {
  let file: RunFile
  func take(_ batch: borrowing FinishedBatch) throws { try file.take(batch) }
}
