import ScenarioFiles
import Statistics
import Tables

extension SweepWriter {
  /// Rows of a piece of `rows.csv`.
  private static let rowsPerPiece = 256

  /// Writes `rows.csv` if a table chooses runs.
  func writeRows() throws -> WrittenFile? {
    guard let rows = plan.study.choosingRows, let chosen = plan.order.chosen,
      let points = plan.design.samples
    else { return nil }
    let table = SharedTable(try TableWriter(tables.rows, into: folder.sink(tables.rows.fileName)))
    let size = Self.rowsPerPiece
    try inOrder((rows.count + size - 1) / size, workers: workers) { piece in
      var text = TextBuffer()
      var count = 0
      var reader = RunReader(ledger)
      for place in piece * size..<min(rows.count, (piece + 1) * size) {
        let point = points.ofRows[place]
        for row in try means(place, rows[place], point, chosen, &reader) {
          tables.rows.append(row, to: &text)
          count += 1
        }
      }
      return (text, count)
    } take: { text, count in
      try table.write(text, rowCount: count)
    }
    return try table.commit().value()
  }

  /// What a row comes to, once for each of its strategies.
  private func means(
    _ place: Int, _ row: SampleRow, _ point: Int, _ chosen: ChosenRuns, _ reader: inout RunReader
  ) throws -> [SampleMeansRow] {
    try (row.strategy.map { [$0] } ?? Array(0..<plan.strategies)).map { strategy in
      var runs = chosen.runs(point: point, strategy: strategy)
      if let world = row.replication {
        let address = RunAddress(point: point, strategy: strategy, world: world)
        runs = chosen.run(address).map { $0..<$0 + 1 } ?? 0..<0
      }
      var ends = Array(repeating: StreamingMoments(), count: plan.study.outputs.count)
      var failed = 0
      try reader.read(runs) { _, record in
        guard RecordForm.stage(record) == nil else {
          failed += 1
          return
        }
        for (output, value) in plan.layout.end.enumerated() {
          ends[output].add(RecordForm.value(record, value))
        }
      }
      return SampleMeansRow(
        row: place, point: point, strategy: plan.strategyIDs[strategy], world: row.replication,
        settings: plan.design.values(of: point), count: ends.first?.count ?? 0, failed: failed,
        means: ends.map { $0.mean ?? .nan })
    }
  }
}
