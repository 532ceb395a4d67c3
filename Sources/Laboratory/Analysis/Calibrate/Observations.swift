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

  /// Observations, at least one.
  init(_ all: [Observation]) { self.all = all }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - goals: the goals of the scenario, whose outcomes are measures too.
  /// - Throws: ``AnalysisError`` with the place in the file.
  public init(_ table: RunTable, goals: [Goal]) throws(AnalysisError) {
    guard let time = table.first(of: ["month", "year"]) else {
      throw .file(
        table.file, cause: "no column month or year says when something was observed",
        fix: "the columns are: " + table.columns.joined(separator: ", "))
    }
    let columns = try table.columns.filter { $0 != time && $0 != "status" }
      .map { name throws(AnalysisError) in try Column(name, table, goals) }
    var all: [Observation] = []
    for (row, given) in try table.numbers(time).enumerated() {
      guard let given else { continue }
      let month = try Observations.month(given, time, table, row)
      for column in columns {
        guard let value = column.values[row] else { continue }
        let reading = Reading.after(month, column.measure)
        guard !all.contains(where: { $0.reading == reading }) else {
          throw table.error(
            .notAllowed(Words.precise(given), allowed: "every \(time) once"), row: row, column: time
          )
        }
        all.append(Observation(reading: reading, value: value))
      }
    }
    guard !all.isEmpty else {
      throw .file(
        table.file, cause: "it holds no observation",
        fix: "fill in at least one cell beside a \(time)")
    }
    self.all = all
  }

  private static func month(
    _ given: Double, _ time: String, _ table: RunTable, _ row: Int
  ) throws(AnalysisError) -> Int {
    let month = time == "year" ? 12 * given : given
    guard month >= 0, month <= 1200, month == month.rounded() else {
      throw table.error(
        .notAllowed(
          Words.precise(given),
          allowed: time == "year" ? "a year from 0 to 100" : "a whole month from 0 to 1200"),
        row: row, column: time)
    }
    return Int(month)
  }
}

/// A column of observations in the unit of its measure.
private struct Column {
  let measure: Measure
  /// `[row]`.
  let values: [Double?]

  init(_ name: String, _ table: RunTable, _ goals: [Goal]) throws(AnalysisError) {
    let numbers = try table.numbers(name)
    let stem = name.hasSuffix("_score") ? String(name.dropLast("_score".count)) : nil
    if let measure = Measure(name: name, goals: goals) {
      let definition = measure.definition(goals: goals)
      let scores = definition.unit == "share" ? "; a survey score has a column \(name)_score" : ""
      let limits = definition.unit == "share" ? 0...1 : -Double.infinity...Double.infinity
      try Column.check(numbers, within: limits, "a number from 0 to 1\(scores)", name, table)
      (self.measure, values) = (measure, numbers)
    } else if let measure = stem.flatMap({ Measure(name: $0, goals: goals) }) {
      try Column.check(numbers, within: 1...4, "a score from 1 to 4", name, table)
      (self.measure, values) = (measure, numbers.map { score in score.map { ($0 - 1) / 3 } })
    } else {
      let names = Measure.all(goals: goals).map { $0.definition(goals: goals).name }
      throw .file(
        table.file, cause: "the column \"\(name)\" is no measure",
        fix: "measures are: " + names.joined(separator: ", "))
    }
  }

  private static func check(
    _ numbers: [Double?], within limits: ClosedRange<Double>, _ allowed: String, _ name: String,
    _ table: RunTable
  ) throws(AnalysisError) {
    for (row, number) in numbers.enumerated() {
      guard let number, !limits.contains(number) else { continue }
      throw table.error(
        .notAllowed(Words.precise(number), allowed: allowed), row: row, column: name)
    }
  }
}
