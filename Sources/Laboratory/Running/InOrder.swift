import Dispatch
import Synchronization

/// Prepares pieces of work on up to `workers` threads and hands them on one at a time, in their order,
/// while the next ones are being prepared.
///
/// Whoever finishes the piece that is due hands it on, and those behind it that wait; so nobody stands
/// still as long as pieces are left, and at most a few of them are in memory. The first error stops
/// the handing out of pieces and is thrown.
///
/// - Parameters:
///   - prepare: makes a piece, from any thread.
///   - take: gets the pieces in order, from any thread, never two at a time.
func inOrder<Piece: Sendable>(
  _ count: Int, workers: Int, prepare: @Sendable (Int) throws -> Piece,
  take: @Sendable (Piece) throws -> Void
) throws {
  let crew = max(1, min(workers, count))
  guard crew > 1 else {
    for piece in 0..<count { try take(prepare(piece)) }
    return
  }
  let line = Line<Piece>(count, room: crew * Line<Piece>.piecesPerWorker)
  DispatchQueue.concurrentPerform(iterations: crew) { _ in line.work(prepare, take) }
  if let error = line.failure { throw error }
}

/// Pieces on their way from those who prepare them to the one who takes them.
private final class Line<Piece: Sendable>: Sendable {
  /// Pieces that may be in the making or wait, for each worker.
  static var piecesPerWorker: Int { 4 }

  private struct State {
    /// Prepared pieces by their number.
    var waiting: [Int: Piece] = [:]
    /// The piece that is due.
    var due = 0
    /// Whether somebody hands pieces on.
    var isTaking = false
    var failure: (any Error)?
  }

  private let count: Int
  private let next = Atomic<Int>(0)
  private let state = Mutex(State())
  /// Counts the pieces that may still be begun.
  private let room = DispatchSemaphore(value: 0)

  init(_ count: Int, room places: Int) {
    self.count = count
    for _ in 0..<places { room.signal() }
  }

  /// What went wrong first.
  var failure: (any Error)? { state.withLock(\.failure) }

  /// Works until no piece is left or something went wrong; then wakes whoever waits for room.
  func work(
    _ prepare: (Int) throws -> Piece, _ take: (Piece) throws -> Void
  ) {
    defer { room.signal() }
    while true {
      room.wait()
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count, failure == nil else { return }
      do {
        try hand(on: prepare(piece), piece, take)
      } catch {
        return state.withLock { $0.failure = $0.failure ?? error }
      }
    }
  }

  private func hand(on made: Piece, _ piece: Int, _ take: (Piece) throws -> Void) throws {
    let isMine = state.withLock { state in
      state.waiting[piece] = made
      defer { state.isTaking = true }
      return !state.isTaking
    }
    guard isMine else { return }
    while let due = dueOrRest() {
      try take(due)
      room.signal()
    }
  }

  /// The piece that is due; nil, and nobody hands pieces on any more, if it is not prepared.
  private func dueOrRest() -> Piece? {
    state.withLock { state in
      guard let piece = state.waiting.removeValue(forKey: state.due) else {
        state.isTaking = false
        return nil
      }
      state.due += 1
      return piece
    }
  }
}
