extension JSONValue {
  /// Reads strict JSON (RFC 8259), for files this program wrote itself.
  ///
  /// Nothing beyond the standard is accepted: no comments, no trailing commas, no name twice.
  /// A whole number without point and exponent stays whole. O(bytes).
  ///
  /// - Parameter bytes: UTF-8 text; a byte order mark is skipped.
  /// - Throws: ``JSONError`` with line and column.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.readDocument()
  }

  /// Reads strict JSON from a text; see ``init(parsing:)-([UInt8])``.
  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// A reader that keeps its own stack of open brackets instead of calling itself.
struct JSONReader {
  /// Brackets may be nested this deep.
  static let depthLimit = 200

  /// An open bracket and what was read behind it.
  private struct Container {
    /// The name whose value is being read; none in an array.
    var key: String?
    var values: [JSONValue] = []
    var object = JSONObject()
  }

  var scanner: JSONScanner
  private var open: [Container] = []

  init(_ bytes: [UInt8]) { scanner = JSONScanner(bytes) }

  mutating func readDocument() throws(JSONError) -> JSONValue {
    try scanner.checkEncoding()
    var value = try readValue()
    while true {
      if let finished = value {
        guard !open.isEmpty else {
          try scanner.expectEnd()
          return finished
        }
        value = try add(finished, to: open.count - 1)
      } else {
        value = try readValue()
      }
    }
  }

  /// Reads a whole value, or opens a container and returns `nil`.
  private mutating func readValue() throws(JSONError) -> JSONValue? {
    switch try scanner.peek() {
    case UInt8(ascii: "{"): return try openObject()
    case UInt8(ascii: "["): return try openArray()
    case UInt8(ascii: "\""): return .string(try scanner.readString())
    case UInt8(ascii: "t"): return try scanner.readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try scanner.readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try scanner.readWord("null", .null)
    default: return try scanner.readNumber()
    }
  }

  private mutating func openArray() throws(JSONError) -> JSONValue? {
    try checkDepth()
    scanner.advance()
    if try scanner.skip(UInt8(ascii: "]")) { return .array([]) }
    open.append(Container())
    return nil
  }

  private mutating func openObject() throws(JSONError) -> JSONValue? {
    try checkDepth()
    scanner.advance()
    if try scanner.skip(UInt8(ascii: "}")) { return .object(JSONObject()) }
    open.append(Container(key: try readKey(in: JSONObject())))
    return nil
  }

  private func checkDepth() throws(JSONError) {
    if open.count >= Self.depthLimit { throw scanner.error(.tooDeep(limit: Self.depthLimit)) }
  }

  private mutating func readKey(in object: JSONObject) throws(JSONError) -> String {
    guard try scanner.peek() == UInt8(ascii: "\"") else { throw scanner.unexpected() }
    let start = scanner.position
    let key = try scanner.readString()
    if object[key] != nil { throw scanner.error(.duplicateKey(key), at: start) }
    guard try scanner.skip(UInt8(ascii: ":")) else { throw scanner.unexpected() }
    return key
  }

  /// Adds a finished value to the innermost container; returns the container once it is closed.
  private mutating func add(
    _ value: JSONValue, to innermost: Int
  ) throws(JSONError) -> JSONValue? {
    guard let key = open[innermost].key else {
      open[innermost].values.append(value)
      if try scanner.skip(UInt8(ascii: "]")) { return .array(open.removeLast().values) }
      guard try scanner.skip(UInt8(ascii: ",")) else { throw scanner.unexpected() }
      return nil
    }
    open[innermost].object[key] = value
    if try scanner.skip(UInt8(ascii: "}")) { return .object(open.removeLast().object) }
    guard try scanner.skip(UInt8(ascii: ",")) else { throw scanner.unexpected() }
    open[innermost].key = try readKey(in: open[innermost].object)
    return nil
  }
}
