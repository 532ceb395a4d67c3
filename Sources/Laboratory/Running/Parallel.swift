import Dispatch
import Synchronization

/// Does `count` pieces of work on up to `workers` threads; each worker takes the next piece as soon
/// as it is free. The first error stops the handing out of pieces and is thrown.
///
/// Which worker does which piece is left to chance, so a piece may only write what is its own.
package func inParallel(
  _ count: Int, workers: Int, _ work: @Sendable (Int) throws -> Void
) throws {
  let next = Atomic<Int>(0)
  let failure = Mutex<(any Error)?>(nil)
  @Sendable func takePieces() {
    while failure.withLock({ $0 == nil }) {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      do {
        try work(piece)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
  }
  let crew = max(1, min(workers, count))
  if crew == 1 {
    takePieces()
  } else {
    DispatchQueue.concurrentPerform(iterations: crew) { _ in takePieces() }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
