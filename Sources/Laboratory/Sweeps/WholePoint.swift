import Statistics

/// A point of which every run ended well with finite numbers: whole rows, which go fast.
struct WholePoint {
  private let strategies: Int
  private let baseline: Int
  /// Values of a run.
  private let width: Int
  private var moments: MomentsTable
  private var quantiles: QuantileTable
  /// `[strategy]` its leads over the baseline, value by value; the baseline's own stay empty.
  private var leads: [LeadTable]

  /// Nil if a run is missing, failed or has a number that is not finite.
  init?(
    _ plan: SweepPlan, point: Int, slots: PointSlots, worlds: Int, _ ledger: RunLedger
  ) throws {
    strategies = plan.strategies
    baseline = plan.study.baseline
    width = slots.count
    let size = strategies * width
    moments = MomentsTable(columns: size)
    quantiles = QuantileTable(columns: size, expected: worlds)
    leads = Array(repeating: LeadTable(columns: width), count: strategies)
    var reader = RunReader(ledger)
    var row = Array(repeating: 0.0, count: size)
    for block in WorldChunks.blocks(0..<worlds) {
      let runs = plan.runs(point: point, worlds: block)
      guard try read(runs, &reader, slots, &row) else { return nil }
    }
  }

  /// Takes in the runs of some worlds.
  ///
  /// - Returns: whether all of them are whole.
  private mutating func read(
    _ runs: [Int], _ reader: inout RunReader, _ slots: PointSlots, _ row: inout [Double]
  ) throws -> Bool {
    var next = 0
    var isWhole = true
    try reader.read(runs) { place, record in
      guard isWhole, place == next, RecordForm.stage(record) == nil else { return }
      next += 1
      let strategy = place % strategies
      isWhole = row.withUnsafeMutableBufferPointer { row in
        row.baseAddress.map { slots.copy(record, to: $0 + strategy * width) } ?? true
      }
      if isWhole, strategy == strategies - 1 { add(row) }
    }
    return isWhole && next == runs.count
  }

  /// Takes in the values of a world.
  private mutating func add(_ row: [Double]) {
    row.withUnsafeBufferPointer { row in
      moments.add(row)
      quantiles.add(row)
      let base = row.extracting(baseline * width..<(baseline + 1) * width)
      for strategy in leads.indices where strategy != baseline {
        leads[strategy].add(
          row.extracting(strategy * width..<(strategy + 1) * width), against: base)
      }
    }
  }

  var cells: [PointCells.Cell] {
    let found = quantiles.quantiles(Summary.levels)
    return (0..<moments.columns).map { place in
      PointCells.Cell(moments: moments.moments(place), failed: 0, quantiles: found[place])
    }
  }

  var pairs: [PairedStream] {
    (0..<moments.columns).map { place in
      guard place / width != baseline else { return PairedStream() }
      return leads[place / width].stream(
        place % width, own: moments.moments(place),
        other: moments.moments(baseline * width + place % width))
    }
  }
}
