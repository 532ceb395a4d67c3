/// An interval read off a bootstrap distribution, and how it was read.
public struct BootstrapInterval: Hashable, Sendable {
  /// The ways to turn replicates into an interval.
  public enum Kind: String, Hashable, Sendable {
    /// Quantiles of the replicates.
    case percentile
    /// Quantiles mirrored at the estimate.
    case basic
    /// Bias-corrected and accelerated quantiles.
    case biasCorrected
  }

  /// What a reader should know about the interval.
  public enum Note: String, Hashable, Sendable {
    /// All resamples were equal: the interval is a single point.
    case degenerate
    /// The correction for bias did not exist; the percentile interval stands in.
    case correctionUndefined
  }

  /// The interval.
  public let interval: Interval
  /// How it was read.
  public let kind: Kind
  /// A caveat, if there is one.
  public let note: Note?
  /// The corrections behind a bias-corrected interval.
  public let correction: BiasCorrection?
}
