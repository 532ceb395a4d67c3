extension TextBuffer {
  /// Appends one byte, for separators and line ends.
  public mutating func append(byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  /// Appends text as UTF-8. O(bytes).
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Appends bytes that are known to be UTF-8. O(bytes).
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append(bytes: $0) }
  }

  /// Appends everything another buffer holds. O(bytes).
  public mutating func append(_ other: TextBuffer) {
    other.withBytes { append(bytes: $0) }
  }

  /// Appends bytes that are known to be UTF-8. O(bytes).
  public mutating func append(bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    withRoom(bytes.count) { target in
      UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
      return bytes.count
    }
  }
}
