/// A growing run of UTF-8 bytes to which text, integers and numbers are appended fast.
///
/// It is the one place where values become text. A worker fills its own buffer; buffers are then
/// joined in a fixed order, so that the bytes of a file never depend on the number of workers:
///
///     var line = TextBuffer()
///     line.append("trust,")
///     line.append(0.25)
///     line.text  // "trust,0.25"
///
/// Copies share storage until one of them is written to. Appending is amortised O(bytes); nothing
/// is ever given back until the buffer goes away, so a buffer that is emptied and filled again
/// allocates only once.
public struct TextBuffer: Sendable {
  /// Bytes in use, followed by room for more; its length is the capacity.
  var storage: [UInt8]

  /// The number of bytes in use.
  public internal(set) var count = 0

  /// An empty buffer.
  ///
  /// - Parameter capacity: bytes to reserve at once; the buffer grows by doubling beyond them.
  public init(capacity: Int = 256) {
    storage = [UInt8](repeating: 0, count: max(capacity, 0))
  }

  /// Whether nothing has been appended.
  public var isEmpty: Bool { count == 0 }

  /// The bytes as text.
  public var text: String {
    withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// A copy of the bytes in use.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// Gives the bytes in use to a function, without copying them.
  ///
  /// - Parameter body: reads the bytes; they are valid only during the call.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { (all) throws(Failure) -> Result in
      try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[..<count]))
    }
  }

  /// Forgets everything appended and keeps the room. O(1).
  public mutating func removeAll() { count = 0 }

  /// Makes sure that `extra` more bytes fit without another allocation.
  public mutating func reserve(_ extra: Int) {
    if storage.count - count < extra { grow(by: extra) }
  }

  @inline(never)
  private mutating func grow(by extra: Int) {
    let wanted = max(count + extra, storage.count * 2, 64)
    storage.append(contentsOf: repeatElement(0, count: wanted - storage.count))
  }

  /// Lets `write` put up to `room` bytes behind the last one; it returns how many it used.
  @inline(__always)
  mutating func withRoom(_ room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    let start = count
    let written = storage.withUnsafeMutableBufferPointer { all in
      all.baseAddress.map { write($0 + start) } ?? 0
    }
    count = start + written
  }
}
