/// One box on the way of PRIM.
public struct PrimStep: Hashable, Sendable {
  /// The limits, one a column, in the order of the table.
  public let limits: [BoxLimit]
  /// The number of runs inside.
  public let count: Int
  /// The number of cases of interest inside.
  public let cases: Int
  /// The share of all cases that are inside.
  public let coverage: Double
  /// The share of runs inside that are cases.
  public let density: Double
  /// The share of all runs that are inside.
  public let mass: Double
  /// The number of columns the box restricts.
  public let restricted: Int

  init(_ box: [BoxLimit], _ rows: [Int], _ problem: PrimProblem) {
    limits = box
    count = rows.count
    cases = problem.cases(in: rows)
    coverage = Double(cases) / Double(problem.totalCases)
    density = problem.density(rows)
    mass = Double(rows.count) / Double(problem.rowCount)
    restricted = box.count - problem.openColumns(box)
  }
}
