import Partnership

/// A scenario with everything in it decided, to be run in some worlds under some strategies.
public struct Trial: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// Positions of strategies in the scenario.
  public var strategies: [Int]
  /// The worlds.
  public var replications: Range<Int>
  /// What is read off them.
  public var readings: [Reading]

  /// A trial.
  public init(
    _ scenario: Scenario, strategies: [Int], replications: Range<Int>, readings: [Reading]
  ) {
    self.scenario = scenario
    self.strategies = strategies
    self.replications = replications
    self.readings = readings
  }

  /// Number of runs: worlds times strategies.
  public var runs: Int { strategies.count * replications.count }

  /// What stands for a trial that could not be run.
  var failedValues: ReadingValues {
    ReadingValues(
      readings: readings.count, strategies: strategies.count, replications: replications.count,
      filledWith: .nan)
  }

  /// Simulates the worlds, eight side by side where there are more than a few.
  func run() throws(AnalysisError) -> ReadingValues {
    let blueprint = try AnalysisError.blueprint(scenario)
    let months = scenario.months
    let suited = BatchWidth.suited(to: blueprint)
    let batch = Batch(
      blueprint, strategies: strategies, months: months,
      width: replications.count < 3 ? .one : suited)
    var values = ReadingValues(
      readings: readings.count, strategies: strategies.count, replications: replications.count)
    for first in stride(from: replications.lowerBound, to: replications.upperBound, by: batch.width)
    {
      batch.run(from: first)
      for lane in 0..<min(batch.width, replications.upperBound - first) {
        for strategy in strategies.indices {
          let trajectory = batch.trajectory(strategy: strategy, lane: lane)
          for (index, reading) in readings.enumerated() {
            values[index, strategy, first - replications.lowerBound + lane] = reading.value(
              trajectory, columns: blueprint.columns, months: months)
          }
        }
      }
    }
    return values
  }
}
