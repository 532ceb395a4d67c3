import Partnership
import Statistics

/// One row a possible world: what was different in it, and what came out under each strategy.
///
/// It comes from a study, whose uncertain settings are the columns, or from an imported table of runs.
public struct WorldTable: Sendable {
  /// The names of the columns.
  public let factors: [String]
  /// `[factor][world]` numbers; for a factor of categories their place among its names.
  public let columns: [[Double]]
  /// `[factor]` the names of its categories in ascending order; nil for numbers.
  public let categories: [[String]?]
  /// Ids of the strategies.
  public let strategies: [String]
  /// Names of the strategies, as people see them.
  public let names: [String]
  /// `[strategy][world]` what came out; missing for a failed run.
  public let values: [[Double?]]
  /// What came out, in words and as a name.
  public let output: String
  /// Which way it is better.
  public let direction: Direction

  /// Number of worlds.
  public var worlds: Int { columns.first?.count ?? values.first?.count ?? 0 }
  /// Number of runs that failed.
  public var failed: Int { values.reduce(0) { $0 + $1.count { $0 == nil } } }

  /// The worlds of a study.
  ///
  /// - Throws: ``Interrupted``, or ``AnalysisError`` if nothing is uncertain.
  public init(_ plan: StudyPlan, by reading: Reading, runner: TrialRunner) throws {
    let blueprint = plan.blueprint
    guard !blueprint.uncertainPaths.isEmpty else { throw AnalysisError.nothingUncertain }
    let readings = Readings(plan, [reading])
    try Runner(
      plan, workers: runner.workers,
      onProgress: { runner.onProgress($0 * plan.strategies.count) },
      isInterrupted: runner.isInterrupted
    ).run([readings])
    let values = readings.values
    let drawn = (0..<plan.replications).map { blueprint.drawnValues(replication: $0) }
    let goals = blueprint.scenario.goals
    factors = blueprint.uncertainPaths.map(\.text)
    columns = factors.indices.map { factor in drawn.map { $0[factor] } }
    categories = factors.map { _ in nil }
    strategies = plan.strategyIDs
    names = plan.strategyNames
    self.values = plan.strategies.indices.map { values.present(0, strategy: $0) }
    output = reading.words(goals: goals, months: plan.months)
    direction = reading.direction(goals: goals)
  }

  /// The worlds of an imported table.
  ///
  /// - Parameters:
  ///   - table: one row a run. Runs are of one world if they agree in design point and replicate.
  ///   - output: the column that says what came out.
  ///   - factors: the columns that say what was different; if empty, those that `trustlab` itself
  ///     would have written: `parameters_…`, `initial_…`, `backbone_…`, `partners_…`.
  ///   - direction: which way is better.
  public init(
    _ table: RunTable, output: String, factors: [String], direction: Direction
  ) throws(AnalysisError) {
    let prefixes = ["parameters_", "initial_", "backbone_", "partners_"]
    let own = table.columns.filter { name in prefixes.contains { name.hasPrefix($0) } }
    self.factors = factors.isEmpty ? own : factors
    guard !self.factors.isEmpty else {
      throw .missing("no column says what differs", fix: "name some with --factors A,B")
    }
    let worlds = try WorldRows(table)
    strategies = worlds.strategies
    names = worlds.strategies
    let numbers = try table.numbers(output)
    values = worlds.rows.map { rows in rows.map { row in row.flatMap { numbers[$0] } } }
    var columns: [[Double]] = []
    var categories: [[String]?] = []
    for name in self.factors {
      let column = try worlds.factor(name, table)
      columns.append(column.values)
      categories.append(column.categories)
    }
    self.columns = columns
    self.categories = categories
    self.output = output
    self.direction = direction
  }

