import Laboratory
import Partnership
import Statistics
import Synchronization

/// Every setting of the explorer, run.
struct ExploreGrid: Sendable {
  /// The sliders.
  let levers: LeverSet
  /// The measures shown.
  let measures: [PageMeasure]
  /// Months that are kept: every third of the first year, then every sixth.
  let points: [Int]
  /// Runs of each setting.
  let runs: Int
  /// `[measure]` range of a byte.
  let ranges: [ClosedRange<Double>]
  /// `[cell × measure × level × point]`, a byte each.
  let bands: [UInt8]
  /// `[world × measure × level × point]`, a byte each: "if nothing changes" in each world.
  let ghost: [UInt8]
  /// `[cell × run]` outcome at the end of the first runs, a byte each.
  let dots: [UInt8]
  /// `[cell]` runs in which the setting ends ahead of "if nothing changes".
  let ahead: [UInt8]
  /// `[cell]` place in ``points`` from which the median stays ahead; 255 if it is not ahead at the
  /// end.
  let lead: [UInt8]

  /// Runs of which the end is kept one by one.
  static let dotCount = 20
  /// Runs of each setting, unless fewer are asked for.
  static let mostRuns = 48

  /// Months that are kept.
  static func points(_ months: Int) -> [Int] {
    var points = [0]
    while let last = points.last, last < months {
      let step = last < 12 ? 3 : months > 240 ? 12 : 6
      points.append(min(months, last + step))
    }
    return points
  }

  init(_ scenario: Scenario, months: Int, runs: Int, work: PageWork) throws {
    let levers = LeverSet(scenario)
    let blueprint = try Blueprint(scenario)
    let points = ExploreGrid.points(months)
    let measures: [PageMeasure] = [.outcome, .wins(blueprint.parameters), .trust, .members]
    let results = Mutex<[WorldOfPlans?]>(Array(repeating: nil, count: levers.worlds))
    try inParallel(levers.worlds, workers: work.workers) { world in
      guard !work.isInterrupted() else { throw Interrupted() }
      let result = WorldOfPlans(
        try Blueprint(levers.scenario(scenario, world: world)), months: months, points: points,
        measures: measures, runs: runs)
      results.withLock { $0[world] = result }
      work.onProgress(runs * (levers.plans + 1), levers.worlds * runs * (levers.plans + 1))
    }
    let worlds = results.withLock { $0.compactMap { $0 } }
    let ranges = ExploreGrid.ranges(measures, worlds)
    self.levers = levers
    self.measures = measures
    self.points = points
    self.runs = runs
    self.ranges = ranges
    let cells = (0..<levers.cells).map { cell in
      (plan: cell / levers.worlds, world: worlds[cell % levers.worlds])
    }
    bands = cells.flatMap { ExploreGrid.bytes($0.world.bands[$0.plan], ranges) }
    ghost = worlds.flatMap { ExploreGrid.bytes($0.bands[levers.plans], ranges) }
    dots = cells.flatMap { cell in
      cell.world.ends[cell.plan].prefix(ExploreGrid.dotCount)
        .map { ByteSeries.byte($0, in: ranges[0]) }
    }
    ahead = cells.map { cell in
      let pairs = zip(cell.world.ends[cell.plan], cell.world.ends[levers.plans])
      return UInt8(min(255, pairs.count { $0 > $1 }))
    }
    lead = cells.map { cell in
      let (own, other) = (cell.world.bands[cell.plan][0][2], cell.world.bands[levers.plans][0][2])
      let behind = points.indices.last { own[$0] <= other[$0] }
      let first = behind.map { $0 + 1 } ?? 0
      return first < points.count ? UInt8(min(254, first)) : 255
    }
  }

  /// Ranges that hold everything: shares from 0 to 100, others from 0 to the largest value.
  private static func ranges(
    _ measures: [PageMeasure], _ worlds: [WorldOfPlans]
  ) -> [ClosedRange<Double>] {
    measures.indices.map { measure in
      if measures[measure].isShare { return 0...100 }
      let highest = worlds.flatMap { world in
        world.bands.compactMap { $0[measure][4].max() }
      }.max()
      return RoundAxis(around: [0, highest ?? 1]).range
    }
  }

  private static func bytes(
    _ bands: [[[Double]]], _ ranges: [ClosedRange<Double>]
  ) -> [UInt8] {
    zip(bands, ranges).flatMap { levels, range in
      levels.flatMap { $0.map { ByteSeries.byte($0, in: range) } }
    }
  }
}

/// All plans in one world: bands and ends.
private struct WorldOfPlans: Sendable {
  /// `[plan][measure][level][point]`.
  let bands: [[[[Double]]]]
  /// `[plan][run]` outcome at the end.
  let ends: [[Double]]

  init(_ blueprint: Blueprint, months: Int, points: [Int], measures: [PageMeasure], runs: Int) {
    let plans = blueprint.scenario.strategies.count
    let batch = Batch(blueprint, strategies: Array(0..<plans), months: months)
    /// `[plan][measure][point][run]`.
    var values = Array(
      repeating: Array(
        repeating: Array(repeating: [Double](), count: points.count), count: measures.count),
      count: plans)
    for first in stride(from: 0, to: runs, by: batch.width) {
      batch.run(from: first)
      for lane in 0..<min(batch.width, runs - first) {
        for plan in 0..<plans {
          let run = batch.trajectory(strategy: plan, lane: lane)
          for (place, measure) in measures.enumerated() {
            for (number, month) in points.enumerated() {
              let index = run.startIndex + month * blueprint.columns + measure.measure.column
              values[plan][place][number].append(run[index] * measure.factor)
            }
          }
        }
      }
    }
    bands = values.map { $0.map { Fan($0).levels } }
    ends = values.map { $0[0].last ?? [] }
  }
}
