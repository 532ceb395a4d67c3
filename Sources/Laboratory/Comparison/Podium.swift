import Partnership
import Synchronization

/// Counts, month by month, in how many worlds each strategy is best.
final class Podium: CollectorTask {
  private let column: Int
  private let strategies: Int
  private let records: Int
  private let state: Mutex<State>

  private struct State {
    var worlds = 0
    /// `[strategy × record]` worlds won; worlds in which several are best are shared.
    var won: [Double]
  }

  init(_ plan: StudyPlan, column: Int) {
    self.column = column
    strategies = plan.strategies.count
    records = plan.months + 1
    state = Mutex(State(won: Array(repeating: 0, count: strategies * records)))
  }

  func take(_ batch: borrowing FinishedBatch) {
    let runs = (0..<strategies).map { batch.records(of: column, strategy: $0) }
    let count = batch.count
    state.withLock { state in
      for lane in 0..<count { take(runs, lane: lane, &state) }
    }
  }

  private func take(_ runs: [[Double]], lane: Int, _ state: inout State) {
    state.worlds += 1
    for record in 0..<records {
      let place = lane * records + record
      var (best, winners) = (-Double.infinity, 0)
      for run in runs {
        let value = run[place]
        if value > best { (best, winners) = (value, 1) } else if value == best { winners += 1 }
      }
      for (strategy, run) in runs.enumerated() where run[place] == best {
        state.won[strategy * records + record] += 1 / Double(winners)
      }
    }
  }

  func share(strategy: Int, record: Int) -> Double {
    state.withLock {
      $0.worlds == 0 ? 0 : $0.won[strategy * records + record] / Double($0.worlds)
    }
  }
}
