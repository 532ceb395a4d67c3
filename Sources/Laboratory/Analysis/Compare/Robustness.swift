import Partnership
import Statistics
import Tables

/// Regret and classic rules of choice over many possible worlds.
///
/// A possible world here is one draw of all uncertain settings, lived under several lucks: so what is
/// uncertain (and can be learnt) is kept apart from what is luck (and cannot).
struct Robustness: Sendable {
  /// The values, `[strategy][world][luck]`, of worlds in which no run failed.
  let cube: ReplicateCube
  /// `[world]` their numbers.
  let worlds: [Int]
  /// Worlds left out because a run failed in them.
  let dropped: Int
  let regret: RegretTable
  let bootstrap: RegretBootstrap
  let split: SplitSampleRegret?
  let rules: RobustnessTable
  let threshold: Double

  static let resamples = 499

  /// - Parameters:
  ///   - cube: the values.
  ///   - direction: which way is better.
  ///   - optimism: Hurwicz's c.
  ///   - threshold: what is good enough.
  init(
    _ cube: ReplicateCube, worlds: [Int]? = nil, dropped: Int = 0, direction: Direction,
    optimism: Double, threshold: Double
  ) throws(AnalysisError) {
    self.cube = cube
    self.worlds = worlds ?? Array(0..<cube.scenarios)
    self.dropped = dropped
    self.threshold = threshold
    split = SplitSampleRegret(cube, direction: direction)
    (regret, bootstrap, rules) = try AnalysisError.statistics { () throws(StatisticsError) in
      (
        try RegretTable(cube.values(), direction: direction),
        try RegretBootstrap(
          cube, direction: direction, plan: BootstrapPlan(resamples: Robustness.resamples)),
        try RobustnessTable(
          cube.values(), direction: direction, optimism: optimism, threshold: threshold)
      )
    }
  }

  /// The values of a scenario's strategies in worlds with settings as drawn for the first
  /// replications, each under the same lucks; one world if nothing is uncertain.
  ///
  /// - Parameters:
  ///   - plan: strategies and length.
  ///   - reading: what decides.
  ///   - worlds: number of draws of the uncertain settings.
  ///   - lucks: number of lucks of each.
  static func cube(
    _ plan: StudyPlan, _ reading: Reading, worlds: Int, lucks: Int, _ runner: TrialRunner
  ) throws -> (cube: ReplicateCube, worlds: [Int], dropped: Int) {
    var scenario = plan.blueprint.scenario
    scenario.months = plan.months
    let paths = plan.blueprint.uncertainPaths
    let count = paths.isEmpty ? 1 : worlds
    let fixed = scenario
    let values = try runner.run(count) { world in
      let drawn = plan.blueprint.drawnValues(replication: world)
      return Trial(
        fixed.holding(zip(paths, drawn).map { ($0, $1) }), strategies: plan.strategies,
        replications: 0..<lucks, readings: [reading])
    }
    let complete = values.indices.filter { values[$0].failed == 0 }
    guard !complete.isEmpty else { throw AnalysisError.noCompleteWorld }
    let table: [[[Double?]]] = plan.strategies.indices.map { strategy in
      complete.map { values[$0].present(0, strategy: strategy) }
    }
    do throws(StatisticsError) {
      return (try ReplicateCube(table), complete, values.count - complete.count)
    } catch { throw AnalysisError.statistics(error) }
  }

  /// `[strategy × world]` regrets.
  func regretRows(output: String, ids: [String]) -> [RegretRow] {
    ids.indices.flatMap { strategy in
      (0..<cube.scenarios).map { world in
        RegretRow(
          strategy: ids[strategy], world: worlds[world], output: output,
          value: regret.values[strategy][world], best: regret.best[world],
          regret: regret.regret[strategy][world],
          relative: regret.relativeRegret[strategy][world],
          interval: bootstrap.intervals[strategy][world])
      }
    }
  }

