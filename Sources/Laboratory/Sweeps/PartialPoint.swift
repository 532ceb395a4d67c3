import Statistics

/// A point where runs failed, were left out or have numbers that are not finite: cell by cell.
struct PartialPoint {
  private let plan: SweepPlan
  private let slots: PointSlots
  /// `[strategy × slot × output]`.
  private var summaries: [StreamingSummary]
  /// `[strategy × slot × output]` against the baseline.
  private(set) var pairs: [PairedStream]

  init(
    _ plan: SweepPlan, point: Int, slots: PointSlots, worlds: Int, _ ledger: RunLedger
  ) throws {
    self.plan = plan
    self.slots = slots
    let size = plan.strategies * slots.count
    summaries = Array(repeating: StreamingSummary(), count: size)
    pairs = Array(repeating: PairedStream(), count: size)
    var reader = RunReader(ledger)
    var values = Array(repeating: Double.nan, count: size)
    for world in 0..<worlds {
      try add(plan.runs(point: point, worlds: world..<world + 1), &reader, &values)
    }
  }

  private mutating func add(
    _ runs: [Int], _ reader: inout RunReader, _ values: inout [Double]
  ) throws {
    let (width, slots) = (slots.count, slots)
    var ran = Array(repeating: false, count: plan.strategies)
    var isSound = ran
    try reader.read(runs) { strategy, record in
      ran[strategy] = true
      isSound[strategy] = RecordForm.stage(record) == nil
      values.withUnsafeMutableBufferPointer { values in
        _ = values.baseAddress.map { slots.copy(record, to: $0 + strategy * width) }
      }
    }
    for strategy in 0..<plan.strategies where ran[strategy] {
      for place in strategy * width..<(strategy + 1) * width {
        summaries[place].add(isSound[strategy] ? values[place] : nil)
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

  /// `[strategy × slot × output]`.
  var cells: [PointCells.Cell] {
    summaries.map {
      PointCells.Cell(
        moments: $0.moments, failed: $0.missing, quantiles: $0.sketch.quantiles(Summary.levels))
    }
  }
}
