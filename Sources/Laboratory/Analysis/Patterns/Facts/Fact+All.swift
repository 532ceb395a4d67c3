extension Fact {
  /// All facts, by number.
  public static let all: [Fact] = [
    quickStart, systemsStart, patience, fade, narrative, threshold, breachOfTrust, duration,
    trustAndOutcome, inclusion, adaptationTrap, turnover, grantEnd, survival, pace, bottleneck,
    breadth, lifeCycle, horizon, complements,
  ]
}
