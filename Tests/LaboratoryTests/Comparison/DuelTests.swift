import Statistics
import Testing

@testable import Laboratory

@Suite struct DuelTests {
  /// A duel over made-up worlds, each given as pairs by record.
  private func duel(_ worlds: [[(Double, Double)]]) -> (DuelResult, reversed: DuelResult) {
    var state = DuelState(records: worlds[0].count)
    for world in worlds { state.add(world.map(\.0)[...], against: world.map(\.1)[...]) }
    return (DuelResult(state, isReversed: false), DuelResult(state, isReversed: true))
  }

  /// Behind, ahead, behind, ahead; and a world that is ahead from record 1 on.
  private var turning: (DuelResult, reversed: DuelResult) {
    duel([
      [(0, 1), (2, 1), (0, 1), (3, 1)],
      [(0, 0), (1, 0), (2, 0), (5, 1)],
    ])
  }

  @Test func aheadForGoodCountsFromTheLastTurn() {
    #expect(turning.0.aheadFrom == [0, 1, 0, 1, 0])
    #expect(turning.reversed.aheadFrom == [0, 0, 0, 0, 2])
  }

  @Test func aTieIsNotAhead() {
    let tied = duel([[(1, 0), (1, 1)]])
    #expect(tied.0.aheadFrom == [0, 0, 1])
    #expect(tied.reversed.aheadFrom == [0, 0, 1])
    #expect(tied.0.shareAhead(1) == 0.5)
    #expect(tied.reversed.shareAhead(1) == 0.5)
  }

  @Test func meanLeadsAreThoseOfTheWorlds() {
    let leads = (0..<4).map { turning.0.meanLead($0) }
    #expect(leads == [-0.5, 1, 0.5, 3])
    #expect((0..<4).map { turning.reversed.meanLead($0) } == leads.map { -$0 })
  }

  @Test func theCrossingIsTheLastTurnOfTheMean() {
    #expect(turning.0.crossing == 1)
    #expect(turning.reversed.crossing == nil)
    #expect(duel([[(1, 0), (2, 0)]]).0.crossing == 0)
    #expect(duel([[(1, 0), (0, 0), (1, 0)]]).0.crossing == 2)
    #expect(duel([[(1, 0), (0, 0)]]).0.crossing == nil)
  }

  @Test func aShareIsCrossedWhenEnoughWorldsAre() {
    #expect(turning.0.crossing(inShare: 0.5) == 1)
    #expect(turning.0.crossing(inShare: 1) == 3)
    #expect(turning.reversed.crossing(inShare: 0.5) == nil)
  }

  @Test func sharesOfBothSidesAddUp() {
    for record in 0..<4 {
      #expect(turning.0.shareAhead(record) + turning.reversed.shareAhead(record) == 1)
    }
  }

  @Test func intervalsOfBothSidesMirror() throws {
    for record in 0..<4 {
      let one = try #require(turning.0.interval(record))
      let other = try #require(turning.reversed.interval(record))
      #expect(one.low == -other.high)
      #expect(one.high == -other.low)
    }
  }

  @Test func aLeadIsClearIfItsIntervalLeavesOutNone() {
    let clear = duel([[(1, 0)], [(1.1, 0)], [(0.9, 0)]])
    #expect(clear.0.isClear(0))
    #expect(clear.reversed.isClear(0))
    #expect(!duel([[(1, 0)], [(-1, 0)], [(2, 0)]]).0.isClear(0))
    #expect(!duel([[(0, 0)], [(0, 0)]]).0.isClear(0))
    #expect(!duel([[(1, 0)]]).0.isClear(0))
  }

  @Test func sizesAreThoseOfTheDuel() {
    #expect(turning.0.worlds == 2)
    #expect(turning.0.records == 4)
  }
}
