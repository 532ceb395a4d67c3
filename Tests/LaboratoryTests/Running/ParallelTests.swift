import Synchronization
import Testing

@testable import Laboratory

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 5, 64])
  func everyPieceIsDoneOnce(workers: Int) throws {
    let done = Mutex([Int](repeating: 0, count: 37))
    try inParallel(37, workers: workers) { piece in done.withLock { $0[piece] += 1 } }
    #expect(done.withLock { $0 } == Array(repeating: 1, count: 37))
  }

  @Test(arguments: [0, -3])
  func nothingToDoIsNoWork(count: Int) throws {
    try inParallel(count, workers: 3) { _ in Issue.record("a piece out of nowhere") }
  }

  @Test func atLeastOneWorkerWorks() throws {
    let done = Atomic(0)
    try inParallel(3, workers: 0) { _ in done.wrappingAdd(1, ordering: .relaxed) }
    #expect(done.load(ordering: .relaxed) == 3)
  }

  @Test(arguments: [1, 3])
  func anErrorIsThrownAndStopsTheRest(workers: Int) {
    let done = Atomic(0)
    #expect(throws: Broken.self) {
      try inParallel(10_000, workers: workers) { piece in
        if piece == 2 { throw Broken() }
        done.wrappingAdd(1, ordering: .relaxed)
      }
    }
    #expect(done.load(ordering: .relaxed) < 10_000)
  }

  private struct Broken: Error {}
}
