/// How wide text is likely to be, in units of the font size.
///
/// Pages use the reader's own fonts, so nobody knows the width beforehand. The estimate follows
/// DejaVu Sans, the widest of the common ones; others leave some space.
enum TextWidth {
  /// Width of a text.
  static func of(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "|", "!", " ": 0.36
    case "f", "t", "r", "(", ")", "-", "/": 0.42
    case "m", "w", "M", "W", "%", "@", "—", "…": 1
    case "A"..."Z", "&", "+", "<", ">", "=", "−": 0.78
    default:
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F: 0
      case 0..<0x590: 0.65
      case 0x590..<0x1100: 0.75
      default: 1.35
      }
    }
  }

  /// The text cut to a width, with an ellipsis where something was cut.
  static func cut(_ text: String, to width: Double) -> String {
    if of(text) <= width { return text }
    var result = ""
    var used = 1.0
    for character in text {
      used += of(String(character))
      if used > width { break }
      result.append(character)
    }
    while result.hasSuffix(" ") { result.removeLast() }
    return result + "…"
  }

  /// The text in at most two lines of a width, broken between words where that is possible.
  static func twoLines(_ text: String, width: Double) -> [String] {
    if of(text) <= width { return [text] }
    var first = ""
    var rest = text[...]
    while let space = rest.dropFirst().firstIndex(of: " ") {
      let longer = text[..<space]
      guard of(String(longer)) <= width else { break }
      first = String(longer)
      rest = text[space...]
    }
    guard !first.isEmpty else { return [cut(text, to: width)] }
    return [first, cut(String(rest.drop { $0 == " " }), to: width)]
  }
}
