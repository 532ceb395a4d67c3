import Partnership
import Tables

/// One point of a design, ready to live worlds.
struct PointSimulation {
  private let plan: SweepPlan
  private let strategies: [Int]
  private let digest: SHA256Digest
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
    self.plan = plan
    self.strategies = strategies
    digest = plan.identity.point(plan.design.changes(of: point))
    batch = Batch(
      blueprint, strategies: strategies.map { plan.study.strategies[$0] },
      months: blueprint.scenario.months)
    width = batch.width
    columns = blueprint.columns
  }

  /// The key of a run.
  func key(strategy: Int, world: Int) -> SHA256Digest {
    plan.identity.key(point: digest, strategy: strategy, replication: world)
  }

  /// Lives some worlds under all strategies.
  ///
  /// - Parameter take: gets strategy, world, the stage at which the run failed, and a function that
  ///   passes on the run's values; world by world, strategies in their order.
  func run(
    _ worlds: Range<Int>,
    _ take: (Int, Int, RunStage?, ((Double) -> Void) -> Void) -> Void
  ) {
    for first in stride(from: worlds.lowerBound, to: worlds.upperBound, by: width) {
      batch.run(from: first)
      for world in first..<min(first + width, worlds.upperBound) {
        for (place, strategy) in strategies.enumerated() {
          let trajectory = batch.trajectory(strategy: place, lane: world - first)
          var isFinite = true
          check(trajectory) { if !$0.isFinite { isFinite = false } }
          take(strategy, world, isFinite ? nil : .simulation) { pass(trajectory, $0) }
        }
      }
    }
  }

  private func pass(_ trajectory: ArraySlice<Double>, _ take: (Double) -> Void) {
    plan.layout.each(of: trajectory, width: columns, months: batch.months, take)
  }

  /// Passes the last record's outputs, which are not finite if anything before was not.
  private func check(_ trajectory: ArraySlice<Double>, _ take: (Double) -> Void) {
    let end = trajectory.endIndex - columns
    for column in plan.layout.columns { take(trajectory[end + column]) }
  }
}
