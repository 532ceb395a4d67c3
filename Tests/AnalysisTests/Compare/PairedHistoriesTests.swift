import Statistics
import Testing

@testable import Laboratory

@Suite struct PairedHistoriesTests {
  private func pair(_ rows: [[Double]], _ direction: Direction = .higherIsBetter)
    -> PairedHistories
  {
    PairedHistories(
      output: "o", strategy: "s", baseline: "b", direction: direction, differences: rows)
  }

  @Test func findsTheMonthFromWhichALeadLasts() {
    let row = pair([[0, -1, 1, 2], [0, 1, -1, 3], [0, -1, -1, -1]]).crossingRow()
    #expect(row.worlds.moments == [2, 3])
    #expect(row.worlds.never == 1)
    #expect(row.mean == 3)
    #expect(row.neverInResamples > 0 && row.neverInResamples < 0.3)
  }

  @Test func leadsDownwardsWhereLessIsBetter() {
    let row = pair([[0, 1, -1], [0, 1, -2]], .lowerIsBetter).crossingRow()
    #expect(row.mean == 2)
    #expect(row.low == 2 && row.high == 2)
    #expect(row.neverInResamples == 0)
  }

  @Test func fanHoldsMeanAndBandAroundIt() throws {
    let rows = pair((0..<40).map { [0, Double($0 % 5)] }).fanRows()
    #expect(rows[0].tick.mean == 0)
    #expect(rows[1].tick.mean == 2)
    let band = try #require(rows[1].band)
    #expect(band.low < 2 && band.high > 2)
  }
}

@Suite struct FatesTests {
  private let fates = Fates(
    strategy: "s", alive: [[1, 1, 1, 1], [1, 1, 0, 0], [1, 1, 1, 1], [1, 1, 1, 1]],
    engagement: [
      [0.5, 0.5, 0.5, 0.5], [0.5, 0.1, 0, 0], [0.5, 0.1, 0.1, 0.3], [0.5, 0.4, 0.3, 0.1],
    ])

  @Test func countsStatesByMonth() {
    let rows = fates.fateRows()
    #expect(rows.map(\.engaged) == [4, 2, 2, 2])
    #expect(rows.map(\.idle) == [0, 2, 1, 1])
  }

  @Test func followsBothKindsOfSurvival() {
    let rows = fates.survivalRows()
    let alive = rows.filter { $0.kind == "alive" }
    #expect(alive.map(\.month) == [0, 2])
    #expect(alive.map(\.survival) == [1, 0.75])
    let engaged = rows.filter { $0.kind == "engaged" }
    #expect(engaged.map(\.month) == [0, 1, 3])
    #expect(engaged.map(\.survival) == [1, 0.5, 0.25])
  }
}
