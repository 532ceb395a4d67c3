import Partnership
import Tables

/// One point of a design, ready to live worlds.
struct PointSimulation {
  private let plan: SweepPlan
  private let strategies: [Int]
  /// `[strategy]` the key of its runs at this point.
  private let keys: [RunKey]
  private let batch: Batch
  private let sources: RunSources
  private let width: Int
  private let columns: Int
  /// Months that the pairs of one world live under all strategies together: how much work it is.
  let pairMonths: Double

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
    self.init(plan, point, strategies, blueprint, keys: cache?.keys(of: point))
  }

  /// Prepares a point whose scenario is in form already.
  ///
  /// - Parameters:
  ///   - keys: `[strategy]` the keys of the point's runs, if they are known.
  ///   - width: how many worlds live side by side; what suits the scenario if nil.
  init(
    _ plan: SweepPlan, _ point: Int, _ strategies: [Int], _ blueprint: Blueprint,
    keys: [RunKey]? = nil, width: BatchWidth? = nil
  ) {
    self.plan = plan
    self.strategies = strategies
    self.keys = keys ?? plan.keys(of: point)
    let months = blueprint.scenario.months
    sources = plan.layout.sources(months: months)
    batch = Batch(
      blueprint, strategies: strategies.map { plan.study.strategies[$0] }, months: months,
      width: width, recording: plan.recording(months: months))
    self.width = batch.width
    columns = blueprint.columns
    pairMonths = Double(blueprint.links.pairs) * Double(months) * Double(strategies.count)
  }

  /// The key of a run.
  func key(strategy: Int, world: Int) -> RunKey { keys[strategy].inWorld(world) }

  /// A run that has been lived.
  struct Lived {
    let strategy: Int
    let world: Int
    /// Where it failed; nil if it did not.
    let stage: RunStage?
    /// `[record × measure]` what it has kept; valid only while it is passed on.
    fileprivate let records: UnsafeBufferPointer<Double>
  }

  /// Writes the values of a run.
  func write(_ run: Lived, into values: RecordValues) {
    plan.layout.write(run.records, width: columns, sources, into: values)
  }

  /// The outputs of a run at the end.
  func end(of run: Lived) -> [Double] {
    let last = run.records.count - columns
    return plan.layout.columns.map { run.records[last + $0] }
  }

  /// Lives some worlds under all strategies and passes the runs on, world by world, strategies in
  /// their order.
  func run(_ worlds: Range<Int>, _ take: (Lived) -> Void) {
    for first in stride(from: worlds.lowerBound, to: worlds.upperBound, by: width) {
      batch.run(from: first)
      let lived = strategies.indices.map { batch.trajectories(strategy: $0) }
      for world in first..<min(first + width, worlds.upperBound) {
        for (place, strategy) in strategies.enumerated() {
          lived[place].withUnsafeBufferPointer { all in
            let length = all.count / width
            let records = all.extracting((world - first) * length..<(world - first + 1) * length)
            take(
              Lived(
                strategy: strategy, world: world, stage: isSound(records) ? nil : .simulation,
                records: records))
          }
        }
      }
    }
  }

  /// Whether the last record's outputs are finite, which they are not if anything before was not.
  private func isSound(_ records: UnsafeBufferPointer<Double>) -> Bool {
    let end = records.count - columns
    return plan.layout.columns.allSatisfy { records[end + $0].isFinite }
  }
}
