/// Writes and reads words as a POSIX shell does, so that a suggested line works when pasted.
package enum ShellWords {
  /// The words as one line for `sh`, `bash`, `zsh` and `fish`, quoted where needed.
  ///
  /// Returns `nil` when a word holds control or invisible characters: such a line would not show
  /// what it does, so none is suggested.
  package static func line(_ words: [String]) -> String? {
    guard words.allSatisfy({ SafeText.terminal($0) == $0 }) else { return nil }
    return words.map(quoted).joined(separator: " ")
  }

  /// One word, in single quotes unless every character is harmless.
  package static func quoted(_ word: String) -> String {
    let harmless = !word.isEmpty && word.unicodeScalars.allSatisfy(isHarmless)
    if harmless && !word.hasPrefix("~") && !word.hasPrefix("=") { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// The words of a line with quotes and backslashes, or `nil` when a quote is left open.
  ///
  /// Understands what ``line(_:)`` writes and what examples in help texts use; it expands nothing.
  package static func split(_ line: String) -> [String]? {
    var reader = Reader()
    for character in line { reader.read(character) }
    return reader.words()
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", "=", ",", ":", "+", "@", "%":
      true
    default:
      !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.isEmoji)
    }
  }
}

extension ShellWords {
  /// Reads a line one character at a time.
  private struct Reader {
    private var done: [String] = []
    private var current: String?
    private var quote: Character?
    private var isEscaped = false

    mutating func read(_ character: Character) {
      if isEscaped {
        current = (current ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { current = (current ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        current = current ?? ""
      } else if character == " " {
        endWord()
      } else {
        current = (current ?? "") + String(character)
      }
    }

    mutating func words() -> [String]? {
      guard quote == nil, !isEscaped else { return nil }
      endWord()
      return done
    }

    private mutating func endWord() {
      if let word = current { done.append(word) }
      current = nil
    }
  }
}
