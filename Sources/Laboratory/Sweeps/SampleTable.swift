import Partnership
import ScenarioFiles
import Tables
import Wording

/// A table of samples made by another tool: a CSV file with a column for every factor.
///
/// A column is named by the path of a setting (`parameters.trustRetention`), by the name of a
/// parameter (`trustRetention`), or as in a `design.csv` of an earlier study. Rows keep their order.
///
/// Four further columns have a meaning of their own, and empty cells of theirs say nothing:
///
/// - `design_id`, a whole number from 0 on, numbers the points; it may not be empty.
/// - `scenario` may name the scenario, or the study, and nothing else.
/// - `strategy` is the id of the one strategy that the row runs; without it the row runs all.
/// - `replication` is the one world that the row runs, as `runs.csv` numbers worlds; without it the
///   row runs all.
///
/// The columns `block` and `base_row` are passed over.
public struct SampleTable: Sendable {
  /// Why a table cannot be used; lines are counted from 1.
  public enum Fault: Error, Sendable, Equatable {
    /// The file is no CSV, or a cell of it is no value.
    case csv(CSVError)
    /// A column is named after nothing that the scenario has.
    case unknownColumn(String, similar: [String])
    /// A column has the name that something has elsewhere.
    case otherName(String, here: String)
    /// A column holds what comes out of a run.
    case resultColumn(String)
    /// Two columns, or a column and a factor, mean the same setting.
    case repeatedSetting(String)
    /// A factor of the study has no column.
    case missingFactor(String, present: [String])
    /// There is no row.
    case noRows
    /// A row belongs to another scenario.
    case otherScenario(String, own: [String], line: Int)
    /// A row names a strategy that the study does not have.
    case unknownStrategy(String, line: Int, known: [String])
    /// A row names a world that the study does not have.
    case unknownWorld(Int, line: Int, worlds: Int)
    /// A point has a number below 0.
    case negativeNumber(Int, line: Int)
    /// Two rows are the same point by number and differ in their settings.
    case differingSettings(designID: Int, line: Int, earlier: Int)
    /// Two rows are the same point by number, and both ask for everything there.
    case repeatedPoint(designID: Int, line: Int, earlier: Int)
  }

  /// The factors: those of the study first, then further columns in their order.
  public let factors: [StudyFactor]
  /// The rows in the order of the file.
  public let rows: SampleRows

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: the CSV file.
  ///   - study: whose factors must have columns; other columns become further factors.
  ///   - template: the scenario, in which every column must name a setting.
  public init(
    _ bytes: [UInt8], for study: StudyFile, in template: ScenarioTemplate
  ) throws(Fault) {
    do {
      var reader = try CSVReader(bytes)
      let columns = try SampleColumns(reader.header, study, template)
      let cells = SampleCells(columns, study)
      var rows: [SampleRow] = []
      while let row = try reader.next() { rows.append(try cells.row(row)) }
      guard !rows.isEmpty else { throw Fault.noRows }
      self.rows = SampleRows(rows)
      factors = columns.factors
    } catch let fault as Fault {
      throw fault
    } catch let error as CSVError {
      throw .csv(error)
    } catch {
      throw .noRows
    }
    try check(bytes)
  }

  /// Whether the rows make points.
  private func check(_ bytes: [UInt8]) throws(Fault) {
    do throws(SampleRows.Fault) {
      _ = try rows.points()
    } catch {
      switch error {
      case .differingSettings(let id, let row, let earlier):
        throw .differingSettings(
          designID: id, line: Self.line(row, bytes), earlier: Self.line(earlier, bytes))
      case .repeatedPoint(let id, let row, let earlier):
        throw .repeatedPoint(
          designID: id, line: Self.line(row, bytes), earlier: Self.line(earlier, bytes))
      }
    }
  }

  /// The line of a row, counted from 0.
  private static func line(_ row: Int, _ bytes: [UInt8]) -> Int {
    guard var reader = try? CSVReader(bytes) else { return 0 }
    for _ in 0..<row { _ = try? reader.next() }
    return (try? reader.next())?.line ?? 0
  }
}
