import Tables

/// Results made elsewhere: a CSV with one row a run, columns for what was set and what came out.
///
/// A row whose `status` is there and is not `ok` is a failed run: its numbers are missing.
public struct RunTable: Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The file, for messages.
  public let file: String
  /// `[row]`.
  private let rows: [CSVRow]
  private let isFailed: [Bool]

  /// Number of rows.
  public var rowCount: Int { rows.count }
  /// Number of rows of failed runs.
  public var failed: Int { isFailed.count { $0 } }

  /// Reads a table.
  public init(_ bytes: [UInt8], file: String) throws(AnalysisError) {
    do throws(CSVError) {
      var reader = try CSVReader(bytes)
      columns = reader.header
      rows = try reader.rows()
    } catch { throw .table(error, file: file) }
    self.file = file
    let status = columns.firstIndex(of: "status")
    isFailed = rows.map { row in
      status.flatMap { row.text($0) }.map { $0 != "ok" } ?? false
    }
    guard !rows.isEmpty else {
      throw .missing("\(file) has no rows", fix: "give a table with one row a run")
    }
  }

  /// Position of a column that has to be there.
  func position(_ name: String) throws(AnalysisError) -> Int {
    guard let place = columns.firstIndex(of: name) else {
      throw .unknown("column", name, among: columns)
    }
    return place
  }

  /// An error about a cell, with its place in the file.
  func error(_ fault: CSVError.Fault, row: Int, column: String) -> AnalysisError {
    guard let place = columns.firstIndex(of: column), rows.indices.contains(row) else {
      return .unknown("column", column, among: columns)
    }
    return .table(rows[row].error(fault, at: place), file: file)
  }

  /// The first of several names that is a column.
  func first(of names: [String]) -> String? { names.first(where: columns.contains) }

  /// A column as text; empty text for a missing cell.
  public func texts(_ name: String) throws(AnalysisError) -> [String] {
    let place = try position(name)
    return rows.map { $0.restoredText(place) ?? "" }
  }

  /// A column as numbers; missing for an empty cell or a failed run.
  public func numbers(_ name: String) throws(AnalysisError) -> [Double?] {
    let place = try position(name)
    var numbers: [Double?] = []
    for (index, row) in rows.enumerated() {
      do throws(CSVError) {
        let number = try row.number(place)
        numbers.append(isFailed[index] ? nil : number)
      } catch { throw .table(error, file: file) }
    }
    return numbers
  }

  /// The number in a cell, also of a failed run.
  func number(row: Int, column: Int) throws(AnalysisError) -> Double? {
    do throws(CSVError) {
      return try rows[row].number(column)
    } catch { throw .table(error, file: file) }
  }

  /// A column as whole numbers that may not be missing.
  func integers(_ name: String) throws(AnalysisError) -> [Int] {
    let place = try position(name)
    var numbers: [Int] = []
    for row in rows {
      do throws(CSVError) {
        numbers.append(try row.required(place, row.integer(place)))
      } catch { throw .table(error, file: file) }
    }
    return numbers
  }

  /// Rows by scenario, strategy and replicate, with one output.
  ///
  /// The scenario is the column `design_id` or, without it, `scenario`; the replicate is
  /// `replication`, `replicate` or, without them, the order of the rows of a strategy.
  public func results(_ output: String) throws(AnalysisError) -> TidyRuns {
    let scenario = try first(of: ["design_id", "scenario"]).map { name throws(AnalysisError) in
      try texts(name)
    }
    let strategy = try texts("strategy")
    let points = scenario ?? strategy.map { _ in "all" }
    var replicate: [Int] = []
    if let name = first(of: ["replication", "replicate"]) {
      replicate = try integers(name)
    } else {
      var counts: [String: Int] = [:]
      for key in zip(points, strategy).map({ $0 + "\u{0}" + $1 }) {
        replicate.append(counts[key, default: 0])
        counts[key, default: 0] += 1
      }
    }
    return try TidyRuns(points, strategy, replicate, try numbers(output))
  }
}
