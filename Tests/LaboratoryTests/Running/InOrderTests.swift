import Synchronization
import Testing

@testable import Laboratory

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 5, 64], [0, 1, 7, 300])
  func piecesAreTakenOnceAndInOrder(workers: Int, count: Int) throws {
    let taken = Mutex<[Int]>([])
    try inOrder(count, workers: workers) {
      $0 * 3
    } take: { piece in
      taken.withLock { $0.append(piece) }
    }
    #expect(taken.withLock { $0 } == (0..<count).map { $0 * 3 })
  }

  @Test func noTwoPiecesAreTakenAtOnce() throws {
    let inside = Atomic(0)
    let most = Atomic(0)
    try inOrder(200, workers: 4) {
      $0
    } take: { _ in
      let now = inside.wrappingAdd(1, ordering: .relaxed).newValue
      most.max(now, ordering: .relaxed)
      inside.wrappingSubtract(1, ordering: .relaxed)
    }
    #expect(most.load(ordering: .relaxed) == 1)
  }

  /// While the first piece is in the making only a few of the others are begun.
  @Test func aSlowPieceHoldsTheOthersBack() throws {
    let begun = Atomic(0)
    try inOrder(1000, workers: 2) { piece in
      begun.wrappingAdd(1, ordering: .relaxed)
      if piece == 0 {
        var turns = 0
        while turns < 2_000_000, begun.load(ordering: .relaxed) < 1000 { turns += 1 }
        #expect(begun.load(ordering: .relaxed) <= 9)
      }
      return piece
    } take: { _ in
    }
  }

  @Test(arguments: [1, 3], [true, false])
  func anErrorIsThrownAndStopsTheRest(workers: Int, isTaking: Bool) {
    let done = Atomic(0)
    #expect(throws: Broken.self) {
      try inOrder(10_000, workers: workers) { piece in
        if !isTaking, piece == 5 { throw Broken() }
        return piece
      } take: { piece in
        if isTaking, piece == 5 { throw Broken() }
        done.wrappingAdd(1, ordering: .relaxed)
      }
    }
    #expect(done.load(ordering: .relaxed) == 5)
  }

  private struct Broken: Error {}
}

@Test func aPoolLendsWhatCameBack() {
  let made = Atomic(0)
  let pool = Pool { made.wrappingAdd(1, ordering: .relaxed).newValue }
  let (one, other) = (pool.take(), pool.take())
  pool.give(one)
  #expect(pool.take() == one)
  #expect(other == 2)
  #expect(pool.take() == 3)
}
