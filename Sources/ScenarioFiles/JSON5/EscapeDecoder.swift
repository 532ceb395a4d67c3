/// Resolves the escapes of one text, as section 5.1 of JSON5 1.0 lists them.
struct EscapeDecoder {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  /// The text so far, in UTF-8.
  private(set) var output: [UInt8] = []
  /// Escapes that mean nothing.
  private(set) var faults: [JSON5Text.Fault] = []

  /// A text without its quotes.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
    output.reserveCapacity(bytes.count)
  }

  /// Goes through the text.
  mutating func run() {
    while offset < bytes.endIndex {
      if bytes[offset] == UInt8(ascii: "\\") {
        escape()
      } else {
        output.append(bytes[offset])
        offset += 1
      }
    }
  }

  /// One escape, from its backslash on.
  private mutating func escape() {
    let start = offset
    offset += 1
    guard offset < bytes.endIndex else { return fail(start, "a backslash stands alone") }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "x"): hexadecimal(start)
    case UInt8(ascii: "u"): unicode(start)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): fail(start, "a backslash and a digit mean nothing")
    case UInt8(ascii: "0"): zero(start)
    case 0x0D: skipLineFeed()
    case 0x0A: break
    default: literal(letter, start)
    }
  }

  /// An escape of one letter, or a character that stands for itself.
  private mutating func literal(_ letter: UInt8, _ start: Int) {
    switch letter {
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "v"): output.append(0x0B)
    default:
      let isLineSeparator =
        letter == 0xE2 && bytes[offset...].prefix(2).elementsEqual([0x80, 0xA8])
        || letter == 0xE2 && bytes[offset...].prefix(2).elementsEqual([0x80, 0xA9])
      if isLineSeparator { offset += 2 } else { output.append(letter) }
    }
  }

  private mutating func zero(_ start: Int) {
    let isDigit = offset < bytes.endIndex && (0x30...0x39).contains(bytes[offset])
    if isDigit { fail(start, "a backslash and digits mean nothing") } else { output.append(0) }
  }

  private mutating func skipLineFeed() {
    if offset < bytes.endIndex, bytes[offset] == 0x0A { offset += 1 }
  }

  private mutating func hexadecimal(_ start: Int) {
    guard let value = digits(2) else {
      return fail(start, #"\x needs two hexadecimal digits"#)
    }
    append(value)
  }

  /// `\uXXXX`; characters beyond U+FFFF are written as two of them.
  private mutating func unicode(_ start: Int) {
    guard let first = digits(4) else {
      return fail(start, #"\u needs four hexadecimal digits"#)
    }
    guard (0xD800...0xDFFF).contains(first) else { return append(first) }
    let rest = bytes[offset...].prefix(2)
    guard first < 0xDC00, rest.elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return fail(start, "this escape is half of a character")
    }
    offset += 2
    guard let second = digits(4), (0xDC00...0xDFFF).contains(second) else {
      return fail(start, "this escape is half of a character")
    }
    append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func digits(_ count: Int) -> UInt32? {
    let text = bytes[offset...].prefix(count)
    guard text.count == count else { return nil }
    var value: UInt32 = 0
    for byte in text {
      guard let digit = JSON5Number.hexadecimalDigit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    offset += count
    return value
  }

  private mutating func append(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    output.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  private mutating func fail(_ start: Int, _ message: String) {
    faults.append(JSON5Text.Fault(range: start..<offset, message: message))
  }
}
