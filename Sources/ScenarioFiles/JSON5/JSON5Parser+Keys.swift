extension JSON5Parser {
  /// Deals with a token where a key is expected.
  mutating func takeKey(_ token: Token) -> Bool {
    switch token.kind {
    case .text, .word: takeName(token)
    case .number, .brokenNumber: takeNumberAsKey(token)
    case .brokenText: expectColon(after: nil)
    case .unclosedText:
      expectColon(after: nil)
      staysQuiet = true
    case .closeObject: close(at: token.end)
    case .closeList: takeWrongBracket(token)
    case .comma:
      report(
        .missingValue, token.start, token.end, "there is nothing before this comma",
        label: "remove it, or put a setting before it")
    case .colon:
      reportMissingKey(token)
      expectColon(after: nil)
      state = .value
    case .openObject, .openList:
      reportMissingKey(token)
      expectColon(after: nil)
      return open(token)
    case .stray, .end: break
    }
    return true
  }

  private mutating func expectColon(after key: Key?) {
    guard let top = frames.indices.last else { return }
    frames[top].key = key
    if key == nil { frames[top].isDamaged = true }
    lastEnd = offset
    state = .colon
  }

  private func reportMissingKey(_ token: Token) {
    report(
      .missingValue, token.start, token.end, "a name is missing before this",
      label: "inside { } every value has a name", help: "write name: value")
  }

  /// A key with or without quotes.
  private mutating func takeName(_ token: Token) {
    var end = token.end
    if token.kind == .word {
      end = endOfKey(from: token.end)
      offset = end
      if end > token.end || !JSON5Text.isIdentifier(bytes[token.start..<end]) {
        reportUnquotedKey(token.start, end)
      }
    }
    let inner = token.kind == .text ? (token.start + 1)..<(end - 1) : token.start..<end
    let text = JSON5Text.decode(bytes[inner]).text
    expectColon(after: Key(text: text, span: span(token.start, end)))
  }

  private func reportUnquotedKey(_ start: Int, _ end: Int) {
    report(
      .unquotedKey, start, end, "the name \(quoted(start, end)) needs quotes",
      label: "it has characters other than letters, digits, $ and _")
  }

  /// A number where a key is expected; after `0,` it is a decimal number with a comma.
  private mutating func takeNumberAsKey(_ token: Token) {
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if token.start >= 2, bytes[token.start - 1] == UInt8(ascii: ","),
      isDigit(bytes[token.start - 2]), isDigit(bytes[token.start])
    {
      report(
        .malformedNumber, token.start - 1, token.start, "a decimal number needs a point",
        label: "write . instead of ,")
      state = .comma
      lastEnd = token.end
      return
    }
    if token.kind == .number { reportUnquotedKey(token.start, token.end) }
    let text = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    expectColon(after: Key(text: text, span: span(token.start, token.end)))
  }

  /// Whether the key before was broken, so that what comes now may be the next key.
  private var followsBrokenKey: Bool { isQuiet && frames.last?.key == nil }

  /// Deals with a token where a colon is expected.
  mutating func takeColon(_ token: Token) -> Bool {
    switch token.kind {
    case .colon:
      state = .value
      return true
    case .comma, .closeObject:
      report(
        .missingValue, token.start, token.end, "\(keyInWords) has no value",
        label: ": and a value should come before this")
      attach(JSONNode(.invalid, at: span(token.start, token.start)))
      return takeComma(token)
    case .closeList:
      takeWrongBracket(token)
      return true
    case .text where followsBrokenKey, .word where followsBrokenKey:
      state = .key
      return takeKey(token)
    default:
      report(
        .missingColon, lastEnd, lastEnd, "a colon is missing after \(keyInWords)",
        label: "put : here")
      state = .value
      isQuiet = true
      return takeValue(token)
    }
  }
}
