import Synchronization
import Testing

@testable import Laboratory

@Suite struct LaterTests {
  private struct Broken: Error {}

  @Test func workIsDoneOnceAndItsValueKept() throws {
    let done = Atomic(0)
    let later = Later { done.wrappingAdd(1, ordering: .relaxed).newValue }
    #expect(try later.value() == 1)
    #expect(try later.value() == 1)
    let times = done.load(ordering: .relaxed)
    #expect(times == 1)
  }

  @Test func anErrorIsThrownWhenTheValueIsAskedFor() {
    let later = Later { () throws -> Int in throw Broken() }
    later.wait()
    #expect(throws: Broken.self) { try later.value() }
  }

  @Test func waitingEndsNotBeforeTheWork() {
    let isOver = Atomic(false)
    let later = Later {
      var turns = 0
      while turns < 100_000 { turns += 1 }
      isOver.store(true, ordering: .releasing)
    }
    later.wait()
    let wasOver = isOver.load(ordering: .acquiring)
    #expect(wasOver)
  }
}
