import Foundation
import Partnership
import Tables
import Testing

@testable import Pages

@Suite("Bytes") struct ByteSeriesTests {
  @Test("A byte is within half a step of its value", arguments: [0.0, 0.1, 33.3, 50, 99.9, 100])
  func steps(_ value: Double) {
    let back = ByteSeries.value(ByteSeries.byte(value, in: 0...100), in: 0...100)
    #expect(abs(back - value) <= 100.0 / 255 / 2 + 1e-9)
  }

  @Test("Values beyond the range are held at its ends; none is 0")
  func ends() {
    #expect(ByteSeries.byte(-5, in: 0...100) == 0)
    #expect(ByteSeries.byte(500, in: 0...100) == 255)
    #expect(ByteSeries.byte(.nan, in: 0...100) == 0)
  }

  @Test("Base64 is that of everybody else", arguments: 0..<12)
  func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 91 + 200) }
    #expect(ByteSeries.base64(bytes) == Data(bytes).base64EncodedString())
  }
}

@Suite("Explorer") struct ExploreTests {
  /// Two partners and a quarter of a year: 2,664 strategies take their time in a debug build.
  private static let scenario: Scenario = {
    var scenario = SampleScenario.small(months: 3, worlds: 8)
    scenario.partners.removeLast(2)
    return scenario
  }()

  private static let shared = Result { try grid(workers: 2) }

  private static func grid(workers: Int) throws -> ExploreGrid {
    try ExploreGrid(scenario, months: 3, runs: 3, work: PageWork(workers: workers))
  }

  @Test("Stops of a number count with the last slider fastest")
  func stops() {
    #expect(LeverSet.stops(0, [4, 3, 2]) == [0, 0, 0])
    #expect(LeverSet.stops(1, [4, 3, 2]) == [0, 0, 1])
    #expect(LeverSet.stops(23, [4, 3, 2]) == [3, 2, 1])
  }

  @Test("Every cell is what a fresh run of its setting gives")
  func cellsAreRuns() throws {
    let grid = try ExploreTests.shared.get()
    let size = grid.measures.count * 5 * grid.points.count
    for cell in stride(from: 5, to: grid.levers.cells, by: 257) {
      let world = grid.levers.scenario(ExploreTests.scenario, world: cell % grid.levers.worlds)
      let plan = cell / grid.levers.worlds
      let batch = Batch(try Blueprint(world), strategies: [plan], months: 3, width: .one)
      let columns = try Blueprint(world).columns
      let runs = (0..<3).map { replication -> [Double] in
        batch.run(from: replication)
        return Array(batch.trajectory(strategy: 0, lane: 0))
      }
      for (place, measure) in grid.measures.enumerated() {
        for (number, month) in grid.points.enumerated() {
          let values = runs.map { $0[month * columns + measure.measure.column] * measure.factor }
          let kept = grid.bands[cell * size + (place * 5 + 2) * grid.points.count + number]
          let range = grid.ranges[place]
          let step = (range.upperBound - range.lowerBound) / 255
          #expect(abs(ByteSeries.value(kept, in: range) - values.sorted()[1]) <= step)
        }
      }
    }
  }

  @Test("The grid does not depend on the number of workers")
  func workers() throws {
    let (one, three) = (try ExploreTests.shared.get(), try ExploreTests.grid(workers: 3))
    let isSame = one.bands == three.bands && one.dots == three.dots && one.lead == three.lead
    #expect(isSame)
  }

  @Test("Points begin at 0, end at the end, and grow sparser")
  func points() {
    #expect(ExploreGrid.points(24) == [0, 3, 6, 9, 12, 18, 24])
    #expect(ExploreGrid.points(1) == [0, 1])
    #expect(ExploreGrid.points(1200).count < 150)
  }

  @Test("The page opens at a setting that it also shows without script")
  func page() throws {
    let options = PageOptions(worlds: 3, command: "trustlab explore x")
    let page = try ExplorePage(ExploreTests.scenario, options, PageWork(workers: 2))
    let words = page.startChart(0).sentence
    let html = page.html.text
    let wanted = ["2592 settings were run, 3 runs each", "<noscript>", words, "What we do"]
    #expect(wanted.filter { !html.contains($0) } == [])
  }

  @Test("Too many runs are refused")
  func refused() {
    #expect(throws: PageError.self) {
      try ExplorePage.html(ExploreTests.scenario, options: PageOptions(worlds: 201))
    }
  }
}
