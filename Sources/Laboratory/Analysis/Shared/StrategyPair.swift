import Partnership
import Statistics

/// Two strategies of a plan, by their positions in it.
public struct StrategyPair: Sendable, Hashable {
  /// The strategy of which it is asked whether it is better.
  public let one: Int
  /// The strategy it is held against.
  public let other: Int

  /// Two different positions.
  init(_ one: Int, _ other: Int) {
    self.one = one
    self.other = other
  }

  /// The pair that a text such as `now-and-then,quick-wins` names.
  ///
  /// A hyphen and an underscore count as the same.
  public init(_ text: String, ids: [String]) throws(AnalysisError) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .malformed(text, allowed: "two strategies as A,B") }
    let one = try StrategyPair.position(String(parts[0]), ids)
    let other = try StrategyPair.position(String(parts[1]), ids)
    guard one != other else { throw .malformed(text, allowed: "two different strategies as A,B") }
    self.init(one, other)
  }

  /// The position of a strategy's id.
  static func position(_ id: String, _ ids: [String]) throws(AnalysisError) -> Int {
    func plain(_ text: String) -> String { String(text.map { $0 == "_" ? "-" : $0 }) }
    let found = ids.firstIndex(of: id) ?? ids.firstIndex { plain($0) == plain(id) }
    guard let found else { throw .unknown("strategy", id, among: ids) }
    return found
  }

  /// The strategy with the best mean of a plan's own worlds (at most 1,000) against the baseline, or
  /// against the second best if the baseline is the best.
  public init(bestOf plan: StudyPlan, by reading: Reading, runner: TrialRunner) throws {
    guard plan.strategies.count > 1 else {
      throw AnalysisError.missing("there is only one strategy", fix: "two strategies are needed")
    }
    let worlds = StudyPlan(
      plan.blueprint, strategies: plan.strategies, baseline: plan.baseline,
      replications: min(plan.replications, 1_000), months: plan.months)
    let readings = Readings(worlds, [reading])
    try Runner(worlds, workers: runner.workers, isInterrupted: runner.isInterrupted)
      .run([readings])
    let values = readings.values
    let direction = reading.direction(goals: plan.blueprint.scenario.goals)
    let means = plan.strategies.indices.map { strategy in
      Sample(present: values.present(0, strategy: strategy))?.mean
    }
    let order = plan.strategies.indices.sorted { one, other in
      guard let a = means[one], let b = means[other] else {
        return means[one] != nil || (means[other] == nil && one < other)
      }
      return a == b ? one < other : direction.prefers(a, over: b)
    }
    self.init(order[0], order[0] == plan.baseline ? order[1] : plan.baseline)
  }
}
