import Synchronization

/// Results of pieces of work, put together in their order whoever was first.
final class SharedParts: Sendable {
  private let parts: Mutex<[[[[Double]]]]>

  init(_ count: Int) { parts = Mutex(Array(repeating: [], count: count)) }

  func set(_ place: Int, _ part: [[[Double]]]) { parts.withLock { $0[place] = part } }

  /// All parts, in order.
  var all: [[[[Double]]]] { parts.withLock { $0 } }
}
