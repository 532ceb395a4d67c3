extension JSON5Parser {
  /// Reads a text in quotes.
  mutating func textToken() -> Token {
    let start = offset
    let quote = bytes[start]
    var hasEscapes = false
    offset += 1
    while offset < bytes.count, !isLineEnd(bytes[offset]) {
      let byte = bytes[offset]
      if byte == quote {
        offset += 1
        return closedText(from: start, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        skipEscape()
      } else {
        offset += 1
      }
    }
    reportUnclosedText(from: start)
    return Token(kind: .unclosedText, start: start, end: offset)
  }

  /// Skips a backslash and what it protects; a protected CR LF counts as one.
  private mutating func skipEscape() {
    let isCarriageReturn = offset + 1 < bytes.count && bytes[offset + 1] == 0x0D
    offset = min(offset + 2, bytes.count)
    if isCarriageReturn, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
  }

  private mutating func closedText(from start: Int, hasEscapes: Bool) -> Token {
    let token = Token(kind: .text, start: start, end: offset)
    guard hasEscapes else { return token }
    let faults = JSON5Text.decode(bytes[(start + 1)..<(offset - 1)]).faults
    for fault in faults {
      findings.add(
        .badEscape, at: span(fault.range.lowerBound, fault.range.upperBound), fault.message,
        allowed: #"\" \' \\ \/ \b \f \n \r \t \v \0 \x41 \u00E9, or \ at the end of a line"#,
        help: #"a backslash itself is written \\"#)
    }
    return faults.isEmpty ? token : Token(kind: .brokenText, start: start, end: offset)
  }

  private mutating func reportUnclosedText(from start: Int) {
    let endsFile = offset == bytes.count
    if endsFile { endedInside = true }
    let quote = bytes[start] == UInt8(ascii: "'") ? "'" : "\""
    findings.add(
      .unclosedText, at: span(start, offset),
      endsFile ? "the file ends inside a text" : "this text is not closed in its line",
      label: "\(quote) is missing at the end",
      help: endsFile
        ? "if the file was cut off, restore its end"
        : #"close the text, or end the line with \ to continue it"#,
      related: endsFile ? openPlaces() : [])
  }
}
