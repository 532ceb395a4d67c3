/// Scenario discovery by the patient rule induction method (PRIM): simple rules, such as "budget
/// below 60 and at least 5 partners", under which the runs of interest crowd together.
///
/// Starting from all runs, the method peels off the thin slice whose loss raises the share of cases
/// most, until hardly any runs are left, then pastes slices back where that helps. Real columns, whole
/// numbers and categories may be mixed.
///
///     let prim = try Prim(table, ofInterest: regret.map { $0 > 0.1 })
///     let path = prim.path()
///     if let step = path.chosenStep(density: 0.8), let rule = path.pruned(step: step) { … }
///
/// Source: Friedman and Fisher, Statistics and Computing 9, 1999; for scenarios: Bryant and Lempert,
/// Technological Forecasting and Social Change 77, 2010. Step by step as in the EMA workbench.
public struct Prim: Sendable {
  /// The parameters of the runs.
  public let table: DiscoveryTable
  /// Whether each run is of interest.
  public let ofInterest: [Bool]
  /// How patiently to work.
  public let settings: PrimSettings
  let problem: PrimProblem

  /// A search.
  ///
  /// - Throws: `StatisticsError.unequalLengths`, or `.noSpread` if all runs or none are of interest.
  public init(
    _ table: DiscoveryTable, ofInterest: [Bool], settings: PrimSettings = .standard
  ) throws(StatisticsError) {
    problem = try PrimProblem(table, ofInterest, settings)
    self.table = table
    self.ofInterest = ofInterest
    self.settings = settings
  }

  /// The first box.
  ///
  /// - Complexity: about 60 steps, each sorting every column: O(60 × columns × n log n).
  public func path() -> PrimPath {
    PrimPath(problem, remaining: Array(0..<table.rowCount))
  }

  /// Several boxes, each on the rows outside the boxes before it; fewer where no case is left.
  public func paths(upTo count: Int) -> [PrimPath] {
    var remaining = Array(0..<table.rowCount)
    var paths: [PrimPath] = []
    while paths.count < count, problem.cases(in: remaining) > 0 {
      let path = PrimPath(problem, remaining: remaining)
      paths.append(path)
      var inside = path.rows[...]
      remaining.removeAll { row in
        guard inside.first == row else { return false }
        inside = inside.dropFirst()
        return true
      }
    }
    return paths
  }
}
