/// Reads XML into elements, as far as network files need it.
///
/// Elements, attributes, text, character data sections and the five entities of XML are understood;
/// comments and processing instructions are skipped; prefixes are dropped; document types are
/// refused. The reader keeps its own stack, so deep nesting cannot exhaust that of the process.
/// O(bytes).
struct MarkupReader {
  /// Elements may be nested this deep.
  static let depthLimit = 100

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var open: [(raw: String, element: MarkupElement)] = []
  private var roots: [MarkupElement] = []

  /// The outermost element of a text.
  static func read(_ bytes: [UInt8]) throws(MarkupError) -> MarkupElement {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw MarkupError(fault: .notUTF8, line: 1)
    }
    var reader = MarkupReader(
      bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    return try reader.document()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func document() throws(MarkupError) -> MarkupElement {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try markup() } else { try text() }
    }
    if !open.isEmpty { throw error(.unexpectedEnd) }
    guard roots.count == 1 else { throw error(.noSingleRoot) }
    return roots[0]
  }

  private mutating func markup() throws(MarkupError) {
    if starts("<!--") { return try skip(past: "-->") }
    if starts("<![CDATA[") { return try characterData() }
    if starts("<?") { return try skip(past: "?>") }
    if starts("<!") { throw error(.documentType) }
    if starts("</") { return try endTag() }
    try startTag()
  }

  private mutating func startTag() throws(MarkupError) {
    let start = line
    advance(1)
    let raw = try name()
    var attributes: [(name: String, value: String)] = []
    while true {
      skipSpace()
      if starts("/>") || starts(">") { break }
      attributes.append(try attribute())
    }
    let element = MarkupElement(name: Self.local(raw), attributes: attributes, line: start)
    guard open.count < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
    if starts("/>") {
      advance(2)
      close(element)
    } else {
      advance(1)
      open.append((raw, element))
    }
  }

  private mutating func endTag() throws(MarkupError) {
    advance(2)
    let raw = try name()
    skipSpace()
    guard starts(">") else { throw error(.malformed("</\(raw)")) }
    guard let last = open.popLast() else { throw error(.mismatched(open: "", close: raw)) }
    guard last.raw == raw else { throw error(.mismatched(open: last.raw, close: raw)) }
    advance(1)
    close(last.element)
  }

  private mutating func close(_ element: MarkupElement) {
    if open.isEmpty {
      roots.append(element)
    } else {
      open[open.count - 1].element.children.append(element)
    }
  }

  private mutating func attribute() throws(MarkupError) -> (name: String, value: String) {
    let raw = try name()
    skipSpace()
    guard starts("=") else { throw error(.malformed("attribute \(raw)")) }
    advance(1)
    skipSpace()
    guard position < bytes.count, starts("\"") || starts("'") else {
      throw error(.malformed("attribute \(raw)"))
    }
    let quote = bytes[position]
    advance(1)
    let start = position
    while position < bytes.count, bytes[position] != quote { advance(1) }
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    let value = try Self.resolved(bytes[start..<position], line)
    advance(1)
    return (Self.local(raw), value)
  }

  private mutating func text() throws(MarkupError) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { advance(1) }
    let text = try Self.resolved(bytes[start..<position], line)
    if !open.isEmpty { open[open.count - 1].element.text += text }
  }

  private mutating func characterData() throws(MarkupError) {
    let start = position + 9
    try skip(past: "]]>")
    let end = max(start, position - 3)
    if !open.isEmpty {
      open[open.count - 1].element.text += String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}

extension MarkupReader {
  private mutating func name() throws(MarkupError) -> String {
    let start = position
    while position < bytes.count, Self.isName(bytes[position]) { advance(1) }
    guard position > start else { throw error(.malformed("a tag")) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    !(byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'"))
  }

  private static func local(_ raw: String) -> String {
    raw.lastIndex(of: ":").map { String(raw[raw.index(after: $0)...]) } ?? raw
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { advance(1) }
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in bytes[position..<position + count].elementsEqual(buffer)
    }
  }

  private mutating func skip(past text: StaticString) throws(MarkupError) {
    while position < bytes.count, !starts(text) { advance(1) }
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    advance(text.utf8CodeUnitCount)
  }

  private func error(_ fault: MarkupError.Fault) -> MarkupError {
    MarkupError(fault: fault, line: line)
  }

  /// Text with its entities resolved.
  private static func resolved(
    _ bytes: ArraySlice<UInt8>, _ line: Int
  ) throws(MarkupError) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result = ""
    for (place, piece) in bytes.split(
      separator: UInt8(ascii: "&"), omittingEmptySubsequences: false
    ).enumerated() {
      let text = String(decoding: piece, as: UTF8.self)
      guard place > 0 else {
        result += text
        continue
      }
      guard let end = text.firstIndex(of: ";"), let letter = entity(text[..<end]) else {
        throw MarkupError(fault: .malformed("the entity &\(text.prefix(12))"), line: line)
      }
      result += letter + text[text.index(after: end)...]
    }
    return result
  }

  private static func entity(_ name: Substring) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let isHexadecimal = digits.hasPrefix("x")
      let value = UInt32(
        isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
  }
}
