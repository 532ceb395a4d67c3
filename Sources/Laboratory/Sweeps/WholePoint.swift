import Statistics

/// A point of which every run ended well with finite numbers: whole rows, which go fast.
struct WholePoint {
  private let strategies: Int
  private let baseline: Int
  /// Values of a run.
  private let width: Int
  private var moments: MomentsTable
  private var quantiles: QuantileTable
  /// Strategy − baseline for all strategies, the baseline's own being 0.
  private var differences: MomentsTable
  /// `[strategy × value]` worlds in which the strategy is ahead of the baseline, and equal to it.
  private var ahead: [Int]
  private var equal: [Int]

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
    differences = MomentsTable(columns: size)
    ahead = Array(repeating: 0, count: size)
    equal = ahead
    var reader = RunReader(ledger)
    var row = Array(repeating: 0.0, count: size)
    var difference = row
    for block in WorldChunks.blocks(0..<worlds) {
      let runs = plan.runs(point: point, worlds: block)
      guard try read(runs, &reader, slots, &row, &difference) else { return nil }
    }
  }

  /// Takes in the runs of some worlds.
  ///
  /// - Returns: whether all of them are whole.
  private mutating func read(
    _ runs: [Int], _ reader: inout RunReader, _ slots: PointSlots, _ row: inout [Double],
    _ difference: inout [Double]
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
      if isWhole, strategy == strategies - 1 { isWhole = add(row, &difference) }
    }
    return isWhole && next == runs.count
  }

  /// Takes in the values of a world.
  ///
  /// - Returns: whether all differences are finite.
  private mutating func add(_ row: [Double], _ difference: inout [Double]) -> Bool {
    let isFinite = compare(row, &difference)
    guard isFinite else { return false }
    row.withUnsafeBufferPointer {
      moments.add($0)
      quantiles.add($0)
    }
    difference.withUnsafeBufferPointer { differences.add($0) }
    return true
  }

  private mutating func compare(_ row: [Double], _ difference: inout [Double]) -> Bool {
    let (strategies, width, baseline) = (strategies, width, baseline)
    var flaw: UInt64 = 0
    row.withUnsafeBufferPointer { row in
      difference.withUnsafeMutableBufferPointer { difference in
        ahead.withUnsafeMutableBufferPointer { ahead in
          equal.withUnsafeMutableBufferPointer { equal in
            let base = row.extracting(baseline * width..<(baseline + 1) * width)
            for strategy in 0..<strategies where strategy != baseline {
              let places = strategy * width..<(strategy + 1) * width
              let own = row.extracting(places)
              flaw |= Self.subtract(base, from: own, into: difference.extracting(places))
              Self.count(own, base, ahead.extracting(places), equal.extracting(places))
            }
          }
        }
      }
    }
    return flaw & 0x800 == 0
  }

  /// Writes differences.
  ///
  /// - Returns: has the bit 0x800 if one of them is not finite.
  private static func subtract(
    _ base: UnsafeBufferPointer<Double>, from own: UnsafeBufferPointer<Double>,
    into difference: UnsafeMutableBufferPointer<Double>
  ) -> UInt64 {
    var flaw: UInt64 = 0
    for place in 0..<min(own.count, base.count, difference.count) {
      let apart = own[place] - base[place]
      flaw |= ((apart.bitPattern >> 52) & 0x7ff) + 1
      difference[place] = apart
    }
    return flaw
  }

  /// Counts where a number is larger than the baseline's, and where it is equal.
  private static func count(
    _ own: UnsafeBufferPointer<Double>, _ base: UnsafeBufferPointer<Double>,
    _ ahead: UnsafeMutableBufferPointer<Int>, _ equal: UnsafeMutableBufferPointer<Int>
  ) {
    for place in 0..<min(own.count, base.count, ahead.count) {
      ahead[place] &+= own[place] > base[place] ? 1 : 0
    }
    for place in 0..<min(own.count, base.count, equal.count) {
      equal[place] &+= own[place] == base[place] ? 1 : 0
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
      return PairedStream(
        own: moments.moments(place), other: moments.moments(baseline * width + place % width),
        difference: differences.moments(place), ahead: ahead[place], equal: equal[place])
    }
  }
}
