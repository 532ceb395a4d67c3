import Partnership
import Statistics
import Tables

/// Writes the tables of a finished study from its journal, in the planned order and in parallel.
///
/// No more is in memory than a few pieces of every table, so a study may be as long as the disk
/// allows. Every file appears whole or not at all, the manifest last.
struct SweepWriter {
  let plan: SweepPlan
  let ledger: RunLedger
  let report: StopReport
  let folder: OutputFolder
  let workers: Int
  let tables: SweepTables

  init(
    _ plan: SweepPlan, _ ledger: RunLedger, _ report: StopReport, in folder: OutputFolder,
    workers: Int
  ) {
    self.plan = plan
    self.ledger = ledger
    self.report = report
    self.folder = folder
    self.workers = workers
    tables = SweepTables(plan)
  }

  /// Writes everything.
  ///
  /// - Returns: the files in order, and the number of runs that failed.
  func write() throws -> (files: [WrittenFile], counts: RunCounts) {
    let known = Later { [self] in (design: try writeDesign(), schemas: try writeSchemas()) }
    defer { known.wait() }
    let (runs, counts) = try writeRuns()
    defer { runs.wait() }
    let points = try writePoints()
    var files = [try known.value().design]
    if let rows = try writeRows() { files.append(rows) }
    files += [try runs.value()] + points
    if plan.study.precision != nil { files.append(try write(tables.precision, precisionRows())) }
    if plan.study.selection != nil { files.append(try write(tables.selection, selectionRows())) }
    files += try known.value().schemas
    let manifest = SweepManifest(plan, report, counts: counts, files: files)
    files.append(try folder.write(manifest.buffer, to: Study.manifestName))
    return (files, counts)
  }

  /// Writes `design.csv`, which is known before anything is run.
  func writeDesign() throws -> WrittenFile {
    let rows = (0..<plan.points).lazy.map { point in
      SweepDesignRow(
        point: point, settings: plan.design.values(of: point), label: plan.design.label?(point))
    }
    return try write(tables.design, rows)
  }

  func write<Row>(
    _ table: TableDefinition<Row>, _ rows: some Sequence<Row>
  ) throws -> WrittenFile {
    let writer = try TableWriter(table, into: folder.sink(table.fileName))
    for row in rows { try writer.write(row) }
    return try writer.commit()
  }

  private func writeSchemas() throws -> [WrittenFile] {
    var files = [
      try schema(tables.design), try schema(tables.runs), try schema(tables.points),
      try schema(tables.summary), try schema(tables.contrasts),
    ]
    if plan.order.chosen != nil { files.append(try schema(tables.rows)) }
    if plan.study.precision != nil { files.append(try schema(tables.precision)) }
    if plan.study.selection != nil { files.append(try schema(tables.selection)) }
    if SweepSensitivity(plan) != nil { files.append(try schema(tables.sensitivity)) }
    return files
  }

  private func schema<Row>(_ table: TableDefinition<Row>) throws -> WrittenFile {
    var buffer = TextBuffer()
    buffer.append(table.schema, .pretty)
    return try folder.write(buffer, to: table.schemaFileName)
  }

  private func precisionRows() -> [PrecisionRow] {
    let ids = plan.strategyIDs
    return report.looks.map {
      PrecisionRow(strategy: ids[$0.strategy], baseline: $0.baseline.map { ids[$0] }, look: $0)
    }
  }

  private func selectionRows() -> [SelectionRow] {
    report.contests.enumerated().flatMap { point, contest in
      plan.strategyIDs.enumerated().map { strategy, id in
        SelectionRow(
          point: point, strategy: id, isSelected: contest.selected == strategy,
          isSurvivor: contest.survivors.contains(strategy),
          droppedAt: contest.eliminations.first { $0.strategies.contains(strategy) }?.replicates,
          worlds: contest.replicates)
      }
    }
  }
}

/// How many runs ended how.
public struct RunCounts: Sendable, Hashable {
  /// Runs that ended well.
  public internal(set) var ok = 0
  /// Runs that failed.
  public internal(set) var failed = 0
}
