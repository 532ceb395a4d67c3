/// How to resample: how often and with which luck.
public struct BootstrapPlan: Hashable, Sendable {
  /// The number of resamples B ≥ 1.
  public let resamples: Int
  /// The indices drawn.
  public let stream: ResampleStream

  /// A plan; fewer than one resample counts as one. The default B = 1999 makes (B + 1)·α/2 whole for
  /// the usual levels.
  public init(resamples: Int = 1999, seed: UInt64 = 0) {
    self.resamples = max(1, resamples)
    stream = ResampleStream(seed: seed)
  }

  /// The means of all resamples of a column, in the order of the resamples.
  ///
  /// - Complexity: O(B·n).
  func means(of values: [Double]) -> [Double] {
    var indices = Array(repeating: 0, count: values.count)
    let n = Double(values.count)
    return (0..<resamples).map { resample in
      stream.fill(&indices, resample: resample)
      var sum = CompensatedSum()
      for index in indices { sum.add(values[index]) }
      return sum.value / n
    }
  }
}
