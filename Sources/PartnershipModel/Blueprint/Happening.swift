/// An event with partners as positions instead of names.
package enum Happening: Sendable, Hashable {
  case leaderChange(Int)
  case budgetCut(Int, size: Double)
  /// Two partners that fall out, and their pair; nil if they are not linked.
  case conflict(between: Int, and: Int, pair: Int?, size: Double)
  case backbone(level: Double)
  case join(Int)
}

/// Pressure on one partner, or on all, for some months.
package struct PressureSpell: Sendable, Hashable {
  package let from: Int
  package let months: Int
  package let size: Double
  /// The partner, or nil for all.
  package let partner: Int?

  /// Whether the spell lasts in a month (counted from 0).
  package func lasts(in month: Int) -> Bool { month >= from && month - from < months }
}