  /// The strategy with the best mean, and the baseline or else the second best; nil for one strategy.
  func leaders(_ baseline: String?) -> StrategyPair? {
    guard strategies.count > 1 else { return nil }
    let means = values.map { Sample(present: $0)?.mean }
    let order = strategies.indices.sorted { one, other in
      let (a, b) = (
        means[one].map { direction.sign * $0 }, means[other].map { direction.sign * $0 }
      )
      return (-(a ?? -.infinity), one) < (-(b ?? -.infinity), other)
    }
    let base = baseline.flatMap(strategies.firstIndex)
    return StrategyPair(order[0], base.flatMap { $0 == order[0] ? nil : $0 } ?? order[1])
  }

  /// `[world]` how much better one strategy is than another; missing where a run failed.
  func advantage(_ pair: StrategyPair) -> [Double?] {
    zip(values[pair.one], values[pair.other]).map { one, other in
      guard let one, let other else { return nil }
      return direction.sign * (one - other)
    }
  }

  /// `[world]` distance from the best strategy; missing where a run failed.
  func regret(_ strategy: Int) -> [Double?] {
    (0..<worlds).map { world in
      let all = values.compactMap { $0[world] }
      guard all.count == values.count, let own = values[strategy][world] else { return nil }
      return all.reduce(0) { max($0, direction.sign * ($1 - own)) }
    }
  }
}

extension AnalysisError {
  /// The method needs uncertain settings and the scenario has none.
  static let nothingUncertain = AnalysisError.missing(
    "nothing is uncertain in this scenario",
    fix: "give ranges under \"uncertainty\" to what nobody knows")
}

/// Which rows of a table are of one world.
private struct WorldRows {
  /// `[strategy]` in order of appearance; a single nameless one without a column `strategy`.
  let strategies: [String]
  /// `[strategy][world]` row of the table.
  let rows: [[Int?]]

  init(_ table: RunTable) throws(AnalysisError) {
    let indices = 0..<table.rowCount
    let hasStrategy = table.columns.contains("strategy")
    let strategy = hasStrategy ? try table.texts("strategy") : indices.map { _ in "all" }
    var keys = indices.map { _ in "" }
    let found = ["design_id", "scenario", "replication", "replicate"]
      .filter(table.columns.contains)
    for name in found {
      for (row, text) in try table.texts(name).enumerated() { keys[row] += text + "\u{0}" }
    }
    if found.isEmpty, !hasStrategy { keys = indices.map(String.init) }
    var worlds: [String: Int] = [:]
    var names: [String] = []
    var rows: [[Int?]] = []
    for row in indices {
      let world = worlds[keys[row]] ?? worlds.count
      worlds[keys[row]] = world
      let place = names.firstIndex(of: strategy[row]) ?? names.count
      if place == names.count {
        names.append(strategy[row])
        rows.append([])
      }
      while rows[place].count <= world { rows[place].append(nil) }
      guard rows[place][world] == nil else {
        throw .missing(
          "two rows of \(table.file) are the same run",
          fix: "tell them apart by design_id, replication or strategy")
      }
      rows[place][world] = row
    }
    strategies = names
    self.rows = rows.map { $0 + Array(repeating: nil, count: worlds.count - $0.count) }
  }

  /// `[world]` of a factor, read from the first run of each world: numbers, or categories if no cell
  /// of the column is a number.
  func factor(
    _ name: String, _ table: RunTable
  ) throws(AnalysisError) -> (values: [Double], categories: [String]?) {
    let place = try table.position(name)
    let texts = try table.texts(name)
    let first = (0..<(rows.first?.count ?? 0)).map { world in
      rows.lazy.compactMap { $0[world] }.first ?? 0
    }
    if let empty = first.first(where: { texts[$0].isEmpty }) {
      throw table.error(.missingCell, row: empty, column: name)
    }
    if first.allSatisfy({ Double(texts[$0]) == nil }) {
      let names = Set(first.map { texts[$0] }).sorted()
      let places = Dictionary(
        uniqueKeysWithValues: names.enumerated().map { ($1, Double($0)) })
      return (first.map { places[texts[$0]] ?? 0 }, names)
    }
    var column: [Double] = []
    for row in first { column.append(try table.number(row: row, column: place) ?? 0) }
    return (column, nil)
  }
}
