import Partnership
import Statistics
import Tables

/// What a sweep wrote, as analyses read it: runs with the factors of their point, and how the points
/// were chosen.
public struct SweepFolder: Sendable {
  /// How the points of a sweep were chosen, as far as an analysis has to know.
  enum Design: Sendable {
    /// Base rows for Sobol' indices.
    case saltelli(hasSecondOrder: Bool)
    /// Trajectories of elementary effects.
    case morris(trajectories: Int, levels: Int)
    /// Any other design, by its name.
    case other(String)
  }

  /// One row a run.
  public let runs: RunTable
  /// The columns of runs that are factors of the design.
  public let factors: [String]
  /// Id of the strategy that others are compared with.
  public let baseline: String?
  /// The study's name.
  public let title: String
  let design: Design
  let seed: UInt64
  /// `[point]` its number.
  let points: [Int]

  /// Reads a folder; nil if it does not hold a sweep.
  ///
  /// - Throws: ``AnalysisError`` for tables that cannot be read, `FileError` for missing ones.
  public init?(folder: String) throws {
    func path(_ name: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + name }
    guard let bytes = try? WholeFile.read(path(Study.manifestName)),
      let record = try? JSONValue(parsing: bytes), record["kind"]?.string == "sweep"
    else { return nil }
    func table(_ name: String) throws -> RunTable {
      try RunTable(try WholeFile.read(path(name)), file: path(name))
    }
    runs = try table("runs.csv")
    let points = try table("design.csv")
    factors = points.columns.filter { !["design_id", "block", "base_row"].contains($0) }
    baseline = record["baseline"]?.string
    title = record["name"]?.string ?? folder
    seed = record["seed"]?.int.map { UInt64(bitPattern: Int64($0)) } ?? 0
    self.points = try points.integers("design_id")
    let made = record["study"]?["design"]
    switch made?["kind"]?.string {
    case "saltelli":
      let blocks = try points.first(of: ["block"]).map { try points.texts($0) } ?? []
      design = .saltelli(hasSecondOrder: blocks.contains("BA1"))
    case "morris":
      design = .morris(
        trajectories: made?["trajectories"]?.int ?? 0, levels: made?["levels"]?.int ?? 4)
    case let kind: design = .other(kind ?? "table")
    }
  }

  /// The method that the design was made for, or one for any design.
  public var method: SensitivitySettings.Method {
    switch design {
    case .saltelli: .sobol
    case .morris: .morris
    case .other: .pawn
    }
  }

  /// The runs as possible worlds.
  public func worlds(
    output: String, isLowerBetter: Bool
  ) throws(AnalysisError) -> WorldTable {
    try WorldTable(
      runs, output: output, factors: factors,
      direction: isLowerBetter ? .lowerIsBetter : .higherIsBetter)
  }

  /// `[point]` mean of a column over the runs of a strategy; missing where one of them failed.
  func means(_ output: String, of strategy: String) throws(AnalysisError) -> [Double?] {
    let ids = try runs.integers("design_id")
    let names = try runs.texts("strategy")
    let values = try runs.numbers(output)
    let places = Dictionary(points.enumerated().map { ($1, $0) }) { first, _ in first }
    var sums = Array(repeating: (sum: 0.0, count: 0, isComplete: true), count: points.count)
    for row in ids.indices where names[row] == strategy {
      guard let place = places[ids[row]] else { continue }
      if let value = values[row] {
        sums[place].sum += value
        sums[place].count += 1
      } else {
        sums[place].isComplete = false
      }
    }
    return sums.map { $0.isComplete && $0.count > 0 ? $0.sum / Double($0.count) : nil }
  }
}
