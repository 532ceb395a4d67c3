import Statistics

/// A point where runs failed, were left out or have numbers that are not finite: cell by cell.
struct PartialPoint {
  private let plan: SweepPlan
  private let point: Int
  /// The strategies that have runs here.
  private let strategies: [Int]
  private let slots: PointSlots
  /// `[strategy × slot × output]`.
  private var summaries: [StreamingSummary]
  /// `[strategy × slot × output]` against the baseline.
  private(set) var pairs: [PairedStream]

  init(
    _ plan: SweepPlan, point: Int, slots: PointSlots, worlds: Int, _ ledger: RunLedger
  ) throws {
    self.plan = plan
    self.point = point
    self.slots = slots
    strategies = plan.order.strategies(at: point)
    let size = strategies.count * slots.count
    summaries = Array(repeating: StreamingSummary(), count: size)
    pairs = Array(repeating: PairedStream(), count: size)
    var reader = RunReader(ledger)
    var values = Array(repeating: Double.nan, count: size)
    for world in plan.order.chosen?.worlds(at: point) ?? Array(0..<worlds) {
      try add(world, &reader, &values)
    }
  }

  private mutating func add(
    _ world: Int, _ reader: inout RunReader, _ values: inout [Double]
  ) throws {
    let (width, slots) = (slots.count, slots)
    var ran = Array(repeating: false, count: strategies.count)
    var isSound = ran
    let runs = plan.order.runs(at: point, strategies, world..<world + 1)
    let planned = runs.indices.filter { runs[$0] >= 0 }
    try reader.read(planned.lazy.map { runs[$0] }) { place, record in
      let strategy = planned[place]
      ran[strategy] = true
      isSound[strategy] = RecordForm.stage(record) == nil
      values.withUnsafeMutableBufferPointer { values in
        _ = values.baseAddress.map { slots.copy(record, to: $0 + strategy * width) }
      }
    }
    for strategy in strategies.indices where ran[strategy] {
      for place in strategy * width..<(strategy + 1) * width {
        summaries[place].add(isSound[strategy] ? values[place] : nil)
      }
    }
    guard let baseline = strategies.firstIndex(of: plan.study.baseline), isSound[baseline] else {
      return
    }
    for strategy in strategies.indices where isSound[strategy] && strategy != baseline {
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
