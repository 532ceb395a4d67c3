/// Bold, dim and coloured text, or plain text when styling is off.
///
/// When it is off no escape byte is ever written, so one code path serves terminals, files and
/// pipes. Each style is ended by its own code and not by a general reset, so styles may be nested.
package struct Style: Sendable, Equatable {
  /// One look of a piece of text.
  package enum Look: Sendable, Equatable, CaseIterable {
    /// Heavier, for headings.
    case bold
    /// Lighter, for side remarks.
    case dim
    /// For errors.
    case red
    /// For what went well.
    case green
    /// For warnings.
    case yellow
    /// For labels.
    case cyan

    /// The parameters that switch the look on and off (ECMA-48, "select graphic rendition").
    var codes: (on: Int, off: Int) {
      switch self {
      case .bold: (1, 22)
      case .dim: (2, 22)
      case .red: (31, 39)
      case .green: (32, 39)
      case .yellow: (33, 39)
      case .cyan: (36, 39)
      }
    }
  }

  /// Whether escape sequences are written.
  package let isOn: Bool

  /// Styling that is on or off.
  package init(isOn: Bool) { self.isOn = isOn }

  /// No styling at all.
  package static let plain = Style(isOn: false)

  /// The text in a look; unchanged when it is empty or styling is off.
  package func apply(_ look: Look, to text: String) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[\(look.codes.on)m" + text + "\u{1B}[\(look.codes.off)m"
  }

  /// Heavier text.
  package func bold(_ text: String) -> String { apply(.bold, to: text) }
  /// Lighter text.
  package func dim(_ text: String) -> String { apply(.dim, to: text) }
  /// Red text.
  package func red(_ text: String) -> String { apply(.red, to: text) }
  /// Green text.
  package func green(_ text: String) -> String { apply(.green, to: text) }
  /// Yellow text.
  package func yellow(_ text: String) -> String { apply(.yellow, to: text) }
  /// Cyan text.
  package func cyan(_ text: String) -> String { apply(.cyan, to: text) }
}
