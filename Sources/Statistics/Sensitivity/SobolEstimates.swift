/// Sobol' indices as numbers, without their errors.
///
/// They are never cut to [0, 1]: a clearly negative index says that the design is too small.
public struct SobolEstimates: Hashable, Sendable {
  /// First-order indices S_i: the share of the variance that parameter i explains alone.
  public let first: [Double]
  /// Total indices T_i: the share lost if parameter i were known, with all its interactions.
  public let total: [Double]
  /// Second-order indices S_ij of the pairs (0,1), (0,2), …, (1,2), …; empty unless asked for.
  public let pairs: [Double]

  /// All numbers in one row: first, total, pairs.
  var flat: [Double] { first + total + pairs }

  /// Nothing unless all numbers are finite, which fails only where A and B hardly vary.
  init?(_ first: [Double], _ total: [Double], _ pairs: [Double]) {
    guard (first + total + pairs).allSatisfy(\.isFinite) else { return nil }
    self.first = first
    self.total = total
    self.pairs = pairs
  }
}
