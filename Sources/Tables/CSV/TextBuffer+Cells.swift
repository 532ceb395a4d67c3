extension TextBuffer {
  /// Appends a cell of text: defused (see ``DefusedText``) and quoted where RFC 4180 asks for it.
  public mutating func append(cell text: String) {
    var text = text
    text.withUTF8 { bytes in
      let isDangerous = DefusedText.isDangerous(bytes)
      guard Self.needsQuotes(bytes) else {
        if isDangerous { append(byte: UInt8(ascii: "'")) }
        return append(bytes: UnsafeRawBufferPointer(bytes))
      }
      append(byte: UInt8(ascii: "\""))
      if isDangerous { append(byte: UInt8(ascii: "'")) }
      for byte in bytes {
        append(byte: byte)
        if byte == UInt8(ascii: "\"") { append(byte: byte) }
      }
      append(byte: UInt8(ascii: "\""))
    }
  }

  private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }
}
