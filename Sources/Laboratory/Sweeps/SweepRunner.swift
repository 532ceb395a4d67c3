import Partnership
import Synchronization

/// Runs what a plan still lacks and appends it to a journal.
///
/// Workers take visits, a chunk of worlds at one point, in the planned order; each prepares the
/// point, simulates the missing worlds and appends their records. So the journal is in the order in
/// which visits end, and results, which are read by position, depend neither on that order nor on
/// the number of workers. What a process that is killed takes with it is a few hundredths of a second
/// of every worker's work, or the eight worlds side by side that it was at.
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
  let onProgress: @Sendable (Int) -> Void
  /// Asked between blocks; true stops the study.
  let isInterrupted: @Sendable () -> Bool

  /// Records on their way into the journal.
  private let buffers: Pool<RecordBuffer>

  /// - Parameter offset: place of the journal's first record in the ledger.
  init(
    plan: SweepPlan, ledger: RunLedger, journal: Journal, offset: Int, workers: Int,
    cache: BlueprintCache, onProgress: @escaping @Sendable (Int) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.plan = plan
    self.ledger = ledger
    self.journal = journal
    self.offset = offset
    self.workers = workers
    self.cache = cache
    self.onProgress = onProgress
    self.isInterrupted = isInterrupted
    buffers = Pool { [form = ledger.form] in RecordBuffer(form) }
  }

  /// Records of a visit go into the journal together, unless they are many or took long to come by:
  /// after so many months of a pair, a few hundredths of a second, or so many bytes.
  private static let mostPairMonths = 4e6
  private static let mostBytes = 1 << 18

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
  /// - Throws: ``Interrupted``, or a `FileError`; what was finished is in the journal, which the disk
  ///   need not hold yet unless something was thrown.
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
    var records = buffers.take()
    defer { buffers.give(records) }
    var pairMonths = 0.0
    for worlds in missing {
      if isInterrupted() {
        try append(&records)
        throw Interrupted()
      }
      live(worlds, of: visit, simulation, &records)
      pairMonths += simulation.pairMonths * Double(worlds.count)
      if pairMonths >= Self.mostPairMonths || records.bytes.count >= Self.mostBytes {
        try append(&records)
        pairMonths = 0
      }
    }
    try append(&records)
  }

  /// Lives some worlds and adds the records of the runs that are not there yet.
  private func live(
    _ worlds: Range<Int>, of visit: Visit, _ simulation: PointSimulation,
    _ records: inout RecordBuffer
  ) {
    let isDone = ledger.known(runs(visit, worlds))
    var place = 0
    simulation.run(worlds) { run in
      defer { place += 1 }
      guard !isDone[place] else { return }
      records.add(
        key: simulation.key(strategy: run.strategy, world: run.world),
        run: plan.run(point: visit.point, strategy: run.strategy, world: run.world),
        stage: run.stage
      ) { simulation.write(run, into: $0) }
    }
  }

  /// Records that no run of a visit is possible.
  private func fail(_ visit: Visit, _ blocks: [Range<Int>], _ stage: RunStage) throws {
    let keys = plan.keys(of: visit.point)
    for worlds in blocks {
      var records = buffers.take()
      defer { buffers.give(records) }
      for run in ledger.missing(runs(visit, worlds)) {
        let world = run / (plan.strategies * plan.points)
        records.add(key: keys[run % plan.strategies].inWorld(world), run: run, stage: stage)
      }
      try append(&records)
    }
  }

  /// Moves records into the journal.
  private func append(_ records: inout RecordBuffer) throws {
    guard !records.runs.isEmpty else { return }
    defer { records.removeAll() }
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
