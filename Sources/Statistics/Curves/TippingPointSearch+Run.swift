extension TippingPointSearch {
  /// Runs the search.
  ///
  /// - Parameter differences: the differences a − b at a parameter value, for a range of replicates;
  ///   a missing one is a failed pair.
  /// - Throws: what `differences` throws, or `StatisticsError.unequalLengths` if it answers with the
  ///   wrong number.
  public func run(
    differences: (Double, Range<Int>) throws -> [Double?]
  ) throws -> TippingPoints {
    var scan: [SignDecision] = []
    for point in 0..<grid {
      let theta = low + (high - low) * Double(point) / Double(grid - 1)
      scan.append(try decide(theta, differences))
    }
    let decided = scan.filter { $0.sign != 0 }
    var crossings: [TippingPoints.Crossing] = []
    for (left, right) in zip(decided, decided.dropFirst()) where left.sign != right.sign {
      crossings.append(try refine(left, right, differences))
    }
    return TippingPoints(scan: scan, crossings: crossings)
  }

  /// Adds replicates in looks until the sign is decided or the maximum is reached.
  private func decide(
    _ theta: Double, _ differences: (Double, Range<Int>) throws -> [Double?]
  ) throws -> SignDecision {
    var values: [Double?] = []
    while true {
      let next = values.isEmpty ? initial : min(maximum, values.count + batch)
      let more = try differences(theta, values.count..<next)
      try requireEqualLengths(next - values.count, more.count)
      values += more
      let decision = SignDecision(theta: theta, differences: values, confidence: confidence)
      if decision.sign != 0 || values.count >= maximum { return decision }
    }
  }

  private func refine(
    _ left: SignDecision, _ right: SignDecision,
    _ differences: (Double, Range<Int>) throws -> [Double?]
  ) throws -> TippingPoints.Crossing {
    var (left, right) = (left, right)
    var steps: [SignDecision] = []
    while right.theta - left.theta > tolerance {
      let middle = 0.5 * (left.theta + right.theta)
      guard middle > left.theta, middle < right.theta else { break }
      let decision = try decide(middle, differences)
      steps.append(decision)
      if decision.sign == 0 { break }
      if decision.sign == left.sign { left = decision } else { right = decision }
    }
    return TippingPoints.Crossing(
      left: left, right: right, isResolved: right.theta - left.theta <= tolerance, steps: steps)
  }
}
