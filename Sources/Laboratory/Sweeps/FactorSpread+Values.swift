import ScenarioFiles
import Statistics

extension FactorSpread {
  /// The value at a number u from 0 to 1, by the inverse distribution function.
  ///
  /// Listed values get their exact share of the interval and whole numbers equal ones. A normal
  /// spread without ends has no value at 0 and 1; there it is cut at one in a thousand.
  public func value(at u: Double) -> SettingValue {
    let u = u >= 0 ? min(u, 1) : 0
    switch self {
    case .uniform(let low, let high):
      return .number(Marginal.real(min(low, high)...max(low, high)).value(at: u))
    case .logarithmic(let low, let high):
      return .number(Marginal.logarithmic(min(low, high)...max(low, high)).value(at: u))
    case .integer(let low, let high):
      return .number(Marginal.integer(min(low, high)...max(low, high)).value(at: u))
    case .normal(let mean, let sd, let low, let high):
      return .number(Self.normal(u, mean: mean, sd: sd, low: low, high: high))
    case .triangular(let low, let mode, let high):
      return .number(Self.triangular(u, low: low, mode: mode, high: high))
    case .listed(let values, let weights):
      guard let shares = try? Weights(weights, values.count) else { return values[0] }
      return values[Int(Marginal.category(shares).value(at: u))]
    }
  }

  /// The values of a grid: all listed values and whole numbers, else as many as are asked for,
  /// evenly over the range or, where there is no range, over the quantiles.
  public func levels(_ count: Int?) -> [SettingValue] {
    switch self {
    case .listed(let values, _): return values
    case .integer(let low, let high):
      guard let count, count < high - low + 1 else {
        return (low...high).map { .number(Double($0)) }
      }
      let step = Double(high - low) / Double(max(1, count - 1))
      return (0..<count).map { .number((Double(low) + step * Double($0)).rounded()) }
    case .uniform, .logarithmic, .triangular:
      let count = count ?? 2
      return (0..<count).map { value(at: Double($0) / Double(max(1, count - 1))) }
    case .normal:
      let count = count ?? 2
      return (0..<count).map { value(at: (Double($0) + 0.5) / Double(count)) }
    }
  }

  private static func normal(
    _ u: Double, mean: Double, sd: Double, low: Double, high: Double
  ) -> Double {
    let below = NormalDistribution.cumulative((low - mean) / sd)
    let above = NormalDistribution.cumulative((high - mean) / sd)
    // Without an end there is no value at the very edge.
    let first = low.isFinite ? below : 0.001
    let last = high.isFinite ? above : 0.999
    let level = min(max(below + u * (above - below), first), last)
    guard let quantile = NormalDistribution.quantile(level) else { return u < 0.5 ? low : high }
    return min(max(mean + sd * quantile, low), high)
  }

  private static func triangular(_ u: Double, low: Double, mode: Double, high: Double) -> Double {
    guard high > low else { return low }
    let turn = (mode - low) / (high - low)
    let value =
      u < turn
      ? low + (u * (high - low) * (mode - low)).squareRoot()
      : high - ((1 - u) * (high - low) * (high - mode)).squareRoot()
    return min(max(value, low), high)
  }
}
