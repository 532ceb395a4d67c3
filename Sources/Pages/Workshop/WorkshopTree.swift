import Laboratory
import Partnership
import Statistics
import Synchronization

/// Every path of the game, run in every world.
///
/// The past never depends on the future: paths that share their first years are equal, byte for
/// byte, through those years. So the tree keeps each year once for all paths that share it.
struct WorkshopTree: Sendable {
  /// The paths.
  let paths: WorkshopPaths
  /// Paths in form.
  let blueprint: Blueprint
  /// Measures shown, the one that is bet on first.
  let measures: [PageMeasure]
  /// Number of worlds.
  let worlds: Int
  /// The world that is told: the one nearest to the medians over all paths.
  let told: Int
  /// `[measure]` range of a byte.
  let ranges: [ClosedRange<Double>]
  /// `[path][measure][record]`: 5, 25, 50, 75 and 95 %, then the told run.
  private let lines: [[[[UInt8]]]]
  /// `[path][run][record]` of the measure that is bet on.
  private let siblings: [[[UInt8]]]
  /// `[path]` median outcome and trust at the end, and worlds in which everybody stayed.
  let endings: [WorkshopEnding]
  /// `[segment]` worlds in which nobody left in the year.
  let calmWorlds: [Int]

  /// Real runs drawn behind the told one.
  static let siblingCount = 20
  /// Where trust, outcomes and members stand among ``measures``.
  static let (trustPlace, outcomePlace, capacityPlace, membersPlace) = (0, 1, 3, 5)
  /// The measures of the small pictures.
  static let miniPlaces = [outcomePlace, 2, capacityPlace, membersPlace]

  init(_ scenario: Scenario, years: Int, worlds: Int, work: PageWork) throws {
    paths = WorkshopPaths(years: years)
    blueprint = try Blueprint(paths.scenario(scenario))
    let parameters = blueprint.parameters
    measures = [
      .trust, .outcome, .wins(parameters), .capability(parameters), .engagement, .members,
    ]
    self.worlds = worlds
    let plan = StudyPlan(blueprint, replications: worlds, months: paths.months)
    let archive = WorldArchive(plan, measures: measures)
    let runner = Runner(
      plan, workers: work.workers, onProgress: { work.onProgress($0, worlds) },
      isInterrupted: work.isInterrupted)
    try runner.run([archive])
    let result = TreeBuilder(paths: paths, measures: measures, archive: archive)
    told = result.told
    ranges = result.ranges
    lines = result.lines
    siblings = result.siblings
    endings = result.endings
    calmWorlds = result.calmWorlds
  }

  /// Bytes of all segments: `[segment × measure × line × month]`, months 1…12 of each year.
  var bytes: [UInt8] {
    eachSegment { path, months in
      measures.indices.flatMap { measure in
        lines[path][measure].flatMap { Array($0[months]) }
      }
    }
  }

  /// Bytes of the start: `[measure × line]`.
  var startBytes: [UInt8] {
    measures.indices.flatMap { measure in lines[0][measure].map { $0[0] } }
  }

  /// `[segment × run × month]` of the measure that is bet on.
  var siblingBytes: [UInt8] {
    eachSegment { path, months in siblings[path].flatMap { Array($0[months]) } }
  }

  /// `[run]` the same at the start.
  var siblingStartBytes: [UInt8] { siblings[0].map { $0[0] } }

  private func eachSegment(_ body: (Int, ClosedRange<Int>) -> [UInt8]) -> [UInt8] {
    (0..<paths.years).flatMap { year in
      (0..<WorkshopPaths.power(year + 1)).flatMap { index in
        let first = year * WorkshopPaths.yearMonths
        return body(
          paths.firstPath(index, year: year), first + 1...first + WorkshopPaths.yearMonths)
      }
    }
  }

  /// A line of a path, as bytes by record; for checks.
  func line(path: Int, measure: Int, line: Int) -> [UInt8] { lines[path][measure][line] }

  /// A sibling of a path, as bytes by record; for checks.
  func sibling(path: Int, run: Int) -> [UInt8] { siblings[path][run] }

