/// How JSON is laid out as text.
public struct JSONLayout: Sendable, Equatable {
  /// Whether every member and element has a line of its own, indented by two spaces a level.
  public var isPretty: Bool
  /// Whether `<`, `>`, `&` and the line separators U+2028 and U+2029 are written as `\u…` escapes,
  /// so that the text can stand inside a `<script>` of an HTML page.
  public var escapesHTML: Bool

  /// A layout.
  public init(isPretty: Bool, escapesHTML: Bool = false) {
    self.isPretty = isPretty
    self.escapesHTML = escapesHTML
  }

  /// All on one line, without spaces.
  public static let compact = JSONLayout(isPretty: false)
  /// Indented, for people.
  public static let pretty = JSONLayout(isPretty: true)
  /// All on one line, safe inside HTML.
  public static let html = JSONLayout(isPretty: false, escapesHTML: true)
}
