import Partnership
import Statistics
import Tables

/// The tables of a study, each defined once.
public struct StudyTables: Sendable {
  /// One row is one parameter point.
  public let design: TableDefinition<DesignRow>
  /// One row is one run: one strategy in one world.
  public let runs: TableDefinition<RunRow>
  /// One row is one measure of one strategy in one month, over all worlds.
  public let summary: TableDefinition<SummaryRow>
  /// One row is one measure of one strategy against the baseline.
  public let contrasts: TableDefinition<ContrastRow>
  /// One row is one record of one run.
  public let trajectories: TableDefinition<TrajectoryRow>
  /// One row is one partner in one record of one run.
  public let partners: TableDefinition<PartnerRow>

  /// The tables for a scenario.
  public init(_ blueprint: Blueprint) {
    design = DesignRow.table
    runs = RunRow.table(blueprint)
    summary = SummaryRow.table
    contrasts = ContrastRow.table
    trajectories = TrajectoryRow.table(blueprint)
    partners = PartnerRow.table
  }
}
