import Tables

/// HTML or SVG under construction, safe by construction.
///
/// Names of elements and attributes can only be written down in the source. Everything else, whoever
/// wrote it, passes through ``text(_:)`` or an attribute and is escaped there. So no name in a
/// scenario, however hostile, can end an element, open one or add an attribute.
///
///     var markup = Markup()
///     markup.element("p", ["class": "lead"]) { $0.text("R&D <3") }
///     markup.buffer.text  // <p class="lead">R&amp;D &lt;3</p>
struct Markup: Sendable {
  /// Attributes in order.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// The finished text.
  private(set) var buffer: TextBuffer

  /// Nothing yet.
  init(capacity: Int = 4096) { buffer = TextBuffer(capacity: capacity) }

  /// Text between elements.
  mutating func text(_ text: String) { appendEscaped(text) }

  /// An element with content and attributes that depend on where it stands.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes, _ further: Attributes,
    _ content: (inout Markup) -> Void
  ) {
    buffer.append(byte: UInt8(ascii: "<"))
    buffer.append(name.description)
    append(attributes)
    append(further)
    buffer.append(byte: UInt8(ascii: ">"))
    close(name, content)
  }

  /// An element with content.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    close(name, content)
  }

  private mutating func close(_ name: StaticString, _ content: (inout Markup) -> Void) {
    content(&self)
    buffer.append("</")
    buffer.append(name.description)
    buffer.append(byte: UInt8(ascii: ">"))
  }

  /// An element that holds only text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element of HTML that never has content, such as `meta`.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// A shape of SVG without content.
  mutating func shape(_ name: StaticString, _ attributes: Attributes) {
    buffer.append(byte: UInt8(ascii: "<"))
    buffer.append(name.description)
    append(attributes)
    buffer.append("/>")
  }

  /// Markup that was finished elsewhere, by the same rules.
  mutating func append(_ other: Markup) { buffer.append(other.buffer) }

  /// A line break between large parts, for people who read the source.
  mutating func newLine() { buffer.append(byte: UInt8(ascii: "\n")) }

  /// Text from the source of this module that must not be escaped: style sheets and scripts.
  mutating func verbatim(_ text: StaticString) { buffer.append(text.description) }

  /// Data for a script: JSON in which `<`, `>` and `&` are escaped.
  mutating func data(_ value: JSONValue) {
    buffer.append(value, JSONLayout(isPretty: false, escapesHTML: true))
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    buffer.append(byte: UInt8(ascii: "<"))
    buffer.append(name.description)
    append(attributes)
    buffer.append(byte: UInt8(ascii: ">"))
  }

  private mutating func append(_ attributes: Attributes) {
    for (name, value) in attributes {
      buffer.append(byte: UInt8(ascii: " "))
      buffer.append(name.description)
      buffer.append("=\"")
      appendEscaped(value)
      buffer.append(byte: UInt8(ascii: "\""))
    }
  }

  private mutating func appendEscaped(_ text: String) {
    if text.utf8.allSatisfy(Markup.isPlain) { return buffer.append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": buffer.append("&amp;")
      case "<": buffer.append("&lt;")
      case ">": buffer.append("&gt;")
      case "\"": buffer.append("&quot;")
      case "'": buffer.append("&#39;")
      default: buffer.append(String(Markup.isForbidden(scalar) ? "\u{FFFD}" : scalar))
      }
    }
  }

  /// Whether a byte stands for itself and needs no second look.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// Whether a scalar may not stand in a page: controls but tab and line feed, and noncharacters.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
