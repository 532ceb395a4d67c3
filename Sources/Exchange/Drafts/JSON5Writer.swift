import ScenarioFiles
import Tables
import Wording

/// Writes commented values as JSON5: two spaces a level, what fits in a line in one line.
///
/// Nothing that came from a file can leave its place: texts are quoted, and comments show control
/// characters and line ends as `<U+000A>`, so that no comment can end early and become a setting.
struct JSON5Writer {
  /// Columns of a line, if possible.
  static let width = 100

  private(set) var text = ""
  private var level = 0

  /// A document: comments at the top, then an object.
  static func document(_ comments: [String], _ members: [CommentedMember]) -> String {
    var writer = JSON5Writer()
    for comment in comments { writer.comment(comment) }
    writer.write(.object(members))
    return writer.text + "\n"
  }

  private var margin: String { String(repeating: "  ", count: level) }

  private mutating func comment(_ comment: String) {
    text += comment.isEmpty ? "\(margin)//\n" : "\(margin)// \(Self.harmless(comment))\n"
  }

  private mutating func write(_ value: CommentedValue) {
    if let line = value.line, !value.hasComments, fits(line) { return text += line }
    switch value {
    case .object(let members): writeBlock("{", members, "}") { $0.write(member: $1) }
    case .list(let values): writeBlock("[", values, "]") { $0.write(element: $1) }
    case .commented(_, let inner): write(inner)
    case .number, .integer, .text: text += value.line ?? "null"
    }
  }

  private func fits(_ line: String) -> Bool {
    let used = text.utf8.reversed().prefix { $0 != 0x0A }.count
    return used + line.utf8.count < Self.width
  }

  private mutating func writeBlock<Item>(
    _ opening: String, _ items: [Item], _ closing: String, _ body: (inout JSON5Writer, Item) -> Void
  ) {
    text += opening + "\n"
    level += 1
    for item in items { body(&self, item) }
    level -= 1
    text += margin + closing
  }

  private mutating func write(member: CommentedMember) {
    if !member.comments.isEmpty && !text.hasSuffix("{\n") && level == 1 { text += "\n" }
    for line in member.comments { comment(line) }
    text += "\(margin)\(Self.key(member.key)): "
    write(member.value)
    text += member.remark.isEmpty ? ",\n" : ",  // \(Self.harmless(member.remark))\n"
  }

  private mutating func write(element: CommentedValue) {
    if case .commented(let comments, _) = element {
      for line in comments { comment(line) }
    }
    text += margin
    write(element)
    text += ",\n"
  }

  private static func harmless(_ comment: String) -> String { SafeText.terminal(comment) }

  /// A key without quotes where JSON5 allows it.
  static func key(_ key: String) -> String {
    let isPlain =
      key.utf8.first.map { !(0x30...0x39).contains($0) } == true
      && key.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x5F
      }
    return isPlain ? key : quoted(key)
  }

  /// A text in quotes; characters that could act on a terminal are escaped.
  static func quoted(_ text: String) -> String {
    var buffer = TextBuffer()
    buffer.appendJSON(text)
    var result = ""
    for scalar in buffer.text.unicodeScalars {
      let letter = String(scalar)
      if SafeText.terminal(letter) == letter {
        result += letter
      } else {
        for unit in letter.utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }
}

extension CommentedValue {
  /// The value in one line.
  fileprivate var line: String? {
    switch self {
    case .number(let value):
      Int(exactly: value).map(String.init) ?? (value.isFinite ? String(value) : nil)
    case .integer(let value): String(value)
    case .text(let value): JSON5Writer.quoted(value)
    case .list(let values): Self.joined("[", values.map(\.line), "]")
    case .object(let members):
      Self.joined(
        "{ ",
        members.map { member in member.value.line.map { "\(JSON5Writer.key(member.key)): \($0)" } },
        " }")
    case .commented(_, let inner): inner.line
    }
  }

  private static func joined(_ opening: String, _ parts: [String?], _ closing: String) -> String? {
    let lines = parts.compactMap(\.self)
    guard lines.count == parts.count else { return nil }
    return lines.isEmpty
      ? opening.trimmed + closing.trimmed
      : opening + lines.joined(separator: ", ") + closing
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
