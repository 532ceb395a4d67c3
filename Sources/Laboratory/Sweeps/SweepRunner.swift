import Partnership
import Synchronization

/// Runs what a plan still lacks and appends it to a journal.
///
/// Workers take visits, a chunk of worlds at one point, in the planned order; each prepares the
/// point, simulates the missing worlds and appends their records at once. So the journal is in the
/// order in which visits end, and results, which are read by position, depend neither on that order
/// nor on the number of workers.
struct SweepRunner: Sendable {
  let plan: SweepPlan
  let ledger: RunLedger
  let journal: Journal
  /// Place of the journal's first record in the ledger.
  let offset: Int
  let workers: Int
  /// The points that are prepared already.
  let cache: BlueprintCache
  /// The part of the runs to take; all if nil.
  var shard: Shard?
  /// Called with the number of further runs finished, from any thread.
  var onProgress: @Sendable (Int) -> Void = { _ in }
  /// Asked between blocks; true stops the study.
  var isInterrupted: @Sendable () -> Bool = { false }

  /// A chunk of worlds at a point.
  private struct Visit {
    let point: Int
    let worlds: Range<Int>
    /// Positions of the strategies to run.
    let strategies: [Int]
  }

  /// Runs what is missing of some worlds.
  ///
  /// - Parameters:
  ///   - worlds: which worlds.
  ///   - active: `[point]` the strategies to run there; all if nil.
  /// - Throws: ``Interrupted``, or a `FileError`; what was finished is in the journal.
  func run(_ worlds: Range<Int>, active: [[Int]]? = nil) throws {
    let chunks = WorldChunks.chunks(worlds)
    let points = plan.points
    let all = Array(0..<plan.strategies)
    do {
      try inParallel(chunks.count * points, workers: workers) { piece in
        let point = piece % points
        let strategies = active?[point] ?? all
        guard !strategies.isEmpty else { return }
        try run(Visit(point: point, worlds: chunks[piece / points], strategies: strategies))
      }
    } catch {
      try? journal.sync()
      throw error
    }
    try journal.sync()
  }

  private func run(_ visit: Visit) throws {
    let blocks = WorldChunks.blocks(visit.worlds).filter { worlds in
      shard?.takes(blockFrom: worlds.lowerBound, point: visit.point, points: plan.points) ?? true
    }
    let missing = blocks.filter { !ledger.missing(runs(visit, $0)).isEmpty }
    guard !missing.isEmpty else { return }
    if isInterrupted() { throw Interrupted() }
    let simulation: PointSimulation
    do throws(PointFailure) {
      simulation = try PointSimulation(
        plan, visit.point, visit.strategies, cache: cache)
    } catch {
      return try fail(visit, missing, error.stage)
    }
    var records = RecordBuffer(
      ledger.form, records: WorldChunks.block * visit.strategies.count)
    for worlds in missing {
      if isInterrupted() { throw Interrupted() }
      records.removeAll()
      let isDone = ledger.known(runs(visit, worlds))
      var place = 0
      simulation.run(worlds) { run in
        defer { place += 1 }
        guard !isDone[place] else { return }
        records.add(
          key: simulation.key(strategy: run.strategy, world: run.world),
          run: plan.run(point: visit.point, strategy: run.strategy, world: run.world),
          stage: run.stage, fill: run.write)
      }
      try append(records)
    }
  }

  /// Records that no run of a visit is possible.
  private func fail(_ visit: Visit, _ blocks: [Range<Int>], _ stage: RunStage) throws {
    let keys = plan.keys(of: visit.point)
    for worlds in blocks {
      var records = RecordBuffer(ledger.form)
      for run in ledger.missing(runs(visit, worlds)) {
        let world = run / (plan.strategies * plan.points)
        records.add(key: keys[run % plan.strategies].inWorld(world), run: run, stage: stage)
      }
      try append(records)
    }
  }

  private func append(_ records: RecordBuffer) throws {
    let first = try journal.append(records)
    ledger.note(records.runs, from: offset + first)
    onProgress(records.runs.count)
  }

  /// The runs of some worlds of a visit.
  private func runs(_ visit: Visit, _ worlds: Range<Int>) -> [Int] {
    worlds.flatMap { world in
      visit.strategies.map { plan.run(point: visit.point, strategy: $0, world: world) }
    }
  }
}
