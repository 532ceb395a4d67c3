import Partnership
import Synchronization
import Testing

@testable import Laboratory

@Suite struct RunnerTests {
  /// All worlds, and the order in which they came.
  private func worlds(
    _ overrides: [String] = [], workers: Int, width: BatchWidth? = nil
  ) throws -> [KeptWorlds.World] {
    let plan = try Example.plan(Example.town, overrides)
    let kept = KeptWorlds(plan)
    try Runner(plan, workers: workers, width: width).run([kept])
    return kept.worlds
  }

  @Test(arguments: [1, 2, 5], [BatchWidth.one, .eight])
  func resultsDependNeitherOnWorkersNorOnWidth(workers: Int, width: BatchWidth) throws {
    #expect(try worlds(workers: workers, width: width) == worlds(workers: 1, width: .one))
  }

  @Test(arguments: [1, 7, 8, 9, 33])
  func worldsArriveInOrderAndPaddingDoesNot(count: Int) throws {
    let worlds = try worlds(["replications=\(count)", "months=2"], workers: 3)
    #expect(worlds.map(\.replication) == (0..<count).flatMap { [$0, $0, $0] })
    #expect(worlds.map(\.strategy) == (0..<count).flatMap { _ in [0, 1, 2] })
  }

  @Test func fewerReplicationsAreTheFirstOfMore() throws {
    let few = try worlds(["replications=5", "months=6"], workers: 2)
    let many = try worlds(["replications=21", "months=6"], workers: 2)
    #expect(few == Array(many.prefix(few.count)))
  }

  @Test func aStrategyAloneIsThatAmongOthers() throws {
    let plan = try Example.plan(strategies: [1])
    let alone = KeptWorlds(plan)
    try Runner(plan, workers: 2).run([alone])
    let among = try worlds(workers: 2).filter { $0.strategy == 1 }
    #expect(alone.worlds.map(\.values) == among.map(\.values))
  }

  @Test func progressCountsEveryWorldOnce() throws {
    let counted = Atomic(0)
    let plan = try Example.plan(Example.town, ["replications=21", "months=1"])
    try Runner(plan, workers: 3, onProgress: { counted.wrappingAdd($0, ordering: .relaxed) })
      .run([])
    #expect(counted.load(ordering: .relaxed) == 21)
  }

  @Test func anInterruptStopsBetweenBatches() throws {
    let asked = Atomic(0)
    let plan = try Example.plan(Example.town, ["replications=4000", "months=1"])
    let kept = KeptWorlds(plan)
    let runner = Runner(
      plan, workers: 2,
      isInterrupted: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 20 })
    #expect(throws: Interrupted.self) { try runner.run([kept]) }
    #expect(kept.worlds.count < 4000)
  }

  @Test func anErrorOfACollectorIsThrown() throws {
    let plan = try Example.plan(Example.town, ["replications=9", "months=1"])
    #expect(throws: Failing.Failure.self) { try Runner(plan, workers: 2).run([Failing()]) }
  }

  private struct Failing: Collector, CollectorTask {
    struct Failure: Error {}
    var tasks: [any CollectorTask] { [self] }
    func take(_ batch: borrowing FinishedBatch) throws { throw Failure() }
  }
}
