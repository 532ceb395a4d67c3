import Partnership
import Tables

/// A row that belongs to one record of one run.
protocol RecordRow: Sendable {
  /// The strategy's id.
  var strategy: String { get }
  /// The world.
  var replication: Int { get }
  /// Months after the start.
  var month: Int { get }
}

extension RecordRow {
  /// The columns that say which record it is.
  static func recordKeys() -> [ColumnGroup<Self>] {
    [
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .integer("replication", "Number of the possible world", constraints: .required) {
        $0.replication
      },
      .integer("month", unit: "months", "Months after the start", constraints: .required) {
        $0.month
      },
    ]
  }
}

/// A record of a run.
public struct TrajectoryRow: RecordRow {
  /// The strategy's id.
  public let strategy: String
  /// The world.
  public let replication: Int
  /// Months after the start.
  public let month: Int
  /// The measures.
  public let values: ArraySlice<Double>

  static func table(_ blueprint: Blueprint) -> TableDefinition<TrajectoryRow> {
    TableDefinition(
      fileName: "trajectories.csv", title: "Trajectories",
      about: "One row is one record of one run: the start (month 0) and the end of every month.",
      columns: recordKeys() + [.numbers(blueprint.measureColumns) { $0.values }],
      primaryKey: ["strategy", "replication", "month"])
  }
}

/// A partner in a record of a run.
public struct PartnerRow: RecordRow {
  /// The strategy's id.
  public let strategy: String
  /// The world.
  public let replication: Int
  /// Months after the start.
  public let month: Int
  /// The partner's id.
  public let partner: String
  /// The fields of `PartnerRecord`.
  public let values: ArraySlice<Double>

  static var table: TableDefinition<PartnerRow> {
    TableDefinition(
      fileName: "partners.csv", title: "Partners",
      about: "One row is one partner in one record of one run.",
      columns: recordKeys() + [
        .string("partner", "Id of the partner", constraints: .required) { $0.partner },
        .numbers(
          PartnerRecord.allCases.map {
            ColumnDescription(
              ColumnName(identifier: $0.name) ?? "field", .number,
              $0.meaning.prefix(1).uppercased() + $0.meaning.dropFirst())
          }
        ) { $0.values },
      ], primaryKey: ["strategy", "replication", "month", "partner"])
  }
}
