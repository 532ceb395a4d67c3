import Partnership
import Statistics
import Synchronization

/// Every measure of every strategy against the baseline's, world by world, at the milestones.
public final class Contrasts: Collector {
  private let plan: StudyPlan
  /// `[strategy]`, nil for the baseline.
  private let parts: [ContrastPart?]

  /// Empty contrasts for a plan.
  public init(_ plan: StudyPlan) {
    self.plan = plan
    parts = plan.strategies.indices.map { strategy in
      strategy == plan.baseline ? nil : ContrastPart(plan, strategy: strategy)
    }
  }

  /// One task for each strategy but the baseline.
  public var tasks: [any CollectorTask] { parts.compactMap { $0 } }

  /// All contrasts: by milestone, then measure, then strategy; p-values are adjusted after Holm over
  /// the strategies of one measure at one milestone.
  public func results() -> [Contrast] {
    let others = plan.strategies.indices.filter { $0 != plan.baseline }
    var results: [Contrast] = []
    for (place, month) in plan.milestones.enumerated() {
      for (column, measure) in plan.blueprint.measures.enumerated() {
        let pairs = others.compactMap { parts[$0]?.stream(milestone: place, column: column) }
        let adjusted = Multiplicity.holm(pairs.map(\.pValue))
        for (index, strategy) in others.enumerated() {
          results.append(
            Contrast(
              strategy: strategy, month: month, measure: measure, pairs: pairs[index],
              adjustedPValue: adjusted[index]))
        }
      }
    }
    return results
  }
}

/// One strategy against the baseline.
private final class ContrastPart: CollectorTask {
  private let strategy: Int
  private let baseline: Int
  private let columns: Int
  private let milestones: [Int]
  /// `[milestone × column]`.
  private let streams: Mutex<[PairedStream]>

  init(_ plan: StudyPlan, strategy: Int) {
    self.strategy = strategy
    baseline = plan.baseline
    columns = plan.blueprint.columns
    milestones = plan.milestones
    streams = Mutex(Array(repeating: PairedStream(), count: milestones.count * columns))
  }

  func take(_ batch: borrowing FinishedBatch) {
    streams.withLock { streams in
      for lane in 0..<batch.count {
        let own = batch.trajectory(strategy: strategy, lane: lane)
        let other = batch.trajectory(strategy: baseline, lane: lane)
        for (place, month) in milestones.enumerated() {
          for column in 0..<columns {
            streams[place * columns + column].add(
              own[own.startIndex + month * columns + column],
              against: other[other.startIndex + month * columns + column])
          }
        }
      }
    }
  }

  func stream(milestone: Int, column: Int) -> PairedStream {
    streams.withLock { $0[milestone * columns + column] }
  }
}

/// A strategy's measure against the baseline's in the same worlds, at one milestone.
public struct Contrast: Sendable {
  /// Position of the strategy in the plan.
  public let strategy: Int
  /// Months after the start.
  public let month: Int
  /// What is compared.
  public let measure: Measure
  /// The pairs.
  let pairs: PairedStream
  /// Chance of a mean difference at least as large if there were none, adjusted after Holm over the
  /// strategies; nil where the difference does not vary.
  public let adjustedPValue: Double?

  /// Number of worlds.
  public var count: Int { pairs.count }
  /// Mean of strategy − baseline.
  public var meanDifference: Double? { pairs.difference.mean }
  /// Spread of strategy − baseline.
  public var standardDeviation: Double? { pairs.difference.standardDeviation }
  /// 95 % interval of the mean difference.
  public var interval: Interval? { pairs.interval() }
  /// The p-value before adjustment.
  public var pValue: Double? { pairs.pValue }
  /// Correlation between strategy and baseline over the worlds.
  public var correlation: Double? { pairs.correlation }
  /// Mean difference in units of its spread.
  public var effectSize: Double? { pairs.effectSize }
  /// Share of worlds in which the strategy's number is larger, ties counted half.
  public var probabilityLarger: Double? { pairs.probabilityAhead }
}
