/// What a statistic might have been: its values over resamples of the data, beside its value on the
/// data itself.
///
/// Resample whole replicates, never single cells of a table: what happened together stays together.
public struct BootstrapDistribution: Hashable, Sendable {
  /// The statistic of the data, θ.
  public let estimate: Double
  /// The statistic of each resample, θ*, in ascending order.
  public let replicates: SortedSample
  /// The number of resamples in which the statistic did not exist.
  public let undefined: Int

  /// The distribution made of given replicates; nothing if none of them is a finite number.
  public init?(estimate: Double, replicates: [Double?]) {
    guard estimate.isFinite, let sample = Sample(present: replicates) else { return nil }
    self.estimate = estimate
    self.replicates = sample.sorted
    undefined = replicates.count - sample.count
  }

  /// Resamples any statistic of a column; nothing if it does not exist on the data.
  ///
  /// - Parameters:
  ///   - sample: the data.
  ///   - plan: how often and with which indices.
  ///   - statistic: receives the values of one resample; answers nothing where it does not exist.
  public init?(
    of sample: Sample, plan: BootstrapPlan, statistic: ([Double]) -> Double?
  ) {
    guard let estimate = statistic(sample.values) else { return nil }
    var indices = Array(repeating: 0, count: sample.count)
    var values = sample.values
    let replicates: [Double?] = (0..<plan.resamples).map { resample in
      plan.stream.fill(&indices, resample: resample)
      for (position, index) in indices.enumerated() { values[position] = sample.values[index] }
      return statistic(values)
    }
    self.init(estimate: estimate, replicates: replicates)
  }

  /// Resamples the mean of a column; nothing if a mean leaves the range of doubles.
  public init?(meanOf sample: Sample, plan: BootstrapPlan) {
    self.init(estimate: sample.mean, replicates: plan.means(of: sample.values))
  }

  /// Whether all resamples gave the same value, so that no interval can be told from a point.
  public var isDegenerate: Bool { replicates.minimum == replicates.maximum }

  /// The standard deviation of the replicates: the bootstrap standard error of the statistic.
  public var standardError: Double? {
    Sample(replicates.values)?.standardDeviation
  }
}
