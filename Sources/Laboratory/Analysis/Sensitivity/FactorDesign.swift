import Partnership
import Statistics

/// Rows of a design in the unit cube, as trials of a scenario.
struct FactorDesign: Sendable {
  /// The name of luck among the factors.
  static let luck = "luck"
  /// Lucks that the factor can take: the first replications.
  static let lucks = 4_096

  let scenario: Scenario
  let strategies: [Int]
  let reading: Reading
  let settings: [UncertainSetting]
  /// Worlds of every row; nil if luck is a factor, after all settings.
  let worlds: Int?

  /// The uncertain settings of a plan as factors.
  init(
    _ plan: StudyPlan, _ pair: StrategyPair, _ reading: Reading, worlds: Int?
  ) throws(AnalysisError) {
    var scenario = plan.blueprint.scenario
    scenario.months = plan.months
    let paths = plan.blueprint.uncertainPaths
    settings = paths.compactMap { path in
      scenario.uncertainty.first { $0.path == path && $0.low != $0.high }
    }
    guard !settings.isEmpty else { throw .nothingUncertain }
    self.scenario = scenario
    strategies = [plan.strategies[pair.one], plan.strategies[pair.other]]
    self.reading = reading
    self.worlds = worlds
  }

  /// The names of the factors.
  var names: [String] { settings.map(\.path.text) + (worlds == nil ? [FactorDesign.luck] : []) }

  /// The values of the factors in a row of the unit cube.
  func values(_ row: [Double]) -> [Double] {
    let drawn = zip(settings, row).map { setting, u in
      Marginal.real(min(setting.low, setting.high)...max(setting.low, setting.high)).value(at: u)
    }
    return worlds == nil
      ? drawn + [Marginal.integer(0...FactorDesign.lucks - 1).value(at: row[settings.count])]
      : drawn
  }

  /// The trial of a row.
  func trial(_ row: [Double]) -> Trial {
    let values = values(row)
    let first = worlds == nil ? Int(values[settings.count]) : 0
    return Trial(
      scenario.holding(zip(settings, values).map { ($0.path, $1) }), strategies: strategies,
      replications: first..<first + (worlds ?? 1), readings: [reading])
  }

  /// Runs all rows.
  ///
  /// - Returns: `[output][row]` of both strategies and of their difference, first minus second;
  ///   missing where a run of the row failed.
  func run(_ rows: [[Double]], _ runner: TrialRunner) throws -> [[Double?]] {
    let values = try runner.run(rows.count) { trial(rows[$0]) }
    func mean(_ strategy: Int) -> [Double?] {
      values.map { value in
        let mean = value.mean(0, strategy: strategy)
        return mean.isFinite ? mean : nil
      }
    }
    let (one, other) = (mean(0), mean(1))
    return [one, other, FactorDesign.difference(one, other)]
  }

  /// How many rows of both strategies together are missing.
  func failed(_ values: [[Double?]]) -> Int {
    values.prefix(2).reduce(0) { $0 + $1.count { $0 == nil } }
  }

  /// First minus second; missing where one of them is.
  static func difference(_ one: [Double?], _ other: [Double?]) -> [Double?] {
    zip(one, other).map { one, other in
      guard let one, let other, (one - other).isFinite else { return nil }
      return one - other
    }
  }
}
