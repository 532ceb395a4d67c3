import ScenarioFiles
import Testing

@testable import Laboratory

/// Rows of three points, two strategies and twenty worlds.
private let rows: [SampleRow] = [
  SampleRow([.number(1)], strategy: 1, replication: 3),
  SampleRow([.number(2)], strategy: 0),
  SampleRow([.number(1)], strategy: 1, replication: 19),
  SampleRow([.number(1)], replication: 3),
  SampleRow([.number(2)], strategy: 0, replication: 7),
  SampleRow([.number(3)]),
]

private func order(_ rows: [SampleRow] = rows) throws -> RunOrder {
  let points = try SampleRows(rows).points()
  return RunOrder(
    points: points.firstRows.count, strategies: 2, worlds: 20,
    chosen: ChosenRuns(rows, points, strategies: 2, worlds: 20))
}

/// What the rows ask for, found one by one.
private let wanted: Set<RunAddress> = {
  var wanted: Set<RunAddress> = []
  for row in rows {
    let point = [1.0: 0, 2: 1, 3: 2][row.values[0].number ?? 0] ?? 0
    for strategy in row.strategy.map({ [$0] }) ?? [0, 1] {
      for world in row.replication.map({ [$0] }) ?? Array(0..<20) {
        wanted.insert(RunAddress(point: point, strategy: strategy, world: world))
      }
    }
  }
  return wanted
}()

@Test func everyChosenRunHasOneNumber() throws {
  let order = try order()
  let count = order.count(worlds: 20)
  #expect(count == wanted.count)
  #expect(Set((0..<count).map { order.address(of: $0) }) == wanted)
  for point in 0..<3 {
    for strategy in 0..<2 {
      for world in 0..<20 {
        let address = RunAddress(point: point, strategy: strategy, world: world)
        let run = order.run(point: point, strategy: strategy, world: world)
        #expect((run != nil) == wanted.contains(address))
        if let run { #expect(order.address(of: run) == address) }
      }
    }
  }
}

@Test func visitsMeetEveryChosenRunOnce() throws {
  let order = try order()
  let visits = order.visits(0..<20)
  var met: [Int] = []
  for visit in (0..<visits.count).map({ visits[$0] }) {
    for lot in order.lots(at: visit) {
      for block in lot.blocks {
        #expect(block.lowerBound / 8 == (block.upperBound - 1) / 8)
        met += order.runs(at: visit.point, lot.strategies, block).filter { $0 >= 0 }
      }
    }
  }
  #expect(met.count == wanted.count)
  #expect(Set(met) == Set(0..<wanted.count))
}

@Test func worldsOfARowAloneAreNotPadded() throws {
  let order = try order()
  let lots = order.lots(at: RunVisit(point: 0, worlds: 0..<8))
  #expect(lots == [RunLot(strategies: [0, 1], blocks: [3..<4])])
  #expect(
    order.lots(at: RunVisit(point: 0, worlds: 16..<20)) == [
      RunLot(strategies: [1], blocks: [19..<20])
    ])
}

@Test(arguments: 1...5) func partsTakeEveryChosenRunOnce(count: Int) throws {
  let runs = try order().runs(inParts: count)
  #expect(runs.count == count)
  #expect(runs.reduce(0, +) == wanted.count)
}

@Test func pairsExistWhereWorldsAreShared() throws {
  let apart = [
    SampleRow([.number(1)], strategy: 0, replication: 2),
    SampleRow([.number(1)], strategy: 1, replication: 3),
    SampleRow([.number(2)], strategy: 0), SampleRow([.number(2)], strategy: 1, replication: 3),
  ]
  let chosen = try #require(try order(apart).chosen)
  #expect(!chosen.share(0, 1, at: 0))
  #expect(chosen.share(1, 0, at: 1))
  #expect(chosen.worlds(at: 0) == [2, 3])
  #expect(chosen.strategies(at: 1) == [0, 1])
}

@Test func whatIsKeptGrowsWithTheRowsAndNotWithTheRuns() throws {
  let many = ChosenRuns(
    [SampleRow([])], try SampleRows([SampleRow([])]).points(), strategies: 64, worlds: 10_000_000)
  #expect(many.count == 640_000_000)
  #expect(many.cellCount == 64)
  let address = RunAddress(point: 0, strategy: 40, world: 9_999_999)
  let run = try #require(many.run(address))
  #expect(many.address(of: run) == address)
}
