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

  /// Runs what is missing of some worlds.
  ///
  /// - Parameters:
  ///   - worlds: which worlds.
  ///   - active: `[point]` the strategies to run there; all if nil.
  /// - Throws: ``Interrupted``, or a `FileError`; what was finished is in the journal, which the disk
  ///   need not hold yet unless something was thrown.
  func run(_ worlds: Range<Int>, active: [[Int]]? = nil) throws {
    let visits = plan.order.visits(worlds)
    do {
      try inParallel(visits.count, workers: workers) { place in
        let visit = visits[place]
        try run(visit.point, plan.order.lots(at: visit, active: active?[visit.point]))
      }
    } catch {
      try? journal.sync()
      throw error
    }
  }

  /// Runs what is missing of some lots at a point, which is prepared once, if at all.
  private func run(_ point: Int, _ lots: [RunLot]) throws {
    var prepared: Blueprint?
    for lot in lots {
      let missing = missingBlocks(point, lot)
      guard !missing.isEmpty else { continue }
      if isInterrupted() { throw Interrupted() }
      let blueprint: Blueprint
      do throws(PointFailure) {
        if let prepared { blueprint = prepared } else { blueprint = try cache.blueprint(of: point) }
      } catch {
        try fail(point, lot.strategies, missing, error.stage)
        continue
      }
      prepared = blueprint
      try live(point, RunLot(strategies: lot.strategies, blocks: missing), blueprint)
    }
  }

  /// The blocks of a lot that belong to this part and lack runs.
  private func missingBlocks(_ point: Int, _ lot: RunLot) -> [Range<Int>] {
    lot.blocks.filter { worlds in
      shard?.takes(blockFrom: worlds.lowerBound, point: point, points: plan.points) ?? true
    }
    .filter { !missing(plan.order.runs(at: point, lot.strategies, $0)).isEmpty }
  }

  /// Lives some worlds and appends what is new of them.
  private func live(_ point: Int, _ lot: RunLot, _ blueprint: Blueprint) throws {
    let simulation = PointSimulation(
      plan, point, lot.strategies, blueprint, keys: cache.keys(of: point), width: lot.width)
    var records = buffers.take()
    defer { buffers.give(records) }
    var pairMonths = 0.0
    for worlds in lot.blocks {
      if isInterrupted() {
        try append(&records)
        throw Interrupted()
      }
      live(worlds, plan.order.runs(at: point, lot.strategies, worlds), simulation, &records)
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
    _ worlds: Range<Int>, _ runs: [Int], _ simulation: PointSimulation,
    _ records: inout RecordBuffer
  ) {
    let isWanted = wanted(runs)
    var place = 0
    simulation.run(worlds) { run in
      defer { place += 1 }
      guard isWanted[place] else { return }
      records.add(
        key: simulation.key(strategy: run.strategy, world: run.world), run: runs[place],
        stage: run.stage
      ) { simulation.write(run, into: $0) }
    }
  }

  /// Records that no run of some blocks is possible.
  private func fail(
    _ point: Int, _ strategies: [Int], _ blocks: [Range<Int>], _ stage: RunStage
  ) throws {
    let keys = plan.keys(of: point)
    for worlds in blocks {
      var records = buffers.take()
      defer { buffers.give(records) }
      for run in missing(plan.order.runs(at: point, strategies, worlds)) {
        let address = plan.order.address(of: run)
        records.add(key: keys[address.strategy].inWorld(address.world), run: run, stage: stage)
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

  /// Those of some numbers that are runs of the plan and have no record.
  private func missing(_ runs: [Int]) -> [Int] {
    ledger.missing(runs.filter { $0 >= 0 })
  }

  /// Whether each of some numbers is a run of the plan that has no record.
  private func wanted(_ runs: [Int]) -> [Bool] {
    zip(runs, ledger.known(runs)).map { run, isKnown in run >= 0 && !isKnown }
  }
}
