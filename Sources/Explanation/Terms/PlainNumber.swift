/// Numbers as people write them.
enum PlainNumber {
  /// The number with at most six decimals: 2, 0.97, 0.020833.
  static func text(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    guard value.isFinite, abs(value) < 1e9 else { return String(value) }
    return String((value * 1e6).rounded() / 1e6)
  }
}
