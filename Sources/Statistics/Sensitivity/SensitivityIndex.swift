/// One sensitivity index with its interval.
public struct SensitivityIndex: Hashable, Sendable {
  /// Which index it is; parameters count from 0.
  public enum Kind: Hashable, Sendable {
    /// The share of the variance that a parameter explains alone.
    case first(Int)
    /// The share it explains with all its interactions.
    case total(Int)
    /// The share of the interaction of two parameters alone.
    case second(Int, Int)
  }

  /// Which index it is.
  public let kind: Kind
  /// The estimate.
  public let estimate: Double
  /// The interval; nothing where the spread could not be estimated.
  public let interval: Interval?
  /// The normal half-width, z times the standard error by resampling or over shifts; nothing where it
  /// could not be estimated.
  public let halfWidth: Double?
}

extension SaltelliLayout {
  /// The indices in the order of `SobolEstimates.flat`.
  var kinds: [SensitivityIndex.Kind] {
    let each = 0..<parameters
    let pairs = hasSecondOrder ? each.flatMap { i in each.dropFirst(i + 1).map { (i, $0) } } : []
    return each.map { .first($0) } + each.map { .total($0) } + pairs.map { .second($0, $1) }
  }
}
