import Partnership
import Statistics
import Tables

/// What a study found.
public struct StudyResult: Sendable {
  /// What was simulated.
  public let plan: StudyPlan
  /// Where every measure lay, by month.
  public let summaries: Summaries
  /// Every strategy against the baseline.
  public let contrasts: [Contrast]
  /// Who was ahead when, by outcome.
  public let race: Race
  /// The files that were written, in order; empty without a folder.
  public let files: [WrittenFile]

  /// Where a measure lay over all worlds.
  public func summary(_ measure: Measure, strategy: Int, record: Int) -> Summary {
    summaries.summary(strategy: strategy, record: record, column: measure.column)
  }

  /// The mean of a measure over all worlds; 0 without worlds.
  public func mean(_ measure: Measure, strategy: Int, record: Int) -> Double {
    summaries.mean(strategy: strategy, record: record, column: measure.column) ?? 0
  }

  /// Means of a measure by record, for a plot.
  public func means(_ measure: Measure, strategy: Int) -> [Double] {
    (0...plan.months).map { mean(measure, strategy: strategy, record: $0) }
  }
}
