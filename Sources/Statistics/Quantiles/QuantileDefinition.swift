/// The nine sample quantiles of Hyndman and Fan, which differ in how they fill the gaps between
/// ordered values. Type 7 is the default of R and numpy and the one used throughout here.
///
/// Source: Hyndman and Fan, "Sample quantiles in statistical packages", American Statistician 50, 1996.
public enum QuantileDefinition: Int, Hashable, Sendable, CaseIterable {
  /// Type 1: the inverse of the distribution function, a step function.
  case inverseDistribution = 1
  /// Type 2: as type 1, averaged at the steps.
  case averagedInverseDistribution = 2
  /// Type 3: the nearest even order statistic.
  case nearestEven = 3
  /// Type 4: linear interpolation of the distribution function.
  case interpolatedDistribution = 4
  /// Type 5: Hazen's, a linear interpolation through the midpoints of the steps.
  case hazen = 5
  /// Type 6: Weibull's, using the expected order statistics of a uniform sample.
  case weibull = 6
  /// Type 7: linear between the smallest value at 0 and the largest at 1.
  case linear = 7
  /// Type 8: nearly unbiased for the median, whatever the distribution.
  case medianUnbiased = 8
  /// Type 9: nearly unbiased for normal data.
  case normalUnbiased = 9

  /// The constants (α, β) of the continuous types: the position is α + p(n + 1 − α − β), from 1.
  var plottingConstants: (alpha: Double, beta: Double)? {
    switch self {
    case .inverseDistribution, .averagedInverseDistribution, .nearestEven: nil
    case .interpolatedDistribution: (0, 1)
    case .hazen: (0.5, 0.5)
    case .weibull: (0, 0)
    case .linear: (1, 1)
    case .medianUnbiased: (1.0 / 3, 1.0 / 3)
    case .normalUnbiased: (3.0 / 8, 3.0 / 8)
    }
  }
}
