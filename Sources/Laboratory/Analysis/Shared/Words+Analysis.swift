import Statistics

extension Words {
  /// "0.41 to 0.52", or nothing without an interval.
  static func range(_ interval: Interval?) -> String? {
    interval.map { "\(number($0.low)) to \(number($0.high))" }
  }

  /// " (0.41 to 0.52)", or nothing without an interval.
  static func inBrackets(_ interval: Interval?) -> String {
    range(interval).map { " (\($0))" } ?? ""
  }

  /// A number with four significant digits, without trailing zeros.
  static func precise(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    var scale = 1.0
    var decimals = 0
    while abs(value) * scale < 1_000, decimals < 6 {
      scale *= 10
      decimals += 1
    }
    var text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A share in words of percent: "83 %"; shares next to 0 and 1 are not rounded into them.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "an unknown share" }
    let value = 100 * share
    if value > 0, value < 0.5 { return "under 1 %" }
    if value < 100, value >= 99.5 { return "over 99 %" }
    return fixed(value, decimals: 0) + " %"
  }

  /// A p-value for a sentence.
  static func probability(_ value: Double) -> String {
    value < 0.001 ? "p < 0.001" : "p = " + fixed(value, decimals: 3)
  }

  /// "No run failed", or how many did and what was done with them, without a full stop.
  static func failures(_ count: Int, _ treatment: String) -> String {
    count == 0
      ? "No run failed"
      : count == 1
        ? "1 run failed and \(Words.one(treatment))"
        : "\(count) runs failed and \(treatment)"
  }

  /// "are left out" as it is said of one.
  private static func one(_ treatment: String) -> String {
    treatment.hasPrefix("are ") ? "is " + treatment.dropFirst(4) : treatment
  }

  /// What runs of a model are good for.
  static func honesty(runs: Int) -> String {
    "\(runs) runs of a model, for thinking and training; not a forecast."
  }

  /// "a", "a or b", "a, b or c".
  static func choice(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  /// A name in quotes.
  static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// The sentence with a capital letter and a full stop.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
