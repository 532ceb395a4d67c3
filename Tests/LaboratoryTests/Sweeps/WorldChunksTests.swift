import Testing

@testable import Laboratory

@Test func chunksGrowAndCoverAllWorlds() {
  let chunks = WorldChunks.chunks(0..<200)
  #expect(chunks.map(\.upperBound) == [8, 16, 32, 64, 128, 192, 200])
  #expect(chunks.map(\.lowerBound) == [0, 8, 16, 32, 64, 128, 192])
  #expect(WorldChunks.chunks(20..<30) == [20..<30])
  #expect(WorldChunks.chunks(3..<20) == [3..<8, 8..<16, 16..<20])
}

@Test func chunksOfAShorterStudyAreThoseOfALongerOne() {
  #expect(WorldChunks.chunks(0..<64) == Array(WorldChunks.chunks(0..<500).prefix(4)))
}

@Test func blocksHaveEightWorlds() {
  #expect(WorldChunks.blocks(16..<35) == [16..<24, 24..<32, 32..<35])
}

@Test(arguments: 1...5) func shardsTakeEveryBlockOnce(count: Int) {
  let shards = (1...count).compactMap { Shard($0, of: count) }
  for world in stride(from: 0, to: 64, by: 8) {
    for point in 0..<7 {
      let takers = shards.count { $0.takes(blockFrom: world, point: point, points: 7) }
      #expect(takers == 1)
    }
  }
}

@Test func shardsOutsideTheirNumberDoNotExist() {
  #expect(Shard(0, of: 3) == nil)
  #expect(Shard(4, of: 3) == nil)
}
