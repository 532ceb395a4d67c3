import Wording

/// A value to be written as JSON, with keys in a given order.
indirect enum JSONText {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// Written with the fewest digits that read back to the same number.
  case number(Double)
  case text(String)
  case list([JSONText])
  /// A long list whose entries are made when they are written: plain ones in one line, else one a
  /// line.
  case made(count: Int, isPlain: Bool, entry: (Int) -> JSONText)
  case object([(key: String, value: JSONText)])
}

extension JSONText {
  /// The value as JSON: two spaces a level, one member a line, lists of plain values in one line.
  ///
  /// The same value always gives the same bytes. Every character that could act on a terminal is
  /// written as `\u` escape.
  var pretty: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += Self.digits(of: value)
    case .text(let value): text += Self.quoted(value)
    case .list(let values):
      let isShort = values.allSatisfy(\.isPlain)
      Self.write(values.count, isShort: isShort, { values[$0] }, to: &text, indent: indent)
    case .made(let count, let isPlain, let entry):
      Self.write(count, isShort: isPlain, entry, to: &text, indent: indent)
    case .object(let members): Self.write(members, to: &text, indent: indent)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list, .made, .object: false
    default: true
    }
  }

  private static func write(
    _ count: Int, isShort: Bool, _ entry: (Int) -> JSONText, to text: inout String, indent: String
  ) {
    let inner = indent + "  "
    text += "["
    for position in 0..<count {
      if position > 0 { text += isShort ? ", " : "," }
      if !isShort { text += "\n" + inner }
      entry(position).write(to: &text, indent: inner)
    }
    text += isShort ? "]" : "\n" + indent + "]"
  }

  private static func write(
    _ members: [(key: String, value: JSONText)], to text: inout String, indent: String
  ) {
    let inner = indent + "  "
    text += "{"
    for (position, member) in members.enumerated() {
      text += (position > 0 ? ",\n" : "\n") + inner + quoted(member.key) + ": "
      member.value.write(to: &text, indent: inner)
    }
    text += members.isEmpty ? "}" : "\n" + indent + "}"
  }

  /// The shortest digits of a number; whole numbers without a fraction.
  private static func digits(of value: Double) -> String {
    let digits = value.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if SafeText.isHidden(scalar) {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] { result += escape(unit) }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
