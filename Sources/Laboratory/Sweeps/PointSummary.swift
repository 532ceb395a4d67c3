import Statistics

/// What the runs of one point say together.
struct PointSummary {
  private let plan: SweepPlan
  let point: Int
  /// What is reported, and when.
  let slots: PointSlots
  private let found: PointCells

  /// Reads the runs of a point, world by world.
  init(_ plan: SweepPlan, point: Int, worlds: Int, _ ledger: RunLedger) throws {
    self.plan = plan
    self.point = point
    slots = PointSlots(plan, point: point)
    found = try PointCells(plan, point: point, slots: slots, worlds: worlds, ledger)
  }

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

  /// Rows of `points.csv`.
  func meansRows() -> [PointMeansRow] {
    plan.strategyIDs.enumerated().map { strategy, id in
      let ends = plan.layout.columns.indices.map { cell(strategy, slots.end, $0) }
      return PointMeansRow(
        point: point, strategy: id, settings: plan.design.values(of: point),
        count: ends.first?.moments.count ?? 0, failed: ends.first?.failed ?? 0,
        means: ends.map { $0.moments.mean ?? .nan })
    }
  }
}
