import Wording

extension JSON5Parser {
  /// A list or an object that is not closed yet.
  struct Frame {
    var isObject: Bool
    /// Its opening bracket.
    var start: Int
    var elements: [JSONNode] = []
    var members: [JSONMember] = []
    /// The key whose value comes next; nil if it was no valid key.
    var key: Key?
    var isDamaged = false
    /// Where each key stands; kept once there are too many keys to look at each.
    var keySpans: [String: SourceSpan] = [:]

    /// Number of members from which keys are found by hashing.
    private static let manyKeys = 16

    init(isObject: Bool, start: Int) {
      self.isObject = isObject
      self.start = start
    }

    var opening: String { isObject ? "{" : "[" }

    /// Where a key stands that is already there.
    func span(ofKey text: String) -> SourceSpan? {
      if members.count < Self.manyKeys { return members.first { $0.key == text }?.keySpan }
      return keySpans[text]
    }

    mutating func append(_ member: JSONMember) {
      members.append(member)
      if members.count == Self.manyKeys {
        for member in members { keySpans[member.key] = member.keySpan }
      } else if members.count > Self.manyKeys {
        keySpans[member.key] = member.keySpan
      }
    }
  }

  /// A key and where it stands.
  struct Key {
    var text: String
    var span: SourceSpan
  }

  /// The list or object being read; nil outside of all.
  var isInObject: Bool? { frames.last?.isObject }

  /// Opens a list or an object.
  ///
  /// - Returns: false if it is too deep to go on.
  mutating func open(_ token: Token) -> Bool {
    guard frames.count < Self.depthLimit else {
      report(
        .nestedTooDeep, token.start, token.end,
        "lists and objects are nested more than \(Self.depthLimit) deep",
        label: "nothing after this was read", help: "a scenario needs no more than 8 levels")
      return false
    }
    let isObject = token.kind == .openObject
    frames.append(Frame(isObject: isObject, start: token.start))
    state = isObject ? .key : .value
    return true
  }

  /// Closes the innermost list or object.
  mutating func close(at end: Int) {
    guard let frame = frames.popLast() else { return }
    let content: JSONNode.Content =
      frame.isObject ? .object(frame.members) : .list(frame.elements)
    attach(JSONNode(content, at: span(frame.start, end), isDamaged: frame.isDamaged))
  }

  /// Puts a value where it belongs.
  mutating func attach(_ value: JSONNode) {
    lastEnd = value.span.end
    state = .comma
    guard let top = frames.indices.last else {
      root = value
      return
    }
    guard frames[top].isObject else {
      frames[top].elements.append(value)
      return
    }
    guard let key = frames[top].key else {
      frames[top].isDamaged = true
      return
    }
    frames[top].key = nil
    if let first = frames[top].span(ofKey: key.text) {
      reportDuplicate(key, first: first)
    } else {
      frames[top].append(JSONMember(key: key.text, at: key.span, value: value))
    }
  }

  private func reportDuplicate(_ key: Key, first: SourceSpan) {
    findings.add(
      .duplicateSetting, at: key.span, "\(SafeText.quoted(key.text)) is given twice",
      label: "given again here", help: "remove one of the two",
      related: [.init(span: first, label: "first given here")])
  }

  /// Closes everything without a word, after a mistake that ends the reading.
  mutating func abandon() {
    while let top = frames.indices.last {
      frames[top].isDamaged = true
      close(at: bytes.count)
    }
  }

  /// Deals with the end of the text.
  mutating func finish(at end: Int) {
    isQuiet = endedInside
    if let last = frames.last {
      report(
        .unclosedBracket, end, end, "the file ends before every bracket is closed",
        label: "\(last.isObject ? "}" : "]") is missing here",
        help: "if the file was cut off, restore its end", related: openPlaces())
      if state == .colon || (state == .value && last.isObject) {
        attach(JSONNode(.invalid, at: span(end, end)))
      }
    } else if root == nil, findings.isUsable {
      report(
        .emptyFile, end, end, "the file contains no scenario", label: "nothing is here",
        help: "a scenario starts with { and ends with }")
    }
    abandon()
  }

  /// Where the innermost open lists and objects begin.
  func openPlaces() -> [Finding.Related] {
    frames.suffix(3).reversed().map { frame in
      .init(
        span: span(frame.start, frame.start + 1), label: "this \(frame.opening) is still open")
    }
  }
}
