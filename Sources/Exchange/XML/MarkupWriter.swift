import Tables

/// Writes XML: elements with attributes, indented, every text escaped.
struct MarkupWriter {
  private(set) var buffer = TextBuffer()
  private var open: [String] = []

  init() { buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    startTag(name, attributes)
    buffer.append("/>\n")
  }

  /// An element with text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    startTag(name, attributes)
    buffer.append(">" + Self.escaped(text) + "</\(name)>\n")
  }

  /// An element with elements inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>,
    _ body: (inout MarkupWriter) -> Void
  ) {
    startTag(name, attributes)
    buffer.append(">\n")
    open.append(name)
    body(&self)
    open.removeLast()
    buffer.append(String(repeating: " ", count: open.count) + "</\(name)>\n")
  }

  private mutating func startTag(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    buffer.append(String(repeating: " ", count: open.count) + "<\(name)")
    for (key, value) in attributes { buffer.append(" \(key)=\"\(Self.escaped(value))\"") }
  }

  /// The text with the signs of XML as entities; characters that XML 1.0 cannot hold become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += "&#9;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
