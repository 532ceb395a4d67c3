import Dispatch
import Synchronization

/// Work that goes on beside the caller's, on a thread of its own; meant for waiting for the disk,
/// which keeps no processor busy.
///
/// Whoever starts it waits for it, whatever happens in between:
///
///     let table = Later { try writer.commit() }
///     defer { table.wait() }
///     try doSomethingElse()
///     let file = try table.value()
final class Later<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchGroup()

  /// Starts the work.
  init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async(group: done) {
      let found = Result { try work() }
      self.result.withLock { $0 = found }
    }
  }

  /// Waits until the work is over.
  func wait() { done.wait() }

  /// Waits, and gives what came of it.
  func value() throws -> Value {
    wait()
    guard let found = result.withLock({ $0 }) else { throw Interrupted() }
    return try found.get()
  }
}