  /// One row a strategy.
  func robustnessRows(output: String, ids: [String]) -> [RobustnessRow] {
    ids.indices.map { strategy in
      RobustnessRow(
        strategy: ids[strategy], output: output, rules: rules.rows[strategy],
        regret: regret.summaries[strategy], maximum: bootstrap.maximumIntervals[strategy],
        split: split.flatMap { $0.regret[strategy].max() },
        splitMean: split.flatMap { Sample($0.regret[strategy])?.mean },
        shareMinimax: bootstrap.shareMinimax[strategy],
        isMinimax: regret.minimaxChoice == strategy, threshold: threshold)
    }
  }
}

/// How much a strategy leaves on the table in a world.
struct RegretRow: Sendable {
  let strategy: String
  let world: Int
  let output: String
  let value, best, regret, relative: Double
  let interval: Interval

  static let table = TableDefinition<RegretRow>(
    fileName: "regret.csv", title: "Regret",
    about: "One row is one strategy in one possible world: the uncertain settings as drawn for "
      + "that replication, averaged over the same few lucks. Intervals resample lucks "
      + "\(Robustness.resamples) times and are positive by construction: regret is biased upwards "
      + "at few lucks, see robustness.csv for the split-sample figure.",
    columns: [
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .integer("replication", "Number of the possible world", constraints: .required) { $0.world },
      .string("output", "Name of the output", constraints: .required) { $0.output },
      .number("value", "Mean over the lucks") { $0.value },
      .number("best", "The best strategy's value in this world") { $0.best },
      .number("regret", "Distance from the best", constraints: .notNegative) { $0.regret },
      .number("relative_regret", "Regret over the range of the strategies", constraints: .share) {
        $0.relative
      },
      .number("ci_low", "Lower end of the 95 % interval of the regret") { $0.interval.low },
      .number("ci_high", "Upper end of the 95 % interval of the regret") { $0.interval.high },
    ], primaryKey: ["strategy", "replication", "output"])
}

/// A strategy by every rule of choice.
struct RobustnessRow: Sendable {
  let strategy, output: String
  let rules: RobustnessTable.Row
  let regret: RegretTable.Summary
  let maximum: Interval
  let split, splitMean: Double?
  let shareMinimax: Double
  let isMinimax: Bool
  let threshold: Double

  static let table = TableDefinition<RobustnessRow>(
    fileName: "robustness.csv", title: "Robustness",
    about: "One row is one strategy over all possible worlds. The split-sample regret picks the "
      + "best strategy of each world on every second luck and measures on the others, so it is "
      + "free of the winner's luck and may be negative.",
    columns: [
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .string("output", "Name of the output", constraints: .required) { $0.output },
      .number("max_regret", "Largest regret", constraints: .notNegative) { $0.regret.maximum },
      .number("max_regret_low", "Lower end of its 95 % interval") { $0.maximum.low },
      .number("max_regret_high", "Upper end of its 95 % interval") { $0.maximum.high },
      .number("max_regret_split", "Largest split-sample regret") { $0.split },
      .number("mean_regret", "Mean regret", constraints: .notNegative) { $0.regret.mean },
      .number("mean_regret_split", "Mean split-sample regret") { $0.splitMean },
      .number("q90_regret", "90 % quantile of the regrets") { $0.regret.percentile90 },
      .boolean("is_minimax", "Whether its largest regret is the smallest") { $0.isMinimax },
      .number("share_minimax", "Share of resamples in which it is") { $0.shareMinimax },
      .number("worst", "Value in its worst world (maximin)") { $0.rules.worst },
      .number("best", "Value in its best world (maximax)") { $0.rules.best },
      .number("hurwicz", "Between worst and best by the optimism asked for") { $0.rules.hurwicz },
      .number("mean", "Mean over the worlds (Laplace)") { $0.rules.mean },
      .number("threshold", "What counts as good enough") { $0.threshold },
      .number("satisficing", "Share of worlds in which it is good enough", constraints: .share) {
        $0.rules.satisficing
      },
      .integer("times_best", "Worlds in which it is the best, ties included") {
        $0.rules.timesBest
      },
    ], primaryKey: ["strategy", "output"])
}
