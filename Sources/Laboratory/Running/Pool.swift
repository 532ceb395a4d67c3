import Synchronization

/// Things that are dear to make, such as large buffers, lent to one worker after another.
///
/// There are as many as were ever lent at once.
final class Pool<Item: Sendable>: Sendable {
  private let free = Mutex<[Item]>([])
  private let make: @Sendable () -> Item

  /// - Parameter make: makes another one when none is free.
  init(_ make: @escaping @Sendable () -> Item) { self.make = make }

  /// Lends one, in the state in which it came back.
  func take() -> Item { free.withLock { $0.popLast() } ?? make() }

  /// Takes one back.
  func give(_ item: Item) { free.withLock { $0.append(item) } }
}
