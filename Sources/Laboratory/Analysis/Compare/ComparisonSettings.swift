import Partnership

/// What a comparison looks at.
public struct ComparisonSettings: Sendable {
  /// What decides which strategy is better.
  public var reading: Reading
  /// Draws of the uncertain settings for the regret tables.
  public var regretWorlds: Int
  /// Lucks of each of them.
  public var lucks: Int
  /// Hurwicz's optimism, 0…1.
  public var optimism: Double
  /// What is good enough; the baseline's mean if nil.
  public var threshold: Double?

  /// Settings; the outcome at the end decides unless said otherwise.
  public init(
    reading: Reading = Reading(.outcome), regretWorlds: Int = 100, lucks: Int = 8,
    optimism: Double = 0.5, threshold: Double? = nil
  ) {
    self.reading = reading
    self.regretWorlds = max(1, regretWorlds)
    self.lucks = max(2, lucks)
    self.optimism = optimism
    self.threshold = threshold
  }
}
