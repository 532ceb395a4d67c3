/// Colours that everybody can tell apart on a screen, a projector and paper.
///
/// Contrast with white is at least 3 (WCAG 2.2, non-text contrast); any two strategies differ by at
/// least 20 in CIEDE2000 for people with usual, protan, deutan and tritan vision. A fifth such
/// colour does not exist beside these and the grey: what dichromats see is a plane, and the contrast
/// takes its lighter half away. So charts show at most four strategies at a time, each with a dash
/// and a label of its own as well.
enum Palette {
  /// How a strategy is drawn.
  struct Style: Sendable, Hashable {
    /// The colour, as `#rrggbb`.
    let colour: String
    /// The dash pattern; empty for a solid line.
    let dash: String
  }

  /// The styles of strategies.
  static let strategies = [
    Style(colour: "#a84300", dash: ""),
    Style(colour: "#2d004b", dash: "9 3"),
    Style(colour: "#1f78b4", dash: "2.5 2.5"),
    Style(colour: "#001800", dash: "9 3 2 3"),
  ]

  /// The style of what the others are seen against: "if nothing changes".
  static let context = Style(colour: "#6b6b6b", dash: "1 3")

  /// The run that is told.
  static let told = Style(colour: "#000000", dash: "")

  /// The style of the strategy with a place among those shown.
  static func strategy(_ place: Int) -> Style { strategies[place % strategies.count] }
}
