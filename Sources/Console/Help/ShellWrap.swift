/// Breaks a command line for help, so that it can still be pasted: lines end in a backslash where
/// they go on, and never inside quotes.
enum ShellWrap {
  /// The lines, the first after `first` and the others after `rest` blanks of margin, each within
  /// `columns` as far as words allow.
  static func lines(_ line: String, first: String, rest: String, columns: Int) -> [String] {
    var lines: [String] = []
    var current = first
    for (index, word) in words(line).enumerated() {
      let room = columns - 2
      if index > 0 && DisplayWidth.of(current) + 1 + DisplayWidth.of(word) > room {
        lines.append(current + " \\")
        current = rest + word
      } else {
        current += (index > 0 ? " " : "") + word
      }
    }
    return lines + [current]
  }

  /// Words at blanks outside quotes; quotes stay part of their word.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in line {
      if character == " ", quote == nil {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      }
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }
}
