import Partnership
import Statistics

/// Where along a setting the better of two strategies changes.
public struct Tipping: Sendable {
  /// The setting.
  public let factor: Factor
  /// What decides.
  public let reading: Reading
  /// What the search found.
  public let points: TippingPoints
  let plan: StudyPlan
  let pair: StrategyPair
  let intervals: [Interval?]
  /// Runs that failed.
  let failed: Int

  /// Worlds simulated side by side.
  private static let chunk = 8

  /// Searches.
  ///
  /// - Parameters:
  ///   - plan: strategies and length.
  ///   - pair: which two.
  ///   - factor: the setting.
  ///   - search: how to search its range.
  ///   - reading: what decides.
  ///   - runner: runs the worlds.
  /// - Throws: ``Interrupted`` or ``AnalysisError``.
  public init(
    _ plan: StudyPlan, _ pair: StrategyPair, along factor: Factor, search: TippingPointSearch,
    by reading: Reading, runner: TrialRunner
  ) throws {
    let direction = reading.direction(goals: plan.blueprint.scenario.goals)
    let strategies = [plan.strategies[pair.one], plan.strategies[pair.other]]
    var failed = 0
    do {
      points = try search.run { theta, replications in
        let scenario = try factor.scenario(at: theta)
        let chunks = (replications.count + Tipping.chunk - 1) / Tipping.chunk
        let values = try runner.run(chunks) { chunk in
          let first = replications.lowerBound + chunk * Tipping.chunk
          return Trial(
            scenario, strategies: strategies,
            replications: first..<min(first + Tipping.chunk, replications.upperBound),
            readings: [reading])
        }
        failed += values.reduce(0) { $0 + $1.failed }
        return values.flatMap { part in
          (0..<part.replications).map { world -> Double? in
            let difference = direction.sign * (part[0, 0, world] - part[0, 1, world])
            return difference.isFinite ? difference : nil
          }
        }
      }
    } catch let error as StatisticsError {
      throw AnalysisError.statistics(error)
    }
    guard points.scan.contains(where: { $0.mean != nil }) else { throw AnalysisError.allFailed }
    self.plan = plan
    self.failed = failed
    self.pair = pair
    self.factor = factor
    self.reading = reading
    intervals = points.crossings.map { $0.interval() }
  }

  /// The most runs that a search can take, for a progress line.
  public static func mostRuns(_ search: TippingPointSearch) -> Int {
    2 * search.grid * search.maximum
  }
}
