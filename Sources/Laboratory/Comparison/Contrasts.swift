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
  ///
  /// - Parameter workers: threads, which share the milestones.
  public func results(workers: Int = 1) throws -> [Contrast] {
    let results = Mutex(Array(repeating: [Contrast](), count: plan.milestones.count))
    try inParallel(plan.milestones.count, workers: workers) { milestone in
      let found = contrasts(milestone: milestone)
      results.withLock { $0[milestone] = found }
    }
    return results.withLock { $0.flatMap { $0 } }
  }

  private func contrasts(milestone: Int) -> [Contrast] {
    let others = plan.strategies.indices.filter { $0 != plan.baseline }
    var criticalValues = StudentCriticalValues()
    var results: [Contrast] = []
    for (column, measure) in plan.blueprint.measures.enumerated() {
      let pairs = others.compactMap { parts[$0]?.stream(milestone: milestone, column: column) }
      let values = pairs.map(\.pValue)
      let adjusted = Multiplicity.holm(values)
      for (index, strategy) in others.enumerated() {
        results.append(
          Contrast(
            strategy: strategy, month: plan.milestones[milestone], measure: measure,
            pairs: pairs[index], interval: pairs[index].interval(&criticalValues),
            pValue: values[index], adjustedPValue: adjusted[index]))
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
  private let state: Mutex<State>

  private struct State {
    /// `[milestone × column]`.
    var own: MomentsTable
    var other: MomentsTable
    var leads: LeadTable
  }

  init(_ plan: StudyPlan, strategy: Int) {
    self.strategy = strategy
    baseline = plan.baseline
    columns = plan.blueprint.columns
    milestones = plan.milestones
    let moments = MomentsTable(columns: milestones.count * columns)
    state = Mutex(
      State(own: moments, other: moments, leads: LeadTable(columns: moments.columns)))
  }

  func take(_ batch: borrowing FinishedBatch) {
    for lane in 0..<batch.count {
      let own = atMilestones(batch.trajectory(strategy: strategy, lane: lane))
      let other = atMilestones(batch.trajectory(strategy: baseline, lane: lane))
      state.withLock { state in
        own.withUnsafeBufferPointer { own in
          other.withUnsafeBufferPointer { other in
            state.own.add(own)
            state.other.add(other)
            state.leads.add(own, against: other)
          }
        }
      }
    }
  }

  /// `[milestone × column]`.
  private func atMilestones(_ trajectory: ArraySlice<Double>) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(milestones.count * columns)
    for month in milestones {
      let start = trajectory.startIndex + month * columns
      values.append(contentsOf: trajectory[start..<start + columns])
    }
    return values
  }

  func stream(milestone: Int, column: Int) -> PairedStream {
    let cell = milestone * columns + column
    return state.withLock { state in
      state.leads.stream(cell, own: state.own.moments(cell), other: state.other.moments(cell))
    }
  }
}