  /// The value of a byte of a measure.
  func value(_ byte: UInt8, _ measure: Int) -> Double {
    ByteSeries.value(byte, in: ranges[measure])
  }
}

/// How a path ends.
struct WorkshopEnding: Sendable, Hashable {
  /// Medians at the end.
  let outcome, trust, capacity: Double
  /// Worlds in which the partnership has not dissolved.
  let alive: Int
}

/// Turns the worlds of all paths into bytes.
private struct TreeBuilder {
  let told: Int
  let ranges: [ClosedRange<Double>]
  let lines: [[[[UInt8]]]]
  let siblings: [[[UInt8]]]
  let endings: [WorkshopEnding]
  let calmWorlds: [Int]

  init(paths: WorkshopPaths, measures: [PageMeasure], archive: WorldArchive) {
    let all = 0..<paths.count
    let fans = all.map { path in
      measures.indices.map { archive.column(strategy: path, measure: $0).fan }
    }
    let ranges = measures.indices.map { measure -> ClosedRange<Double> in
      if measures[measure].isShare { return 0...100 }
      let highest = all.compactMap { fans[$0][measure].levels[4].max() }.max() ?? 1
      return RoundAxis(around: [0, highest]).range
    }
    let told = TreeBuilder.nearest(paths, measures.count, archive, fans)
    lines = all.map { path in
      measures.indices.map { measure in
        let run = archive.column(strategy: path, measure: measure).run(told)
        return (fans[path][measure].levels + [run]).map { line in
          line.map { ByteSeries.byte($0, in: ranges[measure]) }
        }
      }
    }
    siblings = all.map { path in
      let column = archive.column(strategy: path, measure: 0)
      return (0..<min(WorkshopTree.siblingCount, archive.worlds)).map { run in
        column.run(run).map { ByteSeries.byte($0, in: ranges[0]) }
      }
    }
    endings = all.map { path in
      let members = archive.column(strategy: path, measure: WorkshopTree.membersPlace)
      return WorkshopEnding(
        outcome: fans[path][WorkshopTree.outcomePlace].end[2],
        trust: fans[path][WorkshopTree.trustPlace].end[2],
        capacity: fans[path][WorkshopTree.capacityPlace].end[2],
        alive: members.record(paths.months).count { $0 > 0 })
    }
    calmWorlds = TreeBuilder.calm(paths, archive)
    self.ranges = ranges
    self.told = told
  }

  /// The world nearest to the medians, averaged over all paths, measures and months.
  private static func nearest(
    _ paths: WorkshopPaths, _ measures: Int, _ archive: WorldArchive, _ fans: [[Fan]]
  ) -> Int {
    var distances = Array(repeating: 0.0, count: archive.worlds)
    for path in 0..<paths.count {
      for measure in 0..<measures {
        let column = archive.column(strategy: path, measure: measure)
        let median = fans[path][measure].median
        let scale = max(1, (median.max() ?? 0) - (median.min() ?? 0))
        for record in 0..<column.records {
          for (world, value) in column.record(record).enumerated() {
            distances[world] += abs(value - median[record]) / scale
          }
        }
      }
    }
    return distances.indices.min { (distances[$0], $0) < (distances[$1], $1) } ?? 0
  }

  /// Worlds in which the number of members never falls in a year, segment by segment.
  private static func calm(_ paths: WorkshopPaths, _ archive: WorldArchive) -> [Int] {
    (0..<paths.years).flatMap { year in
      (0..<WorkshopPaths.power(year + 1)).map { index in
        let path = paths.firstPath(index, year: year)
        let column = archive.column(strategy: path, measure: WorkshopTree.membersPlace)
        let first = year * WorkshopPaths.yearMonths
        return (0..<archive.worlds).count { world in
          (first..<first + WorkshopPaths.yearMonths).allSatisfy { record in
            column.values[(record + 1) * archive.worlds + world]
              >= column.values[record * archive.worlds + world]
          }
        }
      }
    }
  }
}
