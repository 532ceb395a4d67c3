import Synchronization
import Tables

extension SweepWriter {
  /// Bytes of a piece of `runs.csv`, about: so few that they are still near the processor when they
  /// are hashed and written.
  private static let pieceSize = 1 << 18

  /// A piece of `runs.csv` and what it takes to make one.
  private struct RunPiece: Sendable {
    var text = TextBuffer(capacity: SweepWriter.pieceSize * 5 / 4)
    var counts = RunCounts()
    var rows: RunRowText
    var reader: RunReader

    /// Writes rows in place of those before.
    ///
    /// - Parameter failed: writes the row of a run that failed.
    mutating func fill(
      with runs: Range<Int>,
      failed: (Int, RunStage, UnsafeRawBufferPointer, inout TextBuffer) -> Void
    ) throws {
      text.removeAll()
      counts = RunCounts()
      // Taken out, because the rest is changed while it reads.
      var reader = reader.emptied
      swap(&reader, &self.reader)
      defer { swap(&reader, &self.reader) }
      try reader.read(runs) { place, record in
        if let stage = RecordForm.stage(record) {
          counts.failed += 1
          failed(runs.lowerBound + place, stage, record, &text)
        } else {
          counts.ok += 1
          rows.append(runs.lowerBound + place, record, to: &text)
        }
      }
    }
  }

  /// Writes `runs.csv`.
  ///
  /// - Returns: the file once the disk holds it, and how its runs ended.
  func writeRuns() throws -> (Later<WrittenFile>, RunCounts) {
    let runs = plan.order.count(worlds: report.worlds)
    let size = max(1, Self.pieceSize / (64 + 17 * plan.study.outputs.count))
    let table = SharedTable(try TableWriter(tables.runs, into: folder.sink(tables.runs.fileName)))
    let counts = Mutex(RunCounts())
    let pool = Pool { [plan, ledger] in
      RunPiece(rows: RunRowText(plan), reader: RunReader(ledger))
    }
    try inOrder((runs + size - 1) / size, workers: workers) { piece in
      var made = pool.take()
      var reasons: [Int: String] = [:]
      try made.fill(with: piece * size..<min(runs, (piece + 1) * size)) {
        run, stage, record, text in
        let point = plan.order.address(of: run).point
        let reason = reasons[point] ?? plan.reason(point: point, stage: stage)
        reasons[point] = reason
        tables.runs.append(failed(run, stage, reason, record), to: &text)
      }
      return made
    } take: { piece in
      try table.write(piece.text, rowCount: piece.counts.ok + piece.counts.failed)
      counts.withLock { counts in
        counts.ok += piece.counts.ok
        counts.failed += piece.counts.failed
      }
      pool.give(piece)
    }
    return (table.commit(), counts.withLock(\.self))
  }

  /// The row of a run that failed.
  private func failed(
    _ run: Int, _ stage: RunStage, _ reason: String, _ record: UnsafeRawBufferPointer
  ) -> SweepRunRow {
    let address = plan.order.address(of: run)
    return SweepRunRow(
      id: run, point: address.point, strategy: plan.strategyIDs[address.strategy],
      world: address.world, stage: stage, reason: reason,
      months: plan.months(of: address.point), settings: plan.design.values(of: address.point),
      values: plan.layout.end.map { RecordForm.value(record, $0) }[...])
  }

  /// Rows of the tables that go point by point, and what it takes to make them.
  private struct PointPiece: Sendable {
    var points = TextBuffer()
    var summary = TextBuffer()
    var contrasts = TextBuffer()
    var counts = (points: 0, summary: 0, contrasts: 0)
    var means: [PointMeansRow] = []
    var rows: PointRowText
  }

  /// Writes `points.csv`, `summary.csv` and `contrasts.csv`, and `sensitivity.csv` if the design
  /// gives indices.
  func writePoints() throws -> [WrittenFile] {
    let points = SharedTable(
      try TableWriter(tables.points, into: folder.sink(tables.points.fileName)))
    let summary = SharedTable(
      try TableWriter(tables.summary, into: folder.sink(tables.summary.fileName)))
    let contrasts = SharedTable(
      try TableWriter(tables.contrasts, into: folder.sink(tables.contrasts.fileName)))
    let sensitivity = Mutex(SweepSensitivity(plan))
    let pool = Pool { [plan] in PointPiece(rows: PointRowText(plan)) }
    try inOrder(plan.points, workers: workers) { point in
      var made = pool.take()
      try fill(&made, point)
      return made
    } take: { piece in
      sensitivity.withLock { $0?.add(piece.means) }
      try points.write(piece.points, rowCount: piece.counts.points)
      try summary.write(piece.summary, rowCount: piece.counts.summary)
      try contrasts.write(piece.contrasts, rowCount: piece.counts.contrasts)
      pool.give(piece)
    }
    let commits = [points.commit(), summary.commit(), contrasts.commit()]
    defer { for commit in commits { commit.wait() } }
    let written = try commits.map { try $0.value() }
    guard let sensitivity = sensitivity.withLock(\.self) else { return written }
    return written + [try write(tables.sensitivity, sensitivity.rows(workers: workers))]
  }

  private func fill(_ piece: inout PointPiece, _ point: Int) throws {
    let found = try PointSummary(plan, point: point, worlds: report.worlds, ledger)
    piece.points.removeAll()
    piece.summary.removeAll()
    piece.contrasts.removeAll()
    piece.means = found.meansRows()
    for row in piece.means { tables.points.append(row, to: &piece.points) }
    piece.counts = (
      piece.means.count, piece.rows.appendSummary(found, to: &piece.summary),
      piece.rows.appendContrasts(found, to: &piece.contrasts)
    )
  }
}
