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
    podium = Podium(plan, column: measure.column)
    let all = plan.strategies.indices
    let isComplete = all.count <= Race.mostStrategiesForAllPairs
    duels = all.flatMap { one in
      all.filter { other in
        one != other
          && (other == plan.baseline || isComplete && one > other && one != plan.baseline)
      }.map { Duel(plan, column: measure.column, one: one, other: $0) }
    }
  }

  /// One task for the podium and one for each pair.
  public var tasks: [any CollectorTask] { [podium] + duels }

  /// The records of the measure are gathered by the worker that simulated them.
  public func prepare(_ batch: inout FinishedBatch) {
    batch.setAside(measure.column, of: plan.blueprint.columns)
  }

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
