/// How many columns a text takes on a terminal.
///
/// An approximation of `wcwidth` over grapheme clusters: marks that combine and formatting
/// characters take none, East Asian wide and full-width characters and emoji take two, everything
/// else one. Characters of ambiguous width count as one, as terminals outside East Asia draw them.
///
/// Source of the ranges: Unicode Standard Annex 11, "East Asian Width", blocks only.
package enum DisplayWidth {
  /// The columns of a text without control characters.
  package static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character.
  package static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let isEmoji = scalars.contains { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }
    if isEmoji && scalars.count > 1 { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// The longest beginning of a text that fits, with `ellipsis` at its end if something was cut.
  package static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if of(text) <= columns { return text }
    let room = columns - of(ellipsis)
    guard room >= 0 else { return String(repeating: ".", count: max(0, columns)) }
    return prefix(of: text[...], columns: room) + ellipsis
  }

  /// The text filled up with blanks; unchanged if it is too long.
  package static func padded(_ text: String, to columns: Int, onTheLeft: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - of(text)))
    return onTheLeft ? blanks + text : text + blanks
  }

  /// The longest beginning that takes at most `columns`.
  package static func prefix(of text: Substring, columns: Int) -> Substring {
    var used = 0
    return text.prefix { character in
      used += of(character)
      return used <= columns
    }
  }

  /// The longest end that takes at most `columns`.
  package static func suffix(of text: Substring, columns: Int) -> Substring {
    var used = 0
    let kept = text.reversed().prefix { character in
      used += of(character)
      return used <= columns
    }
    return text.suffix(kept.count)
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: isMedialJamo(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }
  }

  private static func isMedialJamo(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x1100 { return false }
    if scalar.properties.isEmojiPresentation { return true }
    return wideRanges.contains { $0.contains(scalar.value) }
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1B000...0x1B2FB,
    0x1F200...0x1F251, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
