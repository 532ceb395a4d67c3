import Partnership
import Tables

/// Writes every record of every run.
public final class TrajectoryFile: Collector {
  private let plan: StudyPlan
  private let table: TableDefinition<TrajectoryRow>
  private let files: RowFiles

  /// Begins `trajectories.csv` of a study.
  public init(_ plan: StudyPlan, _ tables: StudyTables, in folder: OutputFolder) throws {
    self.plan = plan
    table = tables.trajectories
    files = try RowFiles(table, strategies: plan.strategies.count, in: folder)
  }

  /// One task for each strategy.
  public var tasks: [any CollectorTask] {
    files.tasks(rows: plan.months + 1) { batch, strategy in batch.trajectoryText[strategy] }
  }

  /// Numbers become text in the worker that simulated them.
  public func prepare(_ batch: inout FinishedBatch) {
    let ids = plan.strategyIDs
    let columns = plan.blueprint.columns
    if batch.trajectoryText.isEmpty { batch.trajectoryText = ids.map { _ in TextBuffer() } }
    for (strategy, id) in ids.enumerated() {
      batch.trajectoryText[strategy].removeAll()
      for lane in 0..<batch.count {
        let values = batch.trajectory(strategy: strategy, lane: lane)
        for month in 0...plan.months {
          let start = values.startIndex + month * columns
          table.append(
            TrajectoryRow(
              strategy: id, replication: batch.first + lane, month: month,
              values: values[start..<start + columns]),
            to: &batch.trajectoryText[strategy])
        }
      }
    }
  }

  /// Finishes the file.
  public func commit() throws -> WrittenFile { try files.commit() }
}

/// Writes every partner in every record of every run.
public final class PartnerFile: Collector {
  private let plan: StudyPlan
  private let table: TableDefinition<PartnerRow>
  private let files: RowFiles

  /// Begins `partners.csv` of a study.
  public init(_ plan: StudyPlan, _ tables: StudyTables, in folder: OutputFolder) throws {
    self.plan = plan
    table = tables.partners
    files = try RowFiles(table, strategies: plan.strategies.count, in: folder)
  }

  /// Partners must be recorded.
  public var needsPartners: Bool { true }

  /// One task for each strategy.
  public var tasks: [any CollectorTask] {
    let rows = (plan.months + 1) * plan.blueprint.partners.count
    return files.tasks(rows: rows) { batch, strategy in batch.partnerText[strategy] }
  }

  /// Numbers become text in the worker that simulated them.
  public func prepare(_ batch: inout FinishedBatch) {
    let ids = plan.strategyIDs
    if batch.partnerText.isEmpty { batch.partnerText = ids.map { _ in TextBuffer() } }
    for (strategy, id) in ids.enumerated() {
      batch.partnerText[strategy].removeAll()
      for lane in 0..<batch.count {
        append(lane: lane, strategy: strategy, id: id, to: &batch)
      }
    }
  }

  private func append(lane: Int, strategy: Int, id: String, to batch: inout FinishedBatch) {
    let values = batch.batch.partnerTrajectory(strategy: strategy, lane: lane)
    let fields = PartnerRecord.allCases.count
    let partners = plan.blueprint.partners
    for month in 0...plan.months {
      for (number, partner) in partners.enumerated() {
        let start = values.startIndex + (month * partners.count + number) * fields
        table.append(
          PartnerRow(
            strategy: id, replication: batch.first + lane, month: month, partner: partner.id,
            values: values[start..<start + fields]),
          to: &batch.partnerText[strategy])
      }
    }
  }

  /// Finishes the file.
  public func commit() throws -> WrittenFile { try files.commit() }
}
