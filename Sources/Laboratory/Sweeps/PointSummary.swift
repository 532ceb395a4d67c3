import Statistics

/// What the runs of one point say together.
struct PointSummary {
  private let plan: SweepPlan
  let point: Int
  /// `[strategy × slot × output]`.
  private var cells: [StreamingSummary]
  /// `[strategy × slot × output]` against the baseline.
  private var pairs: [PairedStream]
  private var perStrategy: Int { plan.layout.slots * plan.layout.columns.count }

  /// Reads the runs of a point, world by world.
  init(_ plan: SweepPlan, point: Int, worlds: Int, _ ledger: RunLedger) throws {
    self.plan = plan
    self.point = point
    let size = plan.strategies * plan.layout.slots * plan.layout.columns.count
    cells = Array(repeating: StreamingSummary(), count: size)
    pairs = Array(repeating: PairedStream(), count: size)
    var values = Array(repeating: Double.nan, count: size)
    for world in 0..<worlds { try add(world, ledger, &values) }
  }

  private mutating func add(
    _ world: Int, _ ledger: RunLedger, _ values: inout [Double]
  ) throws {
    let width = perStrategy
    var ran = Array(repeating: false, count: plan.strategies)
    var isSound = ran
    let first = plan.run(point: point, strategy: 0, world: world)
    try ledger.read(first..<first + plan.strategies) { run, record in
      let strategy = run - first
      ran[strategy] = true
      isSound[strategy] = RecordForm.stage(record) == nil
      for place in 0..<width {
        values[strategy * width + place] = RecordForm.value(record, place)
      }
    }
    for strategy in 0..<plan.strategies where ran[strategy] {
      for place in strategy * width..<(strategy + 1) * width {
        cells[place].add(isSound[strategy] ? values[place] : nil)
      }
    }
    let baseline = plan.study.baseline
    guard isSound[baseline] else { return }
    for strategy in 0..<plan.strategies where isSound[strategy] && strategy != baseline {
      for place in 0..<width {
        let (own, other) = (values[strategy * width + place], values[baseline * width + place])
        if own.isFinite, other.isFinite { pairs[strategy * width + place].add(own, against: other) }
      }
    }
  }

  /// Months of the slots that exist at this point; a milestone that is the end appears once.
  private var slots: [(slot: Int, month: Int)] {
    let months = plan.months(of: point)
    return (0..<plan.layout.slots).compactMap { slot in
      guard let month = plan.layout.month(ofSlot: slot, months: months) else { return nil }
      let isRepeated = slot < plan.layout.milestones.count && month == months
      return isRepeated ? nil : (slot, month)
    }
  }

  private func place(_ strategy: Int, _ slot: Int, _ output: Int) -> Int {
    strategy * perStrategy + plan.layout.place(slot: slot, output: output)
  }

  /// Rows of `summary.csv`.
  func summaryRows() -> [SweepSummaryRow] {
    let names = plan.outputNames
    var intervals = MeanIntervals()
    return plan.strategyIDs.enumerated().flatMap { strategy, id in
      slots.flatMap { slot, month in
        names.enumerated().map { output, name in
          SweepSummaryRow(
            point: point, strategy: id, month: month, output: name,
            cell: CellSummary(cells[place(strategy, slot, output)], &intervals))
        }
      }
    }
  }

  /// Rows of `contrasts.csv`.
  func contrastRows() -> [SweepContrastRow] {
    let names = plan.outputNames
    let ids = plan.strategyIDs
    let others = ids.indices.filter { $0 != plan.study.baseline }
    var intervals = MeanIntervals()
    return slots.flatMap { slot, month in
      names.enumerated().flatMap { output, name in
        let streams = others.map { pairs[place($0, slot, output)] }
        let pValues = streams.map(\.pValue)
        let adjusted = Multiplicity.holm(pValues)
        return others.enumerated().map { index, strategy in
          SweepContrastRow(
            point: point, strategy: ids[strategy], baseline: ids[plan.study.baseline],
            month: month, output: name, pairs: streams[index],
            interval: intervals.interval(streams[index].difference),
            pValue: pValues[index], adjustedPValue: adjusted[index])
        }
      }
    }
  }

  /// Rows of `points.csv`.
  func meansRows() -> [PointMeansRow] {
    plan.strategyIDs.enumerated().map { strategy, id in
      let ends = plan.layout.columns.indices.map {
        cells[place(strategy, plan.layout.slots - 1, $0)]
      }
      return PointMeansRow(
        point: point, strategy: id, settings: plan.design.values(of: point),
        count: ends.first?.moments.count ?? 0, failed: ends.first?.missing ?? 0,
        means: ends.map { $0.moments.mean ?? .nan })
    }
  }
}
