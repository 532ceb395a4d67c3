import Partnership
import Statistics
import Synchronization

/// Mean, spread and quantiles of every measure in every month, for each strategy.
///
/// Worlds are taken in and forgotten: memory does not grow with their number. Quantiles are exact up
/// to `QuantileSketch`'s capacity of 1,000 worlds, and within its stated relative error beyond.
public final class Summaries: Collector {
  private let parts: [[SummaryPart]]
  private let columns: Int

  /// Columns that one task looks after.
  private static let columnsPerTask = 6

  /// Empty summaries for a plan.
  public init(_ plan: StudyPlan) {
    let columns = plan.blueprint.columns
    self.columns = columns
    parts = plan.strategies.indices.map { strategy in
      stride(from: 0, to: columns, by: Summaries.columnsPerTask).map { first in
        SummaryPart(
          strategy: strategy, columns: first..<min(first + Summaries.columnsPerTask, columns),
          allColumns: columns, records: plan.months + 1)
      }
    }
  }

  /// One task for each strategy and group of columns.
  public var tasks: [any CollectorTask] { parts.flatMap { $0 } }

  /// Works all summaries out on several threads, for those who want every one of them.
  ///
  /// Worlds may not be taken in afterwards.
  func settle(workers: Int) throws {
    let parts = parts.flatMap { $0 }
    try inParallel(parts.count, workers: workers) { parts[$0].settle() }
  }

  /// Where a measure lay over all worlds, in one record of one strategy.
  public func summary(strategy: Int, record: Int, column: Int) -> Summary {
    parts[strategy][column / Summaries.columnsPerTask].summary(record: record, column: column)
  }
}

/// Some columns of one strategy.
private final class SummaryPart: CollectorTask {
  private let strategy: Int
  private let columns: Range<Int>
  private let allColumns: Int
  /// `[record × column]`.
  private let cells: Mutex<[StreamingSummary]>
  private let criticalValues = Mutex(StudentCriticalValues())
  /// The summaries of all cells, once they are settled.
  private let settled = Mutex<[Summary]>([])

  init(strategy: Int, columns: Range<Int>, allColumns: Int, records: Int) {
    self.strategy = strategy
    self.columns = columns
    self.allColumns = allColumns
    cells = Mutex(Array(repeating: StreamingSummary(), count: records * columns.count))
  }

  func take(_ batch: borrowing FinishedBatch) {
    // Record by record, so that its few cells stay near while all worlds of the batch pass.
    let values = batch.trajectories(strategy: strategy)
    cells.withLock { cells in
      let records = cells.count / columns.count
      for record in 0..<records {
        for lane in 0..<batch.count {
          let row = (lane * records + record) * allColumns
          for column in columns {
            let cell = record * columns.count + column - columns.lowerBound
            cells[cell].add(values[row + column])
          }
        }
      }
    }
  }

  func settle() {
    let summaries = cells.withLock { cells in
      criticalValues.withLock { critical in cells.map { $0.summary(&critical) } }
    }
    settled.withLock { $0 = summaries }
  }

  func summary(record: Int, column: Int) -> Summary {
    let place = record * columns.count + column - columns.lowerBound
    if let summary = settled.withLock({ $0.isEmpty ? nil : $0[place] }) { return summary }
    return cells.withLock { cells in
      criticalValues.withLock { cells[place].summary(&$0) }
    }
  }
}
