/// Results as a tidy table, one row a run: the bridge from any CSV to the comparisons of this module.
///
/// Scenarios and strategies keep the order in which they first appear, replicates ascend; a run that
/// is not in the table, or failed, is a missing value.
public struct TidyResults: Sendable {
  /// The scenarios, in order of appearance.
  public let scenarios: [String]
  /// The strategies, in order of appearance.
  public let strategies: [String]
  /// The replicates, ascending.
  public let replicates: [Int]
  /// `[(strategy × scenarios + scenario) × replicates + replicate]`.
  private let cells: [Double?]

  /// Arranges four columns of equal length.
  ///
  /// - Throws: `StatisticsError.unequalLengths`, `.tooFew` for an empty table, or `.setting` if two
  ///   rows are the same run.
  /// - Complexity: O(rows), plus the cells of the full crossing.
  public init(
    scenario: [String], strategy: [String], replicate: [Int], value: [Double?]
  ) throws(StatisticsError) {
    for count in [strategy.count, replicate.count, value.count] {
      try requireEqualLengths(scenario.count, count)
    }
    guard !scenario.isEmpty else { throw .tooFew(needed: 1, found: 0) }
    let (scenarios, scenarioPlaces) = places(scenario)
    let (strategies, strategyPlaces) = places(strategy)
    let (replicates, replicatePlaces) = places(replicate.sorted())
    var cells = [Double?](
      repeating: nil, count: scenarios.count * strategies.count * replicates.count)
    var isTaken = Array(repeating: false, count: cells.count)
    for row in scenario.indices {
      guard let i = strategyPlaces[strategy[row]], let w = scenarioPlaces[scenario[row]],
        let r = replicatePlaces[replicate[row]]
      else { continue }
      let cell = (i * scenarios.count + w) * replicates.count + r
      guard !isTaken[cell] else {
        throw .setting(name: "rows", allowed: "one for each scenario, strategy and replicate")
      }
      isTaken[cell] = true
      cells[cell] = value[row]?.ifFinite
    }
    self.scenarios = scenarios
    self.strategies = strategies
    self.replicates = replicates
    self.cells = cells
  }

  /// The replicates of one strategy in one scenario, in the order of `replicates`.
  ///
  /// - Throws: `StatisticsError.unknownName` for a name that is not in the table.
  public func column(scenario: String, strategy: String) throws(StatisticsError) -> [Double?] {
    guard let w = scenarios.firstIndex(of: scenario) else { throw .unknownName(scenario) }
    guard let i = strategies.firstIndex(of: strategy) else { throw .unknownName(strategy) }
    return column(i, w)
  }

  /// All of it as a cube, on the replicates complete everywhere.
  ///
  /// - Throws: `StatisticsError.tooFew` if no replicate is complete.
  public func cube() throws(StatisticsError) -> ReplicateCube {
    try ReplicateCube(
      strategies.indices.map { i in scenarios.indices.map { w in column(i, w) } })
  }

  private func column(_ strategy: Int, _ scenario: Int) -> [Double?] {
    let start = (strategy * scenarios.count + scenario) * replicates.count
    return Array(cells[start..<start + replicates.count])
  }
}

/// The different items in order of appearance, and the place of each.
private func places<Item: Hashable>(_ items: [Item]) -> (items: [Item], places: [Item: Int]) {
  var order: [Item] = []
  var places: [Item: Int] = [:]
  for item in items where places[item] == nil {
    places[item] = order.count
    order.append(item)
  }
  return (order, places)
}
