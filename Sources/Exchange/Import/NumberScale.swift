/// How the numbers of a column become settings: a survey may count to 5, to 10 or to 100.
struct NumberScale {
  /// What is done, in words: "divided by 100".
  let words: String
  /// Does it; nil for a number that does not fit.
  let convert: @Sendable (Double) -> Double?

  /// Shares from numbers that all lie between 0 and 1, 1 and 5, 0 and 10, or 0 and 100.
  static func shares(_ numbers: [Double]) -> NumberScale {
    let highest = numbers.max() ?? 0
    if highest <= 1 { return NumberScale(words: "", convert: within(0...1)) }
    if highest <= 5 {
      return NumberScale(words: "1 to 5 taken as 0 to 1") {
        (1...5).contains($0) ? ($0 - 1) / 4 : nil
      }
    }
    if highest <= 10 {
      return NumberScale(words: "divided by 10") { (0...10).contains($0) ? $0 / 10 : nil }
    }
    return NumberScale(words: "divided by 100") { (0...100).contains($0) ? $0 / 100 : nil }
  }

  /// Power: numbers above 0, divided by their mean, so that 1 is an ordinary partner.
  static func power(_ numbers: [Double]) -> NumberScale {
    let positive = numbers.filter { $0 > 0 && $0.isFinite }
    let mean = positive.isEmpty ? 1 : positive.reduce(0, +) / Double(positive.count)
    guard mean != 1 else { return NumberScale(words: "") { $0 > 0 ? $0 : nil } }
    return NumberScale(
      words: "divided by the mean of the column, \(JSON5Writer.plain(rounded(mean)))"
    ) {
      $0 > 0 ? rounded($0 / mean) : nil
    }
  }

  private static func within(_ range: ClosedRange<Double>) -> @Sendable (Double) -> Double? {
    { range.contains($0) ? $0 : nil }
  }

  /// Four decimals are more than such numbers are worth.
  static func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }

  /// The number of a cell: `0.7`, `70 %`, or `0,7` with a decimal comma.
  static func number(_ text: String) -> Double? {
    var text = text.trimmed
    let isPercent = text.hasSuffix("%")
    if isPercent { text = String(text.dropLast()).trimmed }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, !text.contains(".") { text = parts.joined(separator: ".") }
    guard let first = text.unicodeScalars.first,
      first == "-" || first == "+" || first == "." || (first.value >= 0x30 && first.value <= 0x39),
      let value = Double(text), value.isFinite
    else { return nil }
    return isPercent ? value / 100 : value
  }
}
