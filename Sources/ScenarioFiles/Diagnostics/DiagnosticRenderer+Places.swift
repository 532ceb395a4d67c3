import Wording

extension DiagnosticRenderer {
  /// The colours in use; ``bold`` is one of them.
  enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  func paint(_ text: String, _ colour: Colour) -> String {
    style == .plain || text.isEmpty ? text : "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// A place: its file, line and column, its line, and marks under it.
  func render(
    _ place: Diagnostic.Place, gutter: Int, arrow: String, mark: Character, colour: Colour
  ) -> String {
    let number = String(place.start.line)
    let bar = paint("|", .blue)
    let line = ShownLine(place.excerpt, width: width)
    let marks = String(repeating: mark, count: line.markedWidth)
    let label = place.label.isEmpty ? "" : " " + place.label
    let position = "\(place.start.line):\(place.start.column)"
    let rows = [
      spaces(gutter) + paint(arrow, .blue) + " \(SafeText.terminal(place.file)):\(position)",
      spaces(gutter) + " " + bar,
      spaces(gutter - number.count) + paint(number, .blue) + " " + bar + ending(line.text),
      spaces(gutter) + " " + bar + " " + spaces(line.offset) + paint(marks + label, colour),
    ]
    return rows.map { $0 + "\n" }.joined()
  }

  /// A note after its "=", broken between words into lines that fit.
  func render(note: String, gutter: Int) -> String {
    var lines: [String] = [""]
    let words = note.split(separator: " ", omittingEmptySubsequences: false)
    for (position, word) in words.enumerated() {
      let line = lines[lines.count - 1]
      if position > 0, DisplayWidth.of(line) + DisplayWidth.of(word) >= width {
        lines.append("  " + word)
      } else {
        lines[lines.count - 1] = position == 0 ? String(word) : line + " " + word
      }
    }
    let first = spaces(gutter) + " " + paint("=", .blue) + " "
    return first + lines.joined(separator: "\n" + spaces(gutter + 3)) + "\n"
  }

  private func ending(_ text: String) -> String { text.isEmpty ? "" : " " + text }
}

/// A source line made safe and short enough to show.
struct ShownLine {
  /// The line.
  let text: String
  /// Columns before the marked part.
  let offset: Int
  /// Columns of the marked part, at least 1.
  let markedWidth: Int

  /// Cuts a line to a number of columns, keeping the marked part in sight.
  init(_ excerpt: Excerpt, width: Int) {
    var before = (excerpt.isCutBefore ? "…" : "") + SafeText.terminal(excerpt.before)
    var after = SafeText.terminal(excerpt.after) + (excerpt.isCutAfter ? "…" : "")
    let marked = Self.start(of: SafeText.terminal(excerpt.marked), width: width * 2 / 3)
    let room = width - DisplayWidth.of(marked)
    let widths = (DisplayWidth.of(before), DisplayWidth.of(after))
    let roomAfter = min(widths.1, max(room / 3, room - widths.0))
    before = Self.end(of: before, width: room - roomAfter)
    after = Self.start(of: after, width: roomAfter)
    text = Self.trimmed(before + marked + after)
    offset = DisplayWidth.of(before)
    markedWidth = max(1, DisplayWidth.of(marked))
  }

  /// As much of the start of a text as fits, with "…" where it is cut.
  private static func start(of text: String, width: Int) -> String {
    DisplayWidth.of(text) <= width
      ? text : String(DisplayWidth.prefix(of: text[...], columns: width - 1)) + "…"
  }

  /// As much of the end of a text as fits, with "…" where it is cut.
  private static func end(of text: String, width: Int) -> String {
    DisplayWidth.of(text) <= width
      ? text : "…" + String(DisplayWidth.suffix(of: text[...], columns: width - 1))
  }

  private static func trimmed(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex, text[text.index(before: end)] == " " {
      end = text.index(before: end)
    }
    return String(text[..<end])
  }
}
