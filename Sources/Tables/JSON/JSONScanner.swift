/// The words, numbers and strings of JSON, and the place of an error.
struct JSONScanner {
  private let bytes: [UInt8]
  /// The offset of the next byte.
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
  }

  /// Refuses a text that is not UTF-8, once and for all.
  func checkEncoding() throws(JSONError) {
    if let offset = TextEncoding.firstInvalidByte(in: bytes) { throw error(.notUTF8, at: offset) }
  }

  /// The next byte that is not white space; it is not consumed.
  mutating func peek() throws(JSONError) -> UInt8 {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return bytes[position]
      }
    }
    throw error(.unexpectedEnd)
  }

  /// Consumes one byte.
  mutating func advance() { position += 1 }

  /// Consumes the next byte behind white space if it is the given one.
  mutating func skip(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    position += 1
    return true
  }

  /// Refuses anything but white space.
  mutating func expectEnd() throws(JSONError) {
    while position < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[position]) {
      position += 1
    }
    if position < bytes.count { throw error(.trailingText) }
  }

  /// Consumes a word and returns what it stands for.
  mutating func readWord(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw unexpected() }
    position += word.utf8.count
    return value
  }

  /// Consumes a number.
  mutating func readNumber() throws(JSONError) -> JSONValue {
    let start = position
    let isNumberByte: (UInt8) -> Bool = { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    let text = String(decoding: bytes[start...].prefix(while: isNumberByte), as: UTF8.self)
    guard !text.isEmpty else { throw unexpected() }
    guard let shape = DecimalText(text), shape.isJSON else { throw error(.badNumber(text)) }
    position += text.utf8.count
    if shape.isWhole, text != "-0", let whole = Int128(text) { return .integer(whole) }
    guard let number = Double(text), number.isFinite else {
      throw error(.numberOutOfRange(text), at: start)
    }
    return .number(number)
  }

  /// Consumes a string in quotes and resolves its escapes.
  mutating func readString() throws(JSONError) -> String {
    position += 1
    var found: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: found, as: UTF8.self)
      case UInt8(ascii: "\\"): found.append(contentsOf: try readEscape())
      case 0..<0x20: throw error(.controlCharacter)
      default:
        found.append(byte)
        position += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  private mutating func readEscape() throws(JSONError) -> [UInt8] {
    let start = position
    guard position + 1 < bytes.count else { throw error(.unexpectedEnd) }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      guard let scalar = readScalar() else { throw error(.badEscape, at: start) }
      return Array(String(Character(scalar)).utf8)
    default: throw error(.badEscape, at: start)
    }
  }

  /// Four hexadecimal digits, or twice four for a surrogate pair.
  private mutating func readScalar() -> Unicode.Scalar? {
    guard let first = readHexadecimal() else { return nil }
    guard (0xd800..<0xdc00).contains(first) else { return Unicode.Scalar(first) }
    guard bytes[position...].starts(with: "\\u".utf8) else { return nil }
    position += 2
    guard let second = readHexadecimal(), (0xdc00..<0xe000).contains(second) else { return nil }
    return Unicode.Scalar(0x1_0000 + (first - 0xd800) << 10 + (second - 0xdc00))
  }

  private mutating func readHexadecimal() -> UInt32? {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4 else { return nil }
    position += 4
    var value: UInt32 = 0
    for digit in digits {
      guard let next = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(next)
    }
    return value
  }

  /// An error about the next byte.
  func unexpected() -> JSONError {
    guard position < bytes.count else { return error(.unexpectedEnd) }
    let next = String(decoding: bytes[position...].prefix(4), as: UTF8.self).prefix(1)
    return error(.unexpectedCharacter(String(next)))
  }

  /// An error at an offset, by default the next byte.
  func error(_ fault: JSONError.Fault, at offset: Int? = nil) -> JSONError {
    let place = TextPlace(of: offset ?? position, in: bytes)
    return JSONError(fault: fault, line: place.line, column: place.column)
  }
}
