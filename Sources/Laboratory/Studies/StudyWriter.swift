import Partnership
import Statistics
import Tables

/// Writes the tables of a study: while it runs those with a row for each run, and the rest at the
/// end. Every file appears whole or not at all, the manifest last.
struct StudyWriter {
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
  func finish(_ result: StudyResult, workers: Int) throws -> [WrittenFile] {
    try result.summaries.settle(workers: workers)
    var files = [
      try write(
        tables.design, [DesignRow(id: 0, parameters: study.plan.blueprint.parameters.values)]),
      try runs.commit(),
      try write(tables.summary, summaryRows(result)),
      try write(tables.contrasts, contrastRows(result)),
    ]
    if let trajectories { files.append(try trajectories.commit()) }
    if let partners { files.append(try partners.commit()) }
    let schemas = try writeSchemas()
    let manifest = StudyManifest(study, files: files + schemas)
    files += schemas
    files.append(try folder.write(manifest.buffer, to: Study.manifestName))
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

  private func summaryRows(_ result: StudyResult) -> some Sequence<SummaryRow> {
    let plan = study.plan
    let scenario = plan.blueprint.scenario
    let names = plan.blueprint.measures.map { $0.definition(goals: scenario.goals).name }
    return plan.strategyIDs.enumerated().lazy.flatMap { strategy, id in
      (0...plan.months).lazy.flatMap { month in
        names.enumerated().lazy.map { column, name in
          SummaryRow(
            scenario: scenario.name, strategy: id, month: month, output: name,
            summary: result.summaries.summary(strategy: strategy, record: month, column: column))
        }
      }
    }
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

  private func writeSchemas() throws -> [WrittenFile] {
    var files = [
      try schema(tables.design), try schema(tables.runs), try schema(tables.summary),
      try schema(tables.contrasts),
    ]
    if trajectories != nil { files.append(try schema(tables.trajectories)) }
    if partners != nil { files.append(try schema(tables.partners)) }
    return files
  }

  private func schema<Row>(_ table: TableDefinition<Row>) throws -> WrittenFile {
    var buffer = TextBuffer()
    buffer.append(table.schema, .pretty)
    return try folder.write(buffer, to: table.schemaFileName)
  }
}
