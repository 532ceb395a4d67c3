/// The one number that stands for all replicates of a strategy in a scenario.
public enum Aggregate: Hashable, Sendable {
  /// The arithmetic mean.
  case mean
  /// The type-7 quantile at a level in [0, 1], for those who care about bad or good luck.
  case quantile(Double)

  /// The number for a column known to be finite and not empty.
  func value(_ column: [Double]) -> Double {
    guard let sample = Sample(column) else { return 0 }
    switch self {
    case .mean: return sample.mean
    case .quantile(let level): return sample.sorted.quantile(level)
    }
  }
}
