/// Words and numbers as they appear on pages.
enum Prose {
  /// A name inside a sentence, isolated so that its direction cannot disturb the words around it.
  ///
  /// U+2068 and U+2069 are the isolating marks of the bidirectional algorithm; whatever a name opens
  /// is closed with them. Names in ASCII need none.
  static func name(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? name : "\u{2068}\(name)\u{2069}"
  }

  /// Several names: "a, b and c".
  static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "" }
    let others = names.dropLast()
    return others.isEmpty ? last : others.joined(separator: ", ") + " and " + last
  }

  /// A number with a fixed count of decimals, rounded half away from zero; "–" if not finite.
  static func fixed(_ value: Double, _ decimals: Int = 0) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var scale = 1
    for _ in 0..<max(0, min(decimals, 6)) { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard scale > 1 else { return sign + String(scaled) }
    let digits = String(scaled % scale)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return sign + String(scaled / scale) + "." + zeros + digits
  }

  /// A setting's value in as few digits as it needs, at most four decimals.
  static func setting(_ value: Double) -> String {
    var text = fixed(value, 4)
    while text.contains("."), text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A difference with its sign: "+3", "−2", "0".
  static func signed(_ value: Double, _ decimals: Int = 0) -> String {
    let text = fixed(value, decimals)
    return value > 0 && text.contains { $0 != "0" && $0 != "." } ? "+" + text : text
  }

  /// A difference with its sign in two digits: "+43", "−5.3".
  static func lead(_ value: Double) -> String { signed(value, abs(value) < 9.95 ? 1 : 0) }

  /// "1 month", "36 months".
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
  }

  /// A length of time: "5 years", "18 months".
  static func duration(_ months: Int) -> String {
    months >= 24 && months % 12 == 0 ? count(months / 12, "year") : count(months, "month")
  }

  /// The text with a capital first letter.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
