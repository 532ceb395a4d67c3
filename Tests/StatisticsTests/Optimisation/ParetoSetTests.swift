import Testing

@testable import Statistics

@Suite struct ParetoSetTests {
  private let values: [[Double]] = [[1, 5], [2, 4], [2, 3], [0, 0], [2, 4]]

  @Test func keepsWhatNothingBeats() throws {
    let set = try ParetoSet(values, [.higherIsBetter, .higherIsBetter])
    #expect(set.members == [0, 1, 4])
    #expect(set.ranks == [0, 0, 1, 2, 0])
  }

  @Test func respectsDirections() throws {
    let set = try ParetoSet(values, [.higherIsBetter, .lowerIsBetter])
    #expect(set.members == [2, 3])
  }

  @Test func measuresHowCrowdedALayerIs() throws {
    let set = try ParetoSet(
      [[0, 10], [1, 9], [5, 4], [10, 0]], [.higherIsBetter, .higherIsBetter])
    #expect(set.crowding[0] == .greatestFiniteMagnitude)
    #expect(set.crowding[3] == .greatestFiniteMagnitude)
    #expect(abs(set.crowding[1] - 1.1) < 1e-12)
    #expect(abs(set.crowding[2] - 1.8) < 1e-12)
  }

  @Test func refusesRaggedAndInfiniteTables() {
    #expect(throws: StatisticsError.self) { try ParetoSet([[1], [1, 2]], [.higherIsBetter]) }
    #expect(throws: StatisticsError.self) { try ParetoSet([[.nan]], [.higherIsBetter]) }
  }

  @Test func holdsForNoCandidates() throws {
    #expect(try ParetoSet([], [.higherIsBetter]).members.isEmpty)
  }
}
