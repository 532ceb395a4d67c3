extension JSON5Parser {
  /// Characters that mean nothing in JSON5.
  mutating func takeStray(_ token: Token) -> Bool {
    if state == .colon, bytes[token.start] == UInt8(ascii: "=") {
      report(
        .missingColon, token.start, token.end, "a name and its value are joined by a colon",
        label: "write : here")
      state = .value
      return true
    }
    report(
      .unexpectedCharacter, token.start, token.end,
      "unexpected \(quoted(token.start, token.end))", label: "this means nothing here",
      help: help(forStray: token))
    staysQuiet = true
    return true
  }

  private func help(forStray token: Token) -> String? {
    switch bytes[token.start] {
    case UInt8(ascii: "#"): "comments start with //"
    case UInt8(ascii: ";"): "settings are separated by commas"
    case UInt8(ascii: "`"): "texts stand in double or single quotes"
    case 0xE2, 0xC2: JSON5Text.isCurlyQuote(bytes, token.start) ? "use straight quotes: \"" : nil
    default: nil
    }
  }

  /// A colon or a comma where it means nothing.
  mutating func takeStray(_ token: Token, isColon: Bool) {
    report(
      .unexpectedCharacter, token.start, token.end,
      "unexpected \(isColon ? "colon" : "\(quoted(token.start, token.end))")",
      label: "this means nothing here",
      help: isColon && isInObject == false ? "inside [ ] values have no names" : nil)
    staysQuiet = true
  }

  /// A bracket that closes something else than what is open.
  mutating func takeWrongBracket(_ token: Token) {
    let isObject = token.kind == .closeObject
    let bracket = isObject ? "}" : "]"
    guard let match = frames.lastIndex(where: { $0.isObject == isObject }), let open = frames.last
    else {
      report(
        .strayBracket, token.start, token.end, "\(bracket) closes nothing",
        label: "nothing is open that it could close", related: openPlaces())
      staysQuiet = true
      return
    }
    let missing = open.isObject ? "}" : "]"
    report(
      .unclosedBracket, token.start, token.end, "\(missing) is missing before \(bracket)",
      label: "this cannot close a \(open.opening)",
      related: [
        .init(
          span: span(open.start, open.start + 1), label: "this \(open.opening) is still open")
      ])
    while frames.count > match + 1 {
      frames[frames.count - 1].isDamaged = true
      close(at: token.start)
    }
    close(at: token.end)
  }
}
