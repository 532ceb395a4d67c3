/// Where the points of a table come from.
public enum StudyTable: Sendable, Hashable {
  /// A CSV file, whose path is relative to the study file.
  case file(String)
  /// Rows written in the study itself.
  case rows(SampleRows)
}

/// A row of a table of samples: settings, and which runs are asked for.
///
/// A row that names neither a strategy nor a world asks for all strategies of the study in all its
/// worlds. One that names a strategy asks for that one alone, one that names a world for that world
/// alone. World r has the same luck in every row.
public struct SampleRow: Sendable, Hashable {
  /// One value for each factor.
  public var values: [SettingValue]
  /// The number of the row's point, if the table numbers them.
  public var designID: Int?
  /// Position among the study's strategies; nil for all of them.
  public var strategy: Int?
  /// The world, from 0; nil for all of them.
  public var replication: Int?

  /// A row.
  public init(
    _ values: [SettingValue], designID: Int? = nil, strategy: Int? = nil, replication: Int? = nil
  ) {
    self.values = values
    self.designID = designID
    self.strategy = strategy
    self.replication = replication
  }

  /// Whether it asks for less than all strategies in all worlds.
  public var choosesRuns: Bool { strategy != nil || replication != nil }
}

/// The rows of a table of samples, in their order.
public struct SampleRows: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The rows.
  public var rows: [SampleRow]

  /// Rows.
  public init(_ rows: [SampleRow]) { self.rows = rows }

  /// Rows that ask for everything, each by its values.
  public init(arrayLiteral elements: [SettingValue]...) { rows = elements.map { SampleRow($0) } }

  /// Whether some of them ask for less than all strategies in all worlds.
  public var choosesRuns: Bool { rows.contains(where: \.choosesRuns) }
}

extension SampleRows {
  /// Why rows do not make points; rows are counted from 0.
  public enum Fault: Error, Sendable, Hashable {
    /// Two rows are the same point by number and differ in their settings.
    case differingSettings(designID: Int, row: Int, earlier: Int)
    /// Two rows are the same point by number, and both ask for everything there.
    case repeatedPoint(designID: Int, row: Int, earlier: Int)
  }

  /// The points that rows are about.
  public struct Points: Sendable, Hashable {
    /// `[point]` the row that came first.
    public internal(set) var firstRows: [Int] = []
    /// `[row]` its point.
    public internal(set) var ofRows: [Int] = []
  }

  /// What makes two rows the same point.
  private enum Identity: Hashable {
    case number(Int)
    case settings([SettingValue])
  }

  /// Finds the points, in the order in which they first appear.
  ///
  /// If every row asks for everything, each is a point of its own, be it equal to another or not.
  /// Where rows choose runs, those with the same number are one point, or those with equal settings
  /// if there are no numbers.
  ///
  /// - Complexity: O(rows).
  public func points() throws(Fault) -> Points {
    let isShared = choosesRuns
    var known: [Identity: Int] = [:]
    var points = Points()
    for (place, row) in rows.enumerated() {
      let identity =
        row.designID.map { Identity.number($0) } ?? (isShared ? .settings(row.values) : nil)
      if let identity, let point = known[identity] {
        try check(place, against: points.firstRows[point], isShared: isShared)
        points.ofRows.append(point)
        continue
      }
      if let identity { known[identity] = points.firstRows.count }
      points.ofRows.append(points.firstRows.count)
      points.firstRows.append(place)
    }
    return points
  }

  private func check(_ place: Int, against earlier: Int, isShared: Bool) throws(Fault) {
    guard let id = rows[place].designID else { return }
    guard rows[place].values == rows[earlier].values else {
      throw .differingSettings(designID: id, row: place, earlier: earlier)
    }
    guard isShared else { throw .repeatedPoint(designID: id, row: place, earlier: earlier) }
  }
}
