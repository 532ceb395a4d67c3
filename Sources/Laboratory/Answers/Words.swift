/// Numbers and lists in words.
public enum Words {
  /// A number with two significant digits, or its whole part if that is longer: 0.58, 0.058, 12.
  public static func number(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let size = abs(value)
    if size == 0 { return "0" }
    var scale = 1.0
    var decimals = 0
    while size * scale < 9.95 && decimals < 6 {
      scale *= 10
      decimals += 1
    }
    return fixed(value, decimals: decimals)
  }

  /// A number with a fixed number of decimals, rounded half to even; -0 is 0.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "unknown" }
    guard abs(value) < 1e12 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((abs(value) * scale).rounded(.toNearestOrEven))
    let sign = value < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// "1 month", "36 months".
  public static func months(_ count: Int) -> String { count == 1 ? "1 month" : "\(count) months" }

  /// "1 world", "200 worlds".
  public static func worlds(_ count: Int) -> String { count == 1 ? "1 world" : "\(count) worlds" }

  /// "1 partner", "12 partners".
  public static func partners(_ count: Int) -> String {
    count == 1 ? "1 partner" : "\(count) partners"
  }

  /// A number of things that may be a mean: 12, 13.4, 0.9.
  public static func tally(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? fixed(value, decimals: 1)
  }

  /// "two", …, "twelve", "13".
  public static func count(_ count: Int) -> String {
    let names = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return names.indices.contains(count) ? names[count] : String(count)
  }

  /// "A", "A and B", "A, B and C".
  public static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
