/// Makes text from a file harmless on a terminal and in a sentence.
///
/// Control characters could move the cursor or recolour the screen, direction characters could make
/// a line read as something else (Boucher and Anderson, "Trojan Source", 2021). Both are shown as
/// `<U+202E>` instead.
public enum SafeText {
  /// The text with every control, direction and other invisible character made visible.
  ///
  /// Line ends become `<U+000A>`; a tab becomes a space.
  public static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if isHidden(scalar) {
        result.append(codePoint(scalar))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A name in quotes, made visible and cut to 60 characters.
  public static func quoted(_ name: String) -> String {
    "\"\(shortened(name))\""
  }

  /// A name, made visible and cut to 60 characters.
  static func shortened(_ name: String, to limit: Int = 60) -> String {
    let scalars = name.unicodeScalars
    guard let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      cut < scalars.endIndex
    else { return visible(name) }
    return visible(String(scalars[..<cut])) + "…"
  }

  /// Whether a character shows nothing, or changes how others are shown.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return scalar.value != 0x200D
    default:
      return false
    }
  }

  /// The number of a character, as `<U+0007>`.
  static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
