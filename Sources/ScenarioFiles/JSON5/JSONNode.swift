/// A value of a JSON5 text, with the place where it stands.
///
/// Numbers and texts are not copied: they are read from the source when somebody asks, so that an
/// integer of 64 bits is exact and `1.5` can be told from `1`. A node takes 24 bytes.
package struct JSONNode: Sendable {
  /// What a value is.
  package enum Content: Sendable {
    case null
    case yes
    case no
    /// Its text is the span.
    case number
    /// Its text, with quotes, is the span.
    case text
    /// Something that was no value; the mistake has been reported.
    case invalid
    case list([JSONNode])
    case object([JSONMember])
  }

  /// What it is.
  package var content: Content
  private let first: UInt32
  private let last: UInt32
  private let source: UInt16
  /// Whether a mistake made the reader leave out parts of this list or object, so that nothing
  /// should be concluded from what is missing.
  package var isDamaged: Bool

  init(_ content: Content, at span: SourceSpan, isDamaged: Bool = false) {
    self.content = content
    first = UInt32(clamping: span.start)
    last = UInt32(clamping: span.end)
    source = span.source
    self.isDamaged = isDamaged
  }

  /// Where it stands.
  package var span: SourceSpan { SourceSpan(source: source, start: Int(first), end: Int(last)) }

  /// The elements of a list, or nil.
  package var elements: [JSONNode]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  /// The members of an object, or nil.
  package var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// Whether a mistake in it has already been reported.
  package var isInvalid: Bool {
    if case .invalid = content { true } else { false }
  }

  /// The value of a key of an object, or nil; keys are unique.
  package subscript(key key: String) -> JSONNode? {
    members?.first { $0.key == key }?.value
  }

  /// What it is, in words.
  package var kindInWords: String {
    switch content {
    case .null: "null"
    case .yes: "true"
    case .no: "false"
    case .number: "a number"
    case .text: "a text"
    case .invalid: "a mistake"
    case .list: "a list [ ]"
    case .object: "an object { }"
    }
  }
}

/// A key of an object and its value.
package struct JSONMember: Sendable {
  /// The key, with escapes resolved.
  package var key: String
  private let first: UInt32
  private let last: UInt32
  private let source: UInt16
  /// The value.
  package var value: JSONNode

  init(key: String, at span: SourceSpan, value: JSONNode) {
    self.key = key
    first = UInt32(clamping: span.start)
    last = UInt32(clamping: span.end)
    source = span.source
    self.value = value
  }

  /// Where the key stands, with its quotes.
  package var keySpan: SourceSpan { SourceSpan(source: source, start: Int(first), end: Int(last)) }
}
