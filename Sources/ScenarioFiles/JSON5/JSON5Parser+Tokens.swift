extension JSON5Parser {
  /// The smallest meaningful piece of a text.
  struct Token {
    enum Kind {
      case openObject, closeObject, openList, closeList, comma, colon
      /// A quoted text.
      case text
      /// A quoted text with a mistake inside, already reported.
      case brokenText
      /// A quoted text that its line does not close, already reported.
      case unclosedText
      case number
      /// Something that begins like a number, already reported.
      case brokenNumber
      /// Letters without quotes.
      case word
      /// Characters without meaning.
      case stray
      case end
    }

    var kind: Kind
    var start: Int
    var end: Int
  }

  /// Reads the next token.
  mutating func nextToken() -> Token {
    skipSpaceAndComments()
    guard offset < bytes.count else { return Token(kind: .end, start: offset, end: offset) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return single(.openObject)
    case UInt8(ascii: "}"): return single(.closeObject)
    case UInt8(ascii: "["): return single(.openList)
    case UInt8(ascii: "]"): return single(.closeList)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: ":"): return single(.colon)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return textToken()
    case let byte where isBare(byte): return bareToken()
    default: return strayToken()
    }
  }

  private mutating func single(_ kind: Token.Kind) -> Token {
    offset += 1
    return Token(kind: kind, start: offset - 1, end: offset)
  }

  /// Whether a byte belongs to a word or a number.
  private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "\\"):
      true
    default: byte >= 0x80 && !JSON5Text.isCurlyQuote(bytes, offset)
    }
  }

  /// A word or a number.
  private mutating func bareToken() -> Token {
    let start = offset
    offset = endOfBare(from: offset)
    let first = bytes[start]
    let isNumeric = first < UInt8(ascii: "A") && first != UInt8(ascii: "$")
    guard isNumeric else { return Token(kind: .word, start: start, end: offset) }
    let isNumber = JSON5Number.isNumber(bytes[start..<offset])
    let token = Token(kind: isNumber ? .number : .brokenNumber, start: start, end: offset)
    if !isNumber { reportMalformedNumber(token) }
    return token
  }

  private func reportMalformedNumber(_ token: Token) {
    if JSON5Number.isNotFinite(bytes[token.start..<token.end]) { return reportNotFinite(token) }
    report(
      .malformedNumber, token.start, token.end,
      "\(quoted(token.start, token.end)) is not a number",
      allowed: "numbers such as 12, -3, 0.5, 1e-3 or 0xFF")
  }

  /// `Infinity` or `NaN`.
  func reportNotFinite(_ token: Token) {
    report(
      .notFinite, token.start, token.end,
      "\(quoted(token.start, token.end)) is not a number that a scenario can use",
      allowed: "finite numbers")
  }

  private func endOfBare(from start: Int) -> Int {
    var end = start
    while end < bytes.count, isBareAt(end) { end += 1 }
    return end
  }

  private func isBareAt(_ position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return isBare(byte) }
    return JSON5Text.spaceLength(bytes, position) == 0 && !JSON5Text.isCurlyQuote(bytes, position)
  }

  /// Characters without meaning, up to the next that may have one; a `#` takes its whole line.
  private mutating func strayToken() -> Token {
    let start = offset
    let takesLine = bytes[start] == UInt8(ascii: "#") || bytes[start] >= 0x80
    repeat {
      offset += 1
    } while offset < bytes.count
      && (takesLine ? !isLineEnd(bytes[offset]) : isStray(bytes[offset]))
    if bytes[start] >= 0x80 { shortenToCurlyQuote(from: start) }
    return Token(kind: .stray, start: start, end: offset)
  }

  /// Text in curly quotes is one token, up to the closing quote in its line.
  private mutating func shortenToCurlyQuote(from start: Int) {
    var end = start + 1
    while end < offset, !(JSON5Text.isCurlyQuote(bytes, end)) { end += 1 }
    offset = end < offset ? end + JSON5Text.curlyQuoteLength(bytes, end) : end
  }

  func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isStray(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"):
      false
    default: byte < 0x80 && !isBare(byte)
    }
  }

  /// The end of a run of words in the same line, for a text whose quotes were forgotten.
  func endOfPhrase(from start: Int) -> Int {
    var end = start
    var next = start
    while next < bytes.count, isBareAt(next) || bytes[next] == 0x20 {
      next += 1
      if bytes[next - 1] != 0x20 { end = next }
    }
    return end
  }

  /// The end of a key that starts with a word: of several words if a colon follows them.
  func endOfKey(from start: Int) -> Int {
    let end = endOfPhrase(from: start)
    var next = end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: ":") ? end : start
  }
}
