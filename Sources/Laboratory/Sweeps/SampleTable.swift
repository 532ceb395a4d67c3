import Partnership
import ScenarioFiles
import Tables
import Wording

/// A table of points made by another tool: a CSV file with a column for every factor.
///
/// A column is named by the path of a setting (`parameters.trustRetention`), by the name of a
/// parameter (`trustRetention`), or as in a `design.csv` of an earlier study. The columns
/// `design_id`, `block` and `base_row` are passed over. Rows keep their order.
public struct SampleTable: Sendable {
  /// Why a table cannot be used.
  public enum Fault: Error, Sendable, Equatable {
    /// The file is no CSV, or a cell of it is no value.
    case csv(CSVError)
    /// A column is named after nothing that the scenario has.
    case unknownColumn(String, similar: [String])
    /// A column asks for single runs, which a design of points does not have.
    case runColumn(String)
    /// Two columns, or a column and a factor, mean the same setting.
    case repeatedSetting(String)
    /// A factor of the study has no column.
    case missingFactor(String, present: [String])
    /// There is no row.
    case noRows
  }

  /// The factors: those of the study first, then further columns in their order.
  public let factors: [StudyFactor]
  /// The points in the order of the file.
  public let rows: [[SettingValue]]

  private static let passedOver: Set<String> = ["design_id", "block", "base_row"]
  private static let ofRuns: Set<String> = [
    "run_id", "scenario", "strategy", "replication", "replicate",
  ]

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
      let columns = try Columns(reader.header, study, template)
      var rows: [[SettingValue]] = []
      while let row = try reader.next() {
        rows.append(try columns.places.map { try Self.value(row, $0) })
      }
      guard !rows.isEmpty else { throw Fault.noRows }
      self.rows = rows
      factors = columns.factors
    } catch let fault as Fault {
      throw fault
    } catch let error as CSVError {
      throw .csv(error)
    } catch {
      throw .noRows
    }
  }

  private static func value(_ row: CSVRow, _ place: Int) throws(CSVError) -> SettingValue {
    guard let text = row.restoredText(place) else { throw row.error(.missingCell, at: place) }
    if let number = try? row.number(place) { return .number(number) }
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else {
      return .number(try row.required(place, row.number(place)))
    }
    return .text(text)
  }

  /// The columns of a table as factors, and where they stand.
  private struct Columns {
    var factors: [StudyFactor] = []
    var places: [Int] = []

    init(
      _ header: [String], _ study: StudyFile, _ template: ScenarioTemplate
    ) throws(Fault) {
      let names = FactorColumns.names(of: study.factors.map(\.path)).map(\.text)
      var used: Set<Int> = []
      for (factor, name) in zip(study.factors, names) {
        let accepted = [factor.path, name, Self.bareName(of: factor.path)]
        let found = header.indices.filter { accepted.contains(header[$0]) }
        guard let place = found.first else {
          throw .missingFactor(factor.path, present: header)
        }
        guard found.count == 1, used.insert(place).inserted else {
          throw .repeatedSetting(factor.path)
        }
        factors.append(factor)
        places.append(place)
      }
      for (place, name) in header.enumerated()
      where !used.contains(place) && !SampleTable.passedOver.contains(name) {
        guard !SampleTable.ofRuns.contains(name) else { throw .runColumn(name) }
        let path = try Self.path(named: name, template)
        guard !factors.contains(where: { $0.path == path }) else { throw .repeatedSetting(path) }
        factors.append(StudyFactor(path: path))
        places.append(place)
      }
    }

    /// `trustRetention` for `parameters.trustRetention`.
    private static func bareName(of path: String) -> String {
      path.hasPrefix("parameters.") ? String(path.dropFirst("parameters.".count)) : path
    }

    private static func path(
      named name: String, _ template: ScenarioTemplate
    ) throws(Fault) -> String {
      if template.canChange(name) { return name }
      for parameter in Parameter.allCases {
        let path = "parameters.\(parameter.name)"
        let column = FactorColumns.name(of: path)?.text
        if name == parameter.name || name == column
          || name == ColumnName(setting: parameter.name)?.text
        {
          return path
        }
      }
      let known = Parameter.allCases.map(\.name)
      throw .unknownColumn(name, similar: NearNames.find(name, among: known))
    }
  }
}
