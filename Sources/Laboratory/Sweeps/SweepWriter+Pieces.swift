import Synchronization
import Tables

extension SweepWriter {
  /// Runs of a piece of `runs.csv`.
  private static let runsPerPiece = 2048
  /// Pieces that each worker prepares before they are written.
  private static let piecesPerWorker = 4

  /// Prepares pieces in parallel and hands them on in their order, a few at a time.
  func inOrder<Piece: Sendable>(
    _ count: Int, prepare: @Sendable (Int) throws -> Piece, write: (Piece) throws -> Void
  ) throws {
    let perRound = max(1, workers) * Self.piecesPerWorker
    for start in stride(from: 0, to: count, by: perRound) {
      let round = Mutex<[Piece?]>(Array(repeating: nil, count: min(perRound, count - start)))
      try inParallel(min(perRound, count - start), workers: workers) { place in
        let piece = try prepare(start + place)
        round.withLock { $0[place] = piece }
      }
      for piece in round.withLock({ $0 }) {
        if let piece { try write(piece) }
      }
    }
  }

  /// Writes `runs.csv`.
  func writeRuns() throws -> (WrittenFile, RunCounts) {
    let writer = try TableWriter(tables.runs, into: folder.sink(tables.runs.fileName))
    let runs = plan.order.count(worlds: report.worlds)
    var counts = RunCounts()
    let size = Self.runsPerPiece
    try inOrder((runs + size - 1) / size) { piece in
      try runRows(piece * size..<min(runs, (piece + 1) * size))
    } write: { text, found in
      try writer.write(prepared: text, rowCount: found.ok + found.failed)
      counts.ok += found.ok
      counts.failed += found.failed
    }
    return (try writer.commit(), counts)
  }

  private func runRows(_ runs: Range<Int>) throws -> (TextBuffer, RunCounts) {
    var text = TextBuffer(capacity: runs.count * (64 + 20 * plan.study.outputs.count))
    var counts = RunCounts()
    var rows = RunRowText(plan)
    var reasons: [Int: String] = [:]
    try ledger.read(runs) { run, record in
      guard let stage = RecordForm.stage(record) else {
        counts.ok += 1
        return rows.append(run, record, to: &text)
      }
      counts.failed += 1
      let point = plan.order.address(of: run).point
      let reason = reasons[point] ?? plan.reason(point: point, stage: stage)
      reasons[point] = reason
      tables.runs.append(failed(run, stage, reason, record), to: &text)
    }
    return (text, counts)
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

  /// Rows of the tables that go point by point.
  private struct PointText: Sendable {
    var points = TextBuffer()
    var summary = TextBuffer()
    var contrasts = TextBuffer()
    var rows = (points: 0, summary: 0, contrasts: 0)
    var means: [PointMeansRow] = []
  }

  /// Writes `points.csv`, `summary.csv` and `contrasts.csv`, and `sensitivity.csv` if the design
  /// gives indices.
  func writePoints() throws -> [WrittenFile] {
    let points = try TableWriter(tables.points, into: folder.sink(tables.points.fileName))
    let summary = try TableWriter(tables.summary, into: folder.sink(tables.summary.fileName))
    let contrasts = try TableWriter(tables.contrasts, into: folder.sink(tables.contrasts.fileName))
    var sensitivity = SweepSensitivity(plan)
    try inOrder(plan.points) {
      try pointText($0)
    } write: { text in
      sensitivity?.add(text.means)
      try points.write(prepared: text.points, rowCount: text.rows.points)
      try summary.write(prepared: text.summary, rowCount: text.rows.summary)
      try contrasts.write(prepared: text.contrasts, rowCount: text.rows.contrasts)
    }
    let files = [try points.commit(), try summary.commit(), try contrasts.commit()]
    guard let sensitivity else { return files }
    return files + [try write(tables.sensitivity, sensitivity.rows(workers: workers))]
  }

  private func pointText(_ point: Int) throws -> PointText {
    let found = try PointSummary(plan, point: point, worlds: report.worlds, ledger)
    var text = PointText()
    text.means = found.meansRows()
    for row in text.means {
      tables.points.append(row, to: &text.points)
      text.rows.points += 1
    }
    for row in found.summaryRows() {
      tables.summary.append(row, to: &text.summary)
      text.rows.summary += 1
    }
    for row in found.contrastRows() {
      tables.contrasts.append(row, to: &text.contrasts)
      text.rows.contrasts += 1
    }
    return text
  }
}
