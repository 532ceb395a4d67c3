/// Makes text from files and users harmless on a terminal and in a sentence.
///
/// A partner may be called `ESC ] 0 ; … BEL`, or carry a character that reverses the reading direction
/// of everything behind it (Boucher and Anderson, "Trojan Source", 2021). Such characters are shown as
/// what they are, in ASCII: `<U+001B>`. Letters of any script, marks and emoji pass unchanged.
package enum SafeText {
  /// The text with control, direction and other invisible characters made visible.
  ///
  /// A line end becomes `<U+000A>`, a tab a blank.
  ///
  /// - Parameters:
  ///   - text: anything at all.
  ///   - limit: the most code points to keep; what is cut off is shown as `…`.
  package static func terminal(_ text: String, limit: Int = .max) -> String {
    let scalars = text.unicodeScalars
    var result = ""
    for scalar in scalars.prefix(limit) {
      if scalar == "\t" {
        result.append(" ")
      } else if isHidden(scalar) {
        result.append(codePoint(scalar))
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    let isCut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
      .map { $0 < scalars.endIndex }
    return isCut == true ? result + "…" : result
  }

  /// A name in double quotes for a message, safe and at most 60 code points long.
  package static func quoted(_ name: String) -> String { "\"" + terminal(name, limit: 60) + "\"" }

  /// Whether a character shows nothing, or changes how others are shown.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      // The two joiners belong to the spelling of several scripts and of many emoji.
      return scalar != "\u{200C}" && scalar != "\u{200D}"
    default:
      return false
    }
  }

  /// The number of a character, as `<U+0007>`.
  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
