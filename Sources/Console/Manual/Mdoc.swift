/// Escapes text for the mdoc markup of manual pages.
enum Mdoc {
  /// The widest line of the source, in characters.
  static let columns = 78

  /// Running text: filled lines, none of which can be taken for a request.
  static func paragraph(_ text: String) -> [String] {
    WordWrap.lines(text, columns: columns - 2).filter { !$0.isEmpty }.map { self.text($0) }
  }

  /// One line of running text.
  static func text(_ text: String) -> String {
    let escaped = self.escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Words behind a macro.
  static func arguments(_ text: String) -> String {
    text.split(separator: " ").map { argument(String($0)) }.joined(separator: " ")
  }

  /// One word behind a macro. Short words could be names of macros (`Ar`, `No`) and marks could be
  /// delimiters, so they are made plain; quotes would group words.
  static func argument(_ word: String) -> String {
    let plain = escaped(word).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq")
    return word.count <= 3 || plain.hasPrefix("\\(dq") ? "\\&" + plain : plain
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "-": "\\-"
      case "^": "\\(ha"
      case "~": "\\(ti"
      default: scalar.isASCII ? String(scalar) : "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
