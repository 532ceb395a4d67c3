import Partnership
import Statistics
import Synchronization
import Tables

/// Writes the tables of a study: while it runs those with a row for each run, and the rest at the
/// end. Every file appears whole or not at all, the manifest last.
struct StudyWriter: Sendable {
  private let study: Study
  private let folder: OutputFolder
  private let tables: StudyTables
  private let runs: RunFile
  private let trajectories: TrajectoryFile?
  private let partners: PartnerFile?

  init(_ study: Study, in folder: OutputFolder) throws {
    self.study = study
    self.folder = folder
    tables = StudyTables(study.plan.blueprint)
    runs = try RunFile(study.plan, tables, in: folder)
    trajectories =
      study.writesTrajectories ? try TrajectoryFile(study.plan, tables, in: folder) : nil
    partners = study.writesPartners ? try PartnerFile(study.plan, tables, in: folder) : nil
  }

  /// What takes in worlds.
  var collectors: [any Collector] {
    var collectors: [any Collector] = [runs]
    if let trajectories { collectors.append(trajectories) }
    if let partners { collectors.append(partners) }
    return collectors
  }

  /// Writes what is known only at the end, and the manifest.
  ///
  /// Files do not depend on each other, so threads finish them side by side: while one waits for the
  /// disk, another turns numbers into text.
  func finish(_ result: StudyResult, workers: Int) throws -> [WrittenFile] {
    let summary = try summaryText(result, workers: workers)
    let design = [DesignRow(id: 0, parameters: study.plan.blueprint.parameters.values)]
    var pieces: [@Sendable () throws -> WrittenFile] = [
      { try write(tables.design, design) },
      runs.commit,
      { try write(tables.summary, summary) },
      { try write(tables.contrasts, contrastRows(result)) },
    ]
    if let trajectories { pieces.append(trajectories.commit) }
    if let partners { pieces.append(partners.commit) }
    pieces += schemas
    let written = Mutex([Int: WrittenFile]())
    try inParallel(pieces.count, workers: workers) { [pieces] piece in
      let file = try pieces[piece]()
      written.withLock { $0[piece] = file }
    }
    var files = written.withLock { written in pieces.indices.compactMap { written[$0] } }
    files.append(
      try folder.write(StudyManifest(study, files: files).buffer, to: Study.manifestName))
    try folder.removeStale(
      written: files.map { String($0.path.split(separator: "/").last ?? "") }
        + [Study.machineName])
    return files
  }

  private func write<Row>(
    _ table: TableDefinition<Row>, _ rows: some Sequence<Row>
  ) throws -> WrittenFile {
    let writer = try TableWriter(table, into: folder.sink(table.fileName))
    for row in rows { try writer.write(row) }
    return try writer.commit()
  }

  private func write<Row>(
    _ table: TableDefinition<Row>, _ prepared: [PreparedRows]
  ) throws -> WrittenFile {
    let writer = try TableWriter(table, into: folder.sink(table.fileName))
    for rows in prepared { try writer.write(prepared: rows.text, rowCount: rows.count) }
    return try writer.commit()
  }

  /// Rows of a table as text.
  private struct PreparedRows: Sendable {
    var text = TextBuffer()
    var count = 0
  }

  /// The rows of the summary in order, in the groups in which they were collected.
  private func summaryText(_ result: StudyResult, workers: Int) throws -> [PreparedRows] {
    let plan = study.plan
    let (scenario, columns, ids) = (
      plan.blueprint.scenario, plan.blueprint.columns, plan.strategyIDs
    )
    let names = plan.blueprint.measures.map { $0.definition(goals: scenario.goals).name }
    let groups = result.summaries.groups
    let prepared = Mutex(Array(repeating: PreparedRows(), count: groups.count))
    try inParallel(groups.count, workers: workers) { number in
      let group = groups[number]
      var rows = PreparedRows(count: group.cells.count)
      for (cell, summary) in zip(group.cells, result.summaries.settle(group)) {
        tables.summary.append(
          SummaryRow(
            scenario: scenario.name, strategy: ids[group.strategy], month: cell / columns,
            output: names[cell % columns], summary: summary),
          to: &rows.text)
      }
      prepared.withLock { $0[number] = rows }
    }
    return prepared.withLock { $0 }
  }

  private func contrastRows(_ result: StudyResult) -> [ContrastRow] {
    let plan = study.plan
    let scenario = plan.blueprint.scenario
    let ids = plan.strategyIDs
    return result.contrasts.map { contrast in
      ContrastRow(
        scenario: scenario.name, strategy: ids[contrast.strategy], baseline: ids[plan.baseline],
        output: contrast.measure.definition(goals: scenario.goals).name, contrast: contrast)
    }
  }

  /// What writes the descriptions of the tables, in the order of the tables.
  private var schemas: [@Sendable () throws -> WrittenFile] {
    var schemas: [@Sendable () throws -> WrittenFile] = [
      { try schema(tables.design) }, { try schema(tables.runs) }, { try schema(tables.summary) },
      { try schema(tables.contrasts) },
    ]
    if trajectories != nil { schemas.append { try schema(tables.trajectories) } }
    if partners != nil { schemas.append { try schema(tables.partners) } }
    return schemas
  }

  private func schema<Row>(_ table: TableDefinition<Row>) throws -> WrittenFile {
    var buffer = TextBuffer()
    buffer.append(table.schema, .pretty)
    return try folder.write(buffer, to: table.schemaFileName)
  }
}
