/// Which strategy is ahead at one parameter value, as far as replicates could tell.
public struct SignDecision: Hashable, Sendable {
  /// The parameter value θ.
  public let theta: Double
  /// The replicates run at it, failed ones included.
  public let replicates: Int
  /// The mean difference; nothing without a pair.
  public let mean: Double?
  /// The half-width of its t interval; nothing below two pairs.
  public let halfWidth: Double?
  /// +1 or −1 for the sign of a mean that exceeds its half-width, 0 if undecided.
  public let sign: Int
  /// The differences; missing ones are failed pairs.
  public let differences: [Double?]

  /// The replicates that would probably decide the sign, n·(h/|mean|)²; nothing if already decided
  /// or the mean is zero.
  public var replicatesToDecide: Int? {
    guard sign == 0, let mean, let halfWidth, mean != 0 else { return nil }
    let ratio = halfWidth / abs(mean)
    let needed = (Double(replicates) * ratio * ratio).rounded(.up)
    return needed < 1e15 ? Int(needed) : nil
  }

  init(theta: Double, differences: [Double?], confidence: Confidence) {
    let sample = Sample(present: differences)
    self.theta = theta
    self.differences = differences
    replicates = differences.count
    mean = sample?.mean
    halfWidth = sample?.meanInterval(confidence)?.halfWidth
    if let mean, let halfWidth, abs(mean) > halfWidth {
      sign = mean > 0 ? 1 : -1
    } else {
      sign = 0
    }
  }
}
