/// An event with partners as positions instead of names.
enum Happening: Sendable, Hashable {
  case leaderChange(Int)
  case budgetCut(Int, size: Double)
  case conflict(view: Int?, mirror: Int?, size: Double)
  case backbone(level: Double)
  case join(Int)
}

/// Pressure on one partner, or on all, for some months.
struct PressureSpell: Sendable, Hashable {
  let from: Int
  let months: Int
  let size: Double
  /// The partner, or nil for all.
  let partner: Int?

  /// Whether the spell lasts in a month (counted from 0).
  func lasts(in month: Int) -> Bool { month >= from && month - from < months }
}
