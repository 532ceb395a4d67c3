import Partnership
import Tables

/// What was observed of a real partnership: measures in some months.
///
/// One row a month. A column `month`, or `year` (12 months each), says when; every other column is a
/// measure by its name, or a survey score from 1 to 4 of a share by its name and `_score`
/// (`trust_score` = 1 + 3 · trust). Empty cells were not observed.
public struct Observations: Sendable {
  /// One number.
  public struct Observation: Sendable, Hashable {
    /// What, and when.
    public let reading: Reading
    /// The value, in the unit of the measure.
    public let value: Double
  }

  /// What was observed, row by row.
  public let all: [Observation]

  /// The last month observed.
  public var lastMonth: Int { all.reduce(0) { max($0, $1.reading.last ?? 0) } }

  /// Observations, at least one.
  init(_ all: [Observation]) { self.all = all }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - goals: the goals of the scenario, whose outcomes are measures too.
  public init(_ table: RunTable, goals: [Goal]) throws(AnalysisError) {
    guard let time = table.first(of: ["month", "year"]) else {
      throw .unknown("column", "month (or year)", among: table.columns)
    }
    let months = try table.numbers(time)
    var columns: [(Measure, [Double?])] = []
    for name in table.columns where name != time && name != "status" {
      columns.append(try Observations.column(name, table, goals))
    }
    var all: [Observation] = []
    for (row, given) in months.enumerated() {
      guard let given else { continue }
      let month = time == "year" ? 12 * given : given
      guard month >= 0, month <= 1200, month == month.rounded() else {
        throw .malformed("\(time) \(Words.precise(given))", allowed: "whole months from 0 to 1200")
      }
      for (measure, values) in columns {
        guard let value = values[row] else { continue }
        all.append(Observation(reading: .after(Int(month), measure), value: value))
      }
    }
    guard !all.isEmpty else {
      throw .missing("\(table.file) holds no observation", fix: "fill in at least one cell")
    }
    self.all = all
  }

  private static func column(
    _ name: String, _ table: RunTable, _ goals: [Goal]
  ) throws(AnalysisError) -> (Measure, [Double?]) {
    if let measure = Measure(name: name, goals: goals) { return (measure, try table.numbers(name)) }
    if name.hasSuffix("_score"),
      let measure = Measure(name: String(name.dropLast("_score".count)), goals: goals)
    {
      let scores = try table.numbers(name)
      guard scores.allSatisfy({ $0.map { (1...4).contains($0) } ?? true }) else {
        throw .malformed("a \(name) outside 1 to 4", allowed: "scores from 1 to 4")
      }
      return (measure, scores.map { score in score.map { ($0 - 1) / 3 } })
    }
    throw .unknown(
      "measure", name, among: Measure.all(goals: goals).map { $0.definition(goals: goals).name })
  }
}
