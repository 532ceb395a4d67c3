import Statistics

/// What the runs of one point say together.
struct PointSummary {
  private let plan: SweepPlan
  let point: Int
  /// What is reported, and when.
  let slots: PointSlots
  private let found: PointCells
  /// The strategies that have runs here.
  let strategies: [Int]

  /// Reads the runs of a point, world by world.
  init(_ plan: SweepPlan, point: Int, worlds: Int, _ ledger: RunLedger) throws {
    self.plan = plan
    self.point = point
    slots = PointSlots(plan, point: point)
    strategies = plan.order.strategies(at: point)
    found = try PointCells(plan, point: point, slots: slots, worlds: worlds, ledger)
  }

  /// - Parameter strategy: position among those that have runs here.
  private func place(_ strategy: Int, _ slot: Int, _ output: Int) -> Int {
    (strategy * slots.slots.count + slot) * slots.outputs + output
  }

  /// Where an output of a strategy lay in a slot.
  func cell(_ strategy: Int, _ slot: Int, _ output: Int) -> PointCells.Cell {
    found.cells[place(strategy, slot, output)]
  }

  /// An output of a strategy against the baseline's.
  func pairs(_ strategy: Int, _ slot: Int, _ output: Int) -> PairedStream {
    found.pairs[place(strategy, slot, output)]
  }

  /// Positions, among the strategies that have runs here, of those that share worlds with the
  /// baseline.
  var opponents: [Int] {
    let baseline = plan.study.baseline
    return strategies.indices.filter {
      strategies[$0] != baseline
        && plan.order.chosen?.share(strategies[$0], baseline, at: point) ?? true
    }
  }

  /// Rows of `points.csv`.
  func meansRows() -> [PointMeansRow] {
    strategies.enumerated().map { strategy, position in
      let id = plan.strategyIDs[position]
      let ends = plan.layout.columns.indices.map { cell(strategy, slots.end, $0) }
      return PointMeansRow(
        point: point, strategy: id, settings: plan.design.values(of: point),
        count: ends.first?.moments.count ?? 0, failed: ends.first?.failed ?? 0,
        means: ends.map { $0.moments.mean ?? .nan })
    }
  }
}
