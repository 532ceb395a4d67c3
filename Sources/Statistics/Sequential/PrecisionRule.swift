/// When to stop adding replicates: "until the difference is known to ±0.01".
///
///     looks at n₀, n₀ + m, n₀ + 2m, … up to n_max
///     half-width h(n) = t(1 − α/2, n − 1)·s(n)/√n
///     limit(n) = max( ε_abs, g/(1 + g)·|mean(n)| )
///     stop when h(n) ≤ limit(n) at a look and at the `lookahead` looks after it
///
/// Looking in batches, not after every replicate, keeps the interval close to its stated level;
/// looking at strongly skewed data does not, see `SequentialReplication.isSkewed`.
public struct PrecisionRule: Hashable, Sendable {
  /// What a careful reader should hear about a rule.
  public enum Warning: String, Hashable, Sendable {
    /// Fewer than 20 replicates before the first look: intervals then cover less than they say.
    case fewInitialReplicates
  }

  /// The half-width asked for, in the unit of the output.
  public let absolute: Double?
  /// The half-width asked for as a share g of the true mean.
  public let relative: Double?
  /// The level of the interval.
  public let confidence: Confidence
  /// Replicates before the first look, n₀ ≥ 5.
  public let initial: Int
  /// Replicates between looks, m ≥ 1.
  public let batch: Int
  /// Replicates at which to give up, n_max ≥ n₀.
  public let maximum: Int
  /// Further looks that must also be precise enough.
  public let lookahead: Int

  /// A rule.
  ///
  /// - Throws: `StatisticsError.setting` if no target is given, or a number is out of its range.
  public init(
    absolute: Double? = nil, relative: Double? = nil, confidence: Confidence = .percent95,
    initial: Int = 20, batch: Int = 10, maximum: Int = 1000, lookahead: Int = 0
  ) throws(StatisticsError) {
    guard absolute != nil || relative != nil else {
      throw .setting(name: "absolute or relative", allowed: "given, at least one of them")
    }
    for target in [absolute, relative].compactMap(\.self) where !(target > 0 && target.isFinite) {
      throw .setting(name: "absolute and relative", allowed: "finite numbers above 0")
    }
    guard initial >= 5 else { throw .setting(name: "initial", allowed: "5 or more") }
    guard batch >= 1 else { throw .setting(name: "batch", allowed: "1 or more") }
    guard maximum >= initial else { throw .setting(name: "maximum", allowed: "at least initial") }
    guard lookahead >= 0 else { throw .setting(name: "lookahead", allowed: "0 or more") }
    self.absolute = absolute
    self.relative = relative
    self.confidence = confidence
    self.initial = initial
    self.batch = batch
    self.maximum = maximum
    self.lookahead = lookahead
  }

  /// What a careful reader should hear about this rule.
  public var warnings: [Warning] { initial < 20 ? [.fewInitialReplicates] : [] }

  /// The replicates at the look after `replicates`; nothing once the maximum is reached.
  func look(after replicates: Int) -> Int? {
    if replicates == 0 { return initial }
    if replicates >= maximum { return nil }
    return maximum - replicates <= batch ? maximum : replicates + batch
  }

  /// The half-width allowed for a given mean.
  func limit(mean: Double) -> Double {
    let share = relative.map { $0 / (1 + $0) * abs(mean) } ?? 0
    return max(absolute ?? 0, share)
  }
}
