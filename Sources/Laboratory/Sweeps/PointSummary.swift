import Statistics

/// What the runs of one point say together.
struct PointSummary {
  private let plan: SweepPlan
  let point: Int
  private let slots: PointSlots
  private let found: PointCells
  /// The strategies that have runs here.
  private let strategies: [Int]

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

  /// Ids of the strategies that have runs here.
  private var ids: [String] { strategies.map { plan.strategyIDs[$0] } }

  /// Rows of `summary.csv`.
  func summaryRows() -> [SweepSummaryRow] {
    let names = plan.outputNames
    var intervals = MeanIntervals()
    return ids.enumerated().flatMap { strategy, id in
      slots.slots.enumerated().flatMap { slot, reported in
        names.enumerated().map { output, name in
          SweepSummaryRow(
            point: point, strategy: id, month: reported.month, output: name,
            cell: CellSummary(found.cells[place(strategy, slot, output)], &intervals))
        }
      }
    }
  }

  /// Rows of `contrasts.csv`: of strategies that share worlds with the baseline here.
  func contrastRows() -> [SweepContrastRow] {
    let names = plan.outputNames
    let (ids, baseline) = (ids, plan.study.baseline)
    let others = strategies.indices.filter {
      strategies[$0] != baseline
        && plan.order.chosen?.share(strategies[$0], baseline, at: point) ?? true
    }
    var intervals = MeanIntervals()
    return slots.slots.enumerated().flatMap { slot, reported in
      names.enumerated().flatMap { output, name in
        let streams = others.map { found.pairs[place($0, slot, output)] }
        let pValues = streams.map(\.pValue)
        let adjusted = Multiplicity.holm(pValues)
        return others.enumerated().map { index, strategy in
          SweepContrastRow(
            point: point, strategy: ids[strategy], baseline: plan.strategyIDs[baseline],
            month: reported.month, output: name, pairs: streams[index],
            interval: intervals.interval(streams[index].difference),
            pValue: pValues[index], adjustedPValue: adjusted[index])
        }
      }
    }
  }

  /// Rows of `points.csv`.
  func meansRows() -> [PointMeansRow] {
    ids.enumerated().map { strategy, id in
      let ends = plan.layout.columns.indices.map {
        found.cells[place(strategy, slots.end, $0)]
      }
      return PointMeansRow(
        point: point, strategy: id, settings: plan.design.values(of: point),
        count: ends.first?.moments.count ?? 0, failed: ends.first?.failed ?? 0,
        means: ends.map { $0.moments.mean ?? .nan })
    }
  }
}
