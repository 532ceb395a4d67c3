import Foundation
import Synchronization
import Testing

@testable import Console

@Suite struct InterruptTests {
  @Test func theFirstRequestOnlySetsTheFlag() async throws {
    let heard = DispatchSemaphore(value: 0)
    let interrupt = Interrupt { heard.signal() }
    #expect(!interrupt.isRequested)
    interrupt.request()
    #expect(interrupt.isRequested)
    await Task.detached { heard.wait() }.value
  }

  @Test func cleanUpsRunOnceNewestFirst() {
    let order = Mutex<[Int]>([])
    let interrupt = Interrupt()
    interrupt.onEnd { order.withLock { $0.append(1) } }
    let second = interrupt.onEnd { order.withLock { $0.append(2) } }
    interrupt.onEnd { order.withLock { $0.append(3) } }
    interrupt.forget(second)
    interrupt.forget(99)
    interrupt.cleanUp()
    interrupt.cleanUp()
    #expect(order.withLock { $0 } == [3, 1])
  }

  @Test func aSignalSetsTheFlagAndTheWorkEndsByItself() async {
    for number in [SIGINT, SIGTERM] {
      await #expect(processExitsWith: .exitCode(7)) { [number = number as Int32] in
        let interrupt = Interrupt.install {}
        kill(getpid(), number)
        for _ in 0..<500 where !interrupt.isRequested { usleep(10_000) }
        exit(interrupt.isRequested ? 7 : 1)
      }
    }
  }

  @Test func theSecondSignalEndsAtOnce() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(130), observing: [\.standardErrorContent]
    ) {
      let interrupt = Interrupt.install {}
      interrupt.onEnd { _ = ByteSink.descriptor(2).write(Array("cleaned".utf8)[...]) }
      kill(getpid(), SIGINT)
      for _ in 0..<500 where !interrupt.isRequested { usleep(10_000) }
      kill(getpid(), SIGINT)
      for _ in 0..<500 { usleep(10_000) }
      exit(1)
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).contains("cleaned"))
  }

  @Test func aCleanUpThatHangsDoesNotHoldUpTheEnd() async {
    await #expect(processExitsWith: .exitCode(130)) {
      let interrupt = Interrupt()
      interrupt.onEnd { sleep(20) }
      interrupt.request()
      interrupt.request()
      exit(1)
    }
  }
}
