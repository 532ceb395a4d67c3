import Wording

extension JSON5Parser {
  /// Deals with a token where a value is expected.
  mutating func takeValue(_ token: Token) -> Bool {
    switch token.kind {
    case .openObject, .openList: return open(token)
    case .text: attach(node(.text, token))
    case .number: attach(node(.number, token))
    case .brokenText, .brokenNumber: attach(node(.invalid, token))
    case .unclosedText: attach(node(.invalid, token), thenQuiet: true)
    case .word: takeWord(token)
    case .comma, .colon, .closeObject, .closeList: return takeNoValue(token)
    case .stray, .end: break
    }
    return true
  }

  private func node(_ content: JSONNode.Content, _ token: Token) -> JSONNode {
    JSONNode(content, at: span(token.start, token.end))
  }

  private mutating func attach(_ node: JSONNode, thenQuiet: Bool) {
    attach(node)
    staysQuiet = thenQuiet
  }

  /// A bare word as a value.
  private mutating func takeWord(_ token: Token) {
    switch String(decoding: bytes[token.start..<token.end], as: UTF8.self) {
    case "null": attach(node(.null, token))
    case "true": attach(node(.yes, token))
    case "false": attach(node(.no, token))
    case "Infinity", "NaN":
      reportNotFinite(token)
      attach(node(.invalid, token))
    case let word:
      let end = endOfPhrase(from: token.end)
      report(
        .unquotedText, token.start, end, "text needs quotes: \(quoted(token.start, end))",
        label: "not a number, true, false or null",
        suggestions: NearNames.find(word, among: ["true", "false", "null"]))
      offset = end
      attach(JSONNode(.invalid, at: span(token.start, end)))
    }
  }

  /// A token that cannot begin a value, where a value is expected.
  private mutating func takeNoValue(_ token: Token) -> Bool {
    switch (token.kind, isInObject) {
    case (.closeList, false):
      close(at: token.end)
    case (.comma, false):
      report(
        .missingValue, token.start, token.end, "there is no value before this comma",
        label: "remove it, or put a value before it")
    case (.comma, true), (.closeObject, true):
      report(
        .missingValue, token.start, token.end, "\(keyInWords) has no value",
        label: "a value should come before this")
      attach(JSONNode(.invalid, at: span(token.start, token.start)))
      return takeComma(token)
    case (.closeObject, _), (.closeList, _):
      takeWrongBracket(token)
    default:
      takeStray(token, isColon: token.kind == .colon)
    }
    return true
  }

  /// The key at hand, in quotes.
  var keyInWords: String {
    guard let key = frames.last?.key else { return "this key" }
    return SafeText.quoted(key.text)
  }

  /// Deals with a token where a comma is expected.
  mutating func takeComma(_ token: Token) -> Bool {
    guard let isInObject else { return takeAfterEnd(token) }
    switch token.kind {
    case .comma: state = isInObject ? .key : .value
    case .closeObject where isInObject, .closeList where !isInObject: close(at: token.end)
    case .closeObject, .closeList: takeWrongBracket(token)
    case .colon: takeStray(token, isColon: true)
    default: return takeWithoutComma(token, isInObject: isInObject)
    }
    return true
  }

  private mutating func takeWithoutComma(_ token: Token, isInObject: Bool) -> Bool {
    if isQuiet, isInObject, token.kind == .number || token.kind == .brokenNumber { return true }
    report(.missingComma, lastEnd, lastEnd, "a comma is missing", label: "put a comma here")
    state = isInObject ? .key : .value
    isQuiet = true
    return isInObject ? takeKey(token) : takeValue(token)
  }

  private mutating func takeAfterEnd(_ token: Token) -> Bool {
    report(
      .textAfterEnd, token.start, token.end, "there is more after the end of the scenario",
      label: "the scenario ended before this",
      help: "a file holds one scenario; look for a bracket that closes too early",
      related: [.init(span: span(max(0, lastEnd - 1), lastEnd), label: "it ended here")])
    return false
  }
}
