/// All strategies of one output in one scenario against one baseline: the family over which chance
/// findings are kept in check.
public struct ContrastFamily: Hashable, Sendable {
  /// The comparisons, in the order of the strategies.
  public let contrasts: [PairedComparison]
  /// Holm's adjusted p-values, in the same order; empty where a contrast has none.
  public let adjusted: [Double?]
  /// Friedman's overview over the baseline and all strategies, on replicates complete in all.
  public let overview: FriedmanTest?

  /// Compares each strategy with the baseline.
  ///
  /// - Parameters:
  ///   - strategies: `[strategy][replicate]`; a missing value is a failed run.
  ///   - baseline: `[replicate]`.
  ///   - confidence: the level of the intervals.
  ///   - bootstrap: how to resample; nothing leaves the bootstrap intervals out.
  /// - Throws: `StatisticsError.unequalLengths`.
  public init(
    _ strategies: [[Double?]], baseline: [Double?], confidence: Confidence = .percent95,
    bootstrap: BootstrapPlan? = BootstrapPlan()
  ) throws(StatisticsError) {
    var contrasts: [PairedComparison] = []
    for strategy in strategies {
      contrasts.append(
        try PairedComparison(strategy, baseline, confidence: confidence, bootstrap: bootstrap))
    }
    self.contrasts = contrasts
    adjusted = Multiplicity.holm(contrasts.map(\.pValue))
    let columns = [baseline] + strategies
    let blocks = baseline.indices.compactMap { replicate in
      Sample(columns.map { $0[replicate] ?? .nan })?.values
    }
    overview = FriedmanTest(blocks)
  }
}
