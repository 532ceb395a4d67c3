import Partnership
import ScenarioFiles
import Tables

/// The points of a design, in their order: one value for every factor.
public struct DesignTable: Sendable {
  /// What a point is for in a design with structure.
  public struct Label: Sendable, Hashable {
    /// The role of the point: `A`, `AB3`, `B`; the number of the step in a trajectory.
    public let block: String
    /// The base row or trajectory that the point belongs to, from 0.
    public let baseRow: Int
  }

  /// The factors, in the order of the columns.
  public let factors: [StudyFactor]
  /// The names of the factors' columns in tables.
  public let columns: [ColumnName]
  /// Number of points.
  public let count: Int
  /// Block and base row of a point; nil for designs without structure.
  public let label: (@Sendable (Int) -> Label)?
  /// Which points the rows of a table are about; nil for other designs.
  let samples: SampleRows.Points?
  /// `[point]` numbers that a table gives its points; nil if points are counted from 0.
  private let numbers: [Int]?
  /// `[point × factor]`.
  private let cells: [SettingValue]
  /// `[factor]` whether all its values are numbers.
  private let areNumbers: [Bool]

  /// A table of points.
  ///
  /// - Parameter cells: `[point × factor]`; without factors there is one point.
  init(
    _ factors: [StudyFactor], cells: [SettingValue], label: (@Sendable (Int) -> Label)? = nil
  ) {
    let count = factors.isEmpty ? 1 : cells.count / factors.count
    self.init(factors, cells: cells, count: count, label: label, samples: nil, numbers: nil)
  }

  /// The points of a table.
  init(_ factors: [StudyFactor], _ table: SampleRows) throws(SampleRows.Fault) {
    let points = try table.points()
    let first = points.firstRows.map { table.rows[$0] }
    let numbers = first.compactMap(\.designID)
    let areNumbered = numbers.count == first.count && numbers != Array(first.indices)
    self.init(
      factors, cells: first.flatMap(\.values), count: first.count, label: nil, samples: points,
      numbers: areNumbered ? numbers : nil)
  }

  private init(
    _ factors: [StudyFactor], cells: [SettingValue], count: Int,
    label: (@Sendable (Int) -> Label)?, samples: SampleRows.Points?, numbers: [Int]?
  ) {
    self.factors = factors
    self.cells = cells
    self.count = count
    self.label = label
    self.samples = samples
    self.numbers = numbers
    columns = FactorColumns.names(of: factors.map(\.path))
    areNumbers = factors.indices.map { factor in
      stride(from: factor, to: cells.count, by: factors.count).allSatisfy {
        cells[$0].number != nil
      }
    }
  }

  /// The number of a point in tables: its position, unless the table that came in numbers points.
  public func number(of point: Int) -> Int { numbers?[point] ?? point }

  /// Whether all values of a factor are numbers.
  func isNumeric(_ factor: Int) -> Bool { areNumbers[factor] }

  /// The values of a point, in the order of the factors.
  public func values(of point: Int) -> ArraySlice<SettingValue> {
    cells[point * factors.count..<(point + 1) * factors.count]
  }

  /// What a point changes in the scenario.
  ///
  /// Shorter paths come first, so that `partners.anchor.power` wins over `partners.power` whatever
  /// the order of the columns.
  func changes(of point: Int) -> [(path: String, value: SettingValue)] {
    zip(factors, values(of: point)).map { ($0.path, $1) }
      .enumerated()
      .sorted {
        ($0.element.0.count { $0 == "." }, $0.offset) < (
          $1.element.0.count { $0 == "." }, $1.offset
        )
      }
      .map { (path: $0.element.0, value: $0.element.1) }
  }
}

/// The names of factors as columns.
enum FactorColumns {
  /// Columns that tables of runs have anyway.
  private static let reserved: Set<String> = [
    "row", "run_id", "design_id", "scenario", "strategy", "replication", "status", "stage",
    "reason",
    "months", "block", "base_row", "n", "n_failed",
  ]

  /// One name for each path: the path in snake case, with a number behind it if it is taken.
  static func names(of paths: [String]) -> [ColumnName] {
    var taken = reserved
    return paths.enumerated().map { place, path in
      let fallback = ColumnName("factor_\(place + 1)") ?? "factor"
      let first = name(of: path) ?? fallback
      var name =
        reserved.contains(first.text) ? ColumnName("setting_" + first.text) ?? fallback : first
      var number = 2
      while !taken.insert(name.text).inserted {
        name = ColumnName(identifier: "\(first.text)_\(number)") ?? fallback
        number += 1
      }
      return name
    }
  }

  /// The path in snake case; characters that no identifier has become underscores.
  static func name(of path: String) -> ColumnName? {
    let plain = String(
      path.unicodeScalars.map { scalar -> Character in
        let isPlain =
          ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || scalar == "." || scalar == "_" || scalar == "-"
        return isPlain ? Character(scalar) : "_"
      })
    return ColumnName(setting: plain)
      ?? ColumnName(identifier: String(plain.map { $0 == "." || $0 == "-" ? "_" : $0 }))
  }
}
