/// Where the better strategy changes, and how well that is known.
public struct TippingPoints: Hashable, Sendable {
  /// How many changes were found. Several are a result, not an error.
  public enum Status: String, Hashable, Sendable {
    /// The same strategy is ahead wherever a sign could be decided.
    case noCrossing
    /// One change.
    case crossing
    /// Several changes.
    case multipleCrossings
  }

  /// One change of sign.
  public struct Crossing: Hashable, Sendable {
    /// The decision at the lower end of the band.
    public let left: SignDecision
    /// The decision at the upper end of the band.
    public let right: SignDecision
    /// Whether the band is as narrow as asked.
    public let isResolved: Bool
    /// The decisions of the bisection, in order.
    public let steps: [SignDecision]

    /// The band in which the change lies.
    public var band: Interval { Interval(orderedLow: left.theta, high: right.theta) }

    /// θ*: where the line between the two ends is zero.
    public var theta: Double {
      crossing(left.mean ?? 0, right.mean ?? 0)
    }

    /// The replicates that would probably decide the midpoint, if it stayed undecided.
    public var replicatesToDecide: Int? {
      isResolved ? nil : steps.last?.replicatesToDecide
    }
  }

  /// The decisions of the scan, ascending.
  public let scan: [SignDecision]
  /// The changes of sign, ascending.
  public let crossings: [Crossing]

  /// How many changes were found.
  public var status: Status {
    switch crossings.count {
    case 0: .noCrossing
    case 1: .crossing
    default: .multipleCrossings
    }
  }

  /// The replicates of the difference run in all, each a run of both strategies.
  public var replicatesUsed: Int {
    let steps = crossings.flatMap(\.steps)
    return (scan + steps).reduce(0) { $0 + $1.replicates }
  }
}

extension TippingPoints.Crossing {
  /// The zero of the line between the two ends, for given means there.
  private func crossing(_ leftMean: Double, _ rightMean: Double) -> Double {
    let width = right.theta - left.theta
    let share = leftMean / (leftMean - rightMean)
    return share.isFinite ? left.theta + width * share : left.theta + width / 2
  }

  /// The percentile interval of θ*: replicates shared by both ends are resampled, and θ* interpolated
  /// anew and held inside the band. Nothing if they share fewer than two.
  public func interval(
    _ confidence: Confidence = .percent95, plan: BootstrapPlan = BootstrapPlan()
  ) -> Interval? {
    let pairs = zip(left.differences, right.differences).compactMap { one, other in
      if let one, let other, one.isFinite, other.isFinite { (one, other) } else { nil }
    }
    guard pairs.count >= 2 else { return nil }
    let leftMeans = plan.means(of: pairs.map(\.0))
    let rightMeans = plan.means(of: pairs.map(\.1))
    let points = zip(leftMeans, rightMeans).map { one, other in
      min(right.theta, max(left.theta, crossing(one, other)))
    }
    return percentileInterval(points, confidence)
  }
}
