import Statistics

/// What the runs of a point say together, cell by cell: one for every strategy that has runs there,
/// reported slot and output, and one for every strategy but the baseline beside it.
struct PointCells {
  /// A strategy's cell.
  struct Cell: Equatable {
    let moments: StreamingMoments
    let failed: Int
    /// At the levels of `Summary`; empty without values.
    let quantiles: [Double]
  }

  /// `[strategy × slot × output]`.
  let cells: [Cell]
  /// `[strategy × slot × output]` against the baseline; empty pairs for the baseline itself.
  let pairs: [PairedStream]

  /// Reads the runs of a point, world by world.
  init(
    _ plan: SweepPlan, point: Int, slots: PointSlots, worlds: Int, _ ledger: RunLedger
  ) throws {
    if plan.order.chosen == nil,
      let whole = try WholePoint(plan, point: point, slots: slots, worlds: worlds, ledger)
    {
      cells = whole.cells
      pairs = whole.pairs
    } else {
      let partial = try PartialPoint(plan, point: point, slots: slots, worlds: worlds, ledger)
      cells = partial.cells
      pairs = partial.pairs
    }
  }
}

extension SweepPlan {
  /// The runs of a point in some worlds, world by world.
  func runs(point: Int, worlds: Range<Int>) -> [Int] {
    order.runs(at: point, Array(0..<strategies), worlds)
  }
}
