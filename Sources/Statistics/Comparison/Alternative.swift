/// What a test looks for.
public enum Alternative: String, Hashable, Sendable, CaseIterable {
  /// A shift either way.
  case twoSided
  /// A shift upwards.
  case greater
  /// A shift downwards.
  case less
}

/// How a p-value was computed.
public enum TestMethod: String, Hashable, Sendable {
  /// By counting all equally likely outcomes.
  case exact
  /// By the normal approximation.
  case normal
  /// By a large-sample limit law.
  case asymptotic
}
