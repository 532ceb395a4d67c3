import Partnership
import Statistics
import Synchronization

/// Mean, spread and quantiles of every measure in every month, for each strategy.
///
/// Worlds are taken in and forgotten: memory does not grow with their number. Quantiles are exact up
/// to `QuantileSketch`'s capacity of 1,000 worlds, and within its stated relative error beyond.
public final class Summaries: Collector {
  /// `[strategy][group of cells]`.
  private let parts: [[SummaryPart]]
  private let columns: Int

  /// Cells (a measure in a record) that one task looks after: few enough to stay near the processor
  /// while the worlds of a batch pass.
  private static let cellsPerTask = 504

  /// Empty summaries for a plan.
  public init(_ plan: StudyPlan) {
    let columns = plan.blueprint.columns
    self.columns = columns
    let cells = (plan.months + 1) * columns
    parts = plan.strategies.indices.map { strategy in
      stride(from: 0, to: cells, by: Summaries.cellsPerTask).map { first in
        SummaryPart(
          strategy: strategy, cells: first..<min(first + Summaries.cellsPerTask, cells),
          of: cells, expected: plan.replications)
      }
    }
  }

  /// One task for each strategy and group of cells.
  public var tasks: [any CollectorTask] { parts.flatMap { $0 } }

  /// The worker that simulated a batch looks at its numbers first.
  public func prepare(_ batch: inout FinishedBatch) { batch.lookAtNumbers() }

  /// Gives room back, on several threads, that is of use only while worlds come.
  func trim(workers: Int) throws {
    let parts = parts.flatMap { $0 }
    try inParallel(parts.count, workers: workers) { parts[$0].trim() }
  }

  /// Cells of a strategy that follow each other: record by record, and in a record by column.
  struct Group: Sendable {
    let strategy: Int
    let cells: Range<Int>
    fileprivate let number: Int
  }

  /// All cells, in the order of strategies, then records, then columns.
  var groups: [Group] {
    parts.indices.flatMap { strategy in
      parts[strategy].indices.map {
        Group(strategy: strategy, cells: parts[strategy][$0].cells, number: $0)
      }
    }
  }

  /// Works out the summaries of a group, for those who want every one of them; groups may be settled
  /// side by side, and worlds may not be taken in afterwards.
  func settle(_ group: Group) -> [Summary] { parts[group.strategy][group.number].settle() }

  /// Where a measure lay over all worlds, in one record of one strategy.
  public func summary(strategy: Int, record: Int, column: Int) -> Summary {
    let cell = record * columns + column
    return parts[strategy][cell / Summaries.cellsPerTask].summary(cell)
  }

  /// The mean of a measure over all worlds; nil without worlds.
  func mean(strategy: Int, record: Int, column: Int) -> Double? {
    let cell = record * columns + column
    return parts[strategy][cell / Summaries.cellsPerTask].mean(cell)
  }
}

/// Some cells of one strategy.
private final class SummaryPart: CollectorTask {
  private let strategy: Int
  let cells: Range<Int>
  private let allCells: Int
  private let state: Mutex<State>

  private struct State {
    var table: SummaryTable
    var criticalValues = StudentCriticalValues()
    /// The summaries of all cells, once they are settled.
    var settled: [Summary] = []
  }

  init(strategy: Int, cells: Range<Int>, of allCells: Int, expected: Int) {
    self.strategy = strategy
    self.cells = cells
    self.allCells = allCells
    state = Mutex(State(table: SummaryTable(columns: cells.count, expected: expected)))
  }

  func take(_ batch: borrowing FinishedBatch) {
    let values = batch.trajectories(strategy: strategy)
    let isFinite = batch.isFinite(strategy: strategy)
    state.withLock { state in
      values.withUnsafeBufferPointer { values in
        let rows = TableRows(values, columns: cells, count: batch.count, stride: allCells)
        if let rows { state.table.add(rows, isFinite: isFinite || rows.isFinite) }
      }
    }
  }

  func trim() { state.withLock { $0.table.trim() } }

  func settle() -> [Summary] {
    state.withLock { state in
      state.settled = state.table.summaries(&state.criticalValues)
      return state.settled
    }
  }

  func mean(_ cell: Int) -> Double? {
    state.withLock { $0.table.mean(cell - cells.lowerBound) }
  }

  func summary(_ cell: Int) -> Summary {
    let place = cell - cells.lowerBound
    return state.withLock { state in
      guard state.settled.isEmpty else { return state.settled[place] }
      return state.table.summary(place, &state.criticalValues)
    }
  }
}
