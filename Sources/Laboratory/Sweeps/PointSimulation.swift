import Partnership
import Tables

/// One point of a design, ready to live worlds.
struct PointSimulation {
  private let plan: SweepPlan
  private let strategies: [Int]
  /// `[strategy]` the key of its runs at this point.
  private let keys: [RunKey]
  private let batch: Batch
  private let width: Int
  private let columns: Int

  /// Prepares a point.
  ///
  /// - Parameters:
  ///   - strategies: positions among the study's strategies.
  ///   - cache: where points are kept, if they are.
  init(
    _ plan: SweepPlan, _ point: Int, _ strategies: [Int], cache: BlueprintCache? = nil
  ) throws(PointFailure) {
    let blueprint: Blueprint
    if let cache {
      blueprint = try cache.blueprint(of: point)
    } else {
      blueprint = try plan.blueprint(of: point)
    }
    self.init(plan, point, strategies, blueprint)
  }

  /// Prepares a point whose scenario is in form already.
  ///
  /// - Parameter width: how many worlds live side by side; what suits the scenario if nil.
  init(
    _ plan: SweepPlan, _ point: Int, _ strategies: [Int], _ blueprint: Blueprint,
    width: BatchWidth? = nil
  ) {
    self.plan = plan
    self.strategies = strategies
    keys = plan.keys(of: point)
    batch = Batch(
      blueprint, strategies: strategies.map { plan.study.strategies[$0] },
      months: blueprint.scenario.months, width: width)
    self.width = batch.width
    columns = blueprint.columns
  }

  /// The key of a run.
  func key(strategy: Int, world: Int) -> RunKey { keys[strategy].inWorld(world) }

  /// A run that has been lived.
  struct Lived {
    let strategy: Int
    let world: Int
    /// Where it failed; nil if it did not.
    let stage: RunStage?
    fileprivate let trajectory: ArraySlice<Double>
    fileprivate let width: Int
    fileprivate let months: Int
    fileprivate let layout: RunLayout

    /// Writes its values.
    func write(into values: RecordValues) {
      layout.write(trajectory, width: width, months: months, into: values)
    }

    /// The outputs at the end.
    var end: [Double] {
      let last = trajectory.endIndex - width
      return layout.columns.map { trajectory[last + $0] }
    }
  }

  /// Lives some worlds under all strategies and passes the runs on, world by world, strategies in
  /// their order.
  func run(_ worlds: Range<Int>, _ take: (Lived) -> Void) {
    for first in stride(from: worlds.lowerBound, to: worlds.upperBound, by: width) {
      batch.run(from: first)
      for world in first..<min(first + width, worlds.upperBound) {
        for (place, strategy) in strategies.enumerated() {
          let trajectory = batch.trajectory(strategy: place, lane: world - first)
          take(
            Lived(
              strategy: strategy, world: world, stage: isSound(trajectory) ? nil : .simulation,
              trajectory: trajectory, width: columns, months: batch.months, layout: plan.layout))
        }
      }
    }
  }

  /// Whether the last record's outputs are finite, which they are not if anything before was not.
  private func isSound(_ trajectory: ArraySlice<Double>) -> Bool {
    let end = trajectory.endIndex - columns
    return plan.layout.columns.allSatisfy { trajectory[end + $0].isFinite }
  }
}
