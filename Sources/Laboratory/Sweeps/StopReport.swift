import Statistics

/// How a study that decides on its number of worlds came to its decision.
public struct StopReport: Sendable {
  /// One contrast at one look.
  public struct Look: Sendable, Hashable {
    /// Worlds looked at.
    public let worlds: Int
    /// Point, and position of the strategy.
    public let point, strategy: Int
    /// Position of the strategy that it is compared with; nil for a mean.
    public let baseline: Int?
    /// What was seen.
    public let contrast: PrecisionLook.Contrast
    /// Half-width of the confidence sequence, which holds at all looks together.
    public let sequenceHalfWidth: Double?
    /// The empirical Bernstein interval, which holds at all looks together whatever the numbers are
    /// like, so long as they are bounded; nil for measures without bounds.
    public let boundedInterval: Interval?
  }

  /// How it ended.
  public enum Ending: String, Sendable, Hashable {
    /// The precision was reached, or every point has its best strategy.
    case reached
    /// The largest number of worlds came first.
    case exhausted = "max"
  }

  /// Worlds in the tables.
  public let worlds: Int
  /// How it ended.
  public let ending: Ending
  /// All looks of a precision request, in order.
  public let looks: [Look]
  /// Whether differences at the last look were so skewed that t intervals cover less than they say.
  public let isSkewed: Bool
  /// `[point]` the contest of a selection request.
  public let contests: [KimNelson]
}

extension StopReport {
  /// A study with a fixed number of worlds.
  static func fixed(_ worlds: Int) -> StopReport {
    StopReport(worlds: worlds, ending: .reached, looks: [], isSkewed: false, contests: [])
  }
}
