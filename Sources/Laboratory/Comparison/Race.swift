import Partnership
import Statistics
import Synchronization

/// Who is ahead when: one measure of all strategies, world by world and month by month.
///
/// Pairs of strategies are followed for all pairs up to 12 strategies, and for pairs with the
/// baseline beyond.
public final class Race: Collector {
  /// The measure that decides.
  public let measure: Measure
  private let plan: StudyPlan
  private let podium: Podium
  private let duels: [Duel]

  private static let mostStrategiesForAllPairs = 12

  /// An empty race for a plan.
  public init(_ plan: StudyPlan, by measure: Measure = .outcome) {
    self.plan = plan
    self.measure = measure
    let column = measure.column
    podium = Podium(plan, column: column)
    let all = plan.strategies.indices
    let isComplete = all.count <= Race.mostStrategiesForAllPairs
    duels = all.flatMap { one in
      all.filter { other in
        one != other
          && (other == plan.baseline || isComplete && one > other && one != plan.baseline)
      }.map { Duel(plan, column: column, one: one, other: $0) }
    }
  }

  /// One task for the podium and one for each pair.
  public var tasks: [any CollectorTask] { [podium] + duels }

  /// Share of worlds in which a strategy has the best number in a record; ties share.
  public func shareBest(strategy: Int, record: Int) -> Double {
    podium.share(strategy: strategy, record: record)
  }

  /// One strategy against another, or nil if the pair is not followed.
  public func duel(_ one: Int, _ other: Int) -> DuelResult? {
    for duel in duels {
      if duel.one == one && duel.other == other { return duel.result(isReversed: false) }
      if duel.one == other && duel.other == one { return duel.result(isReversed: true) }
    }
    return nil
  }
}

/// Counts, month by month, in how many worlds each strategy is best.
private final class Podium: CollectorTask {
  private let column: Int
  private let columns: Int
  private let strategies: Int
  private let records: Int
  private let state: Mutex<(worlds: Int, best: [Double])>

  init(_ plan: StudyPlan, column: Int) {
    self.column = column
    columns = plan.blueprint.columns
    strategies = plan.strategies.count
    records = plan.months + 1
    state = Mutex((0, Array(repeating: 0, count: strategies * records)))
  }

  func take(_ batch: borrowing FinishedBatch) {
    state.withLock { state in
      for lane in 0..<batch.count {
        state.worlds += 1
        let runs = (0..<strategies).map { batch.trajectory(strategy: $0, lane: lane) }
        for record in 0..<records {
          let place = record * columns + column
          var best = -Double.infinity
          var winners = 0
          for run in runs {
            let value = run[run.startIndex + place]
            if value > best { (best, winners) = (value, 1) } else if value == best { winners += 1 }
          }
          for (strategy, run) in runs.enumerated() where run[run.startIndex + place] == best {
            state.best[strategy * records + record] += 1 / Double(winners)
          }
        }
      }
    }
  }

  func share(strategy: Int, record: Int) -> Double {
    state.withLock {
      $0.worlds == 0 ? 0 : $0.best[strategy * records + record] / Double($0.worlds)
    }
  }
}

/// One strategy against another in every month.
private final class Duel: CollectorTask {
  let one: Int
  let other: Int
  private let column: Int
  private let columns: Int
  private let records: Int
  private let state: Mutex<DuelState>

  init(_ plan: StudyPlan, column: Int, one: Int, other: Int) {
    self.one = one
    self.other = other
    self.column = column
    columns = plan.blueprint.columns
    records = plan.months + 1
    state = Mutex(DuelState(records: records))
  }

  func take(_ batch: borrowing FinishedBatch) {
    state.withLock { state in
      for lane in 0..<batch.count {
        let own = batch.trajectory(strategy: one, lane: lane)
        let rival = batch.trajectory(strategy: other, lane: lane)
        state.add(records: records) { record in
          let place = record * columns + column
          return (own[own.startIndex + place], rival[rival.startIndex + place])
        }
      }
    }
  }

  func result(isReversed: Bool) -> DuelResult {
    state.withLock { DuelResult($0, isReversed: isReversed) }
  }
}

/// What a duel has seen.
struct DuelState: Sendable {
  /// `[record]`.
  var pairs: [PairedStream]
  /// `[record]` worlds in which one strategy, or the other, is ahead from that record to the end;
  /// the last element counts those in which it is not ahead at the end.
  var aheadFrom: [Int]
  var behindFrom: [Int]

  init(records: Int) {
    pairs = Array(repeating: PairedStream(), count: records)
    aheadFrom = Array(repeating: 0, count: records + 1)
    behindFrom = aheadFrom
  }

  /// Takes in a world.
  mutating func add(records: Int, values: (Int) -> (Double, Double)) {
    var (ahead, behind) = (0, 0)
    for record in 0..<records {
      let (own, rival) = values(record)
      pairs[record].add(own, against: rival)
      if own <= rival { ahead = record + 1 }
      if rival <= own { behind = record + 1 }
    }
    aheadFrom[ahead] += 1
    behindFrom[behind] += 1
  }
}

/// One strategy against another, in every month.
public struct DuelResult: Sendable {
  private let state: DuelState
  private let isReversed: Bool

  init(_ state: DuelState, isReversed: Bool) {
    self.state = state
    self.isReversed = isReversed
  }

  /// Number of worlds.
  public var worlds: Int { state.pairs[0].count }
  /// Number of records: months + 1.
  public var records: Int { state.pairs.count }

  /// Mean lead in a record, 0 without worlds.
  public func meanLead(_ record: Int) -> Double {
    let mean = state.pairs[record].difference.mean ?? 0
    return isReversed ? -mean : mean
  }

  /// 95 % interval of the mean lead; nil with fewer than two worlds.
  public func interval(_ record: Int) -> Interval? {
    guard let interval = state.pairs[record].interval() else { return nil }
    return isReversed ? Interval(-interval.high, -interval.low) : interval
  }

  /// Share of worlds in which the strategy is ahead in a record, ties counted half.
  public func shareAhead(_ record: Int) -> Double {
    let share = state.pairs[record].probabilityAhead ?? 0
    return isReversed ? 1 - share : share
  }

  /// Whether the mean lead can be told from none: its interval lies on one side of 0, or every world
  /// agrees on a lead.
  public func isClear(_ record: Int) -> Bool {
    guard let interval = interval(record) else { return false }
    return interval.low > 0 || interval.high < 0
  }

  /// Worlds in which the strategy is ahead from a record to the end, by the first such record; the
  /// last element counts the worlds in which it is not ahead at the end.
  public var aheadFrom: [Int] { isReversed ? state.behindFrom : state.aheadFrom }

  /// The first record from which the mean lead stays above 0 to the end; nil if it is not above 0 at
  /// the end.
  public var crossing: Int? {
    var first = records
    while first > 0, meanLead(first - 1) > 0 { first -= 1 }
    return first < records ? first : nil
  }

  /// The record by which a share of all worlds is crossed for good; nil if fewer ever are.
  public func crossing(inShare share: Double) -> Int? {
    var crossed = 0
    for (record, count) in aheadFrom.dropLast().enumerated() {
      crossed += count
      if Double(crossed) >= share * Double(worlds) { return record }
    }
    return nil
  }
}
