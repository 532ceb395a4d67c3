/// Makes text from files and users harmless on a terminal.
///
/// A partner may be called `ESC ] 0 ; … BEL`, or carry a character that reverses the reading
/// direction of everything behind it. Such characters are replaced by what they are, in ASCII:
/// `<U+001B>`. Ordinary letters of any script, marks and emoji pass unchanged.
package enum SafeText {
  /// The text with control, direction and invisible characters made visible.
  ///
  /// - Parameters:
  ///   - text: anything at all.
  ///   - limit: the most characters to keep; what is cut off is shown as `...`.
  package static func terminal(_ text: String, limit: Int = .max) -> String {
    var result = ""
    var kept = 0
    for character in text {
      if kept >= limit { return result + "..." }
      kept += 1
      for scalar in character.unicodeScalars {
        if isHarmful(scalar) {
          result += visible(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// The text in double quotes for a message, safe and at most 60 characters long.
  static func quoted(_ text: String) -> String { "\"" + terminal(text, limit: 60) + "\"" }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // The two joiners belong to the spelling of several scripts and of many emoji.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
