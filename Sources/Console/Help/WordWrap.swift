/// Breaks text into lines.
package enum WordWrap {
  /// The lines of a text, none wider than `columns`; line feeds in the text are kept.
  ///
  /// A word that is wider than a line is broken inside, behind a `|` if it has one.
  package static func lines(_ text: String, columns: Int) -> [String] {
    let width = max(1, columns)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { paragraph($0, width: width) }
  }

  private static func paragraph(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ").flatMap({ pieces($0, width: width) }) {
      let wordWidth = DisplayWidth.of(word)
      if !line.isEmpty && used + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += wordWidth
    }
    lines.append(line)
    return lines
  }

  /// As much of a piece as ends with a choice, if choices are listed.
  private static func whole(_ piece: Substring) -> Substring {
    piece.lastIndex(of: "|").map { piece[...$0] } ?? piece
  }

  private static func pieces(_ word: Substring, width: Int) -> [Substring] {
    var rest = word
    var result: [Substring] = []
    while DisplayWidth.of(rest) > width {
      let piece = DisplayWidth.prefix(of: rest, columns: width)
      // A single character wider than the line must still make progress.
      let taken = piece.isEmpty ? rest.prefix(1) : whole(piece)
      result.append(taken)
      rest = rest.dropFirst(taken.count)
    }
    return rest.isEmpty ? result : result + [rest]
  }
}
