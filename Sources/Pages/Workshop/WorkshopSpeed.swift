import Laboratory
import Partnership

/// The speed of trust: the same path from three ways in which partners know each other, and the months until the
/// partners have their first shared milestone.
///
/// The milestone is shared capacity at half of what partners regard as good: enough to open a first
/// joint pathway.
struct WorkshopSpeed: Sendable {
  /// A level of starting trust.
  struct Level: Sendable {
    /// The name.
    let name: String
    /// `[path]` month of the milestone in the median of the worlds that reach it; nil if fewer than
    /// half do.
    let months: [Int?]
    /// `[path]` worlds that reach it.
    let reached: [Int]
  }

  /// A history of conflict, as in the scenario, long-standing trust.
  let levels: [Level]
  /// The milestone, in points of shared capacity.
  let milestone: Double

  init(_ scenario: Scenario, paths: WorkshopPaths, worlds: Int, work: PageWork) throws {
    let measure = PageMeasure.capability(try Blueprint(scenario).parameters)
    let good = 100 * (try Blueprint(scenario)).parameters[.capabilityReference]
    let milestone = good / 2
    let acquaintances: [(name: String, known: Relationships.Acquaintance?)] = [
      ("history of conflict", LeverSet.acquaintances.first), ("as here", nil),
      ("long-standing trust", LeverSet.acquaintances.last),
    ]
    levels = try acquaintances.map { name, known in
      var changed = scenario
      if let known { changed.relationships = Relationships(standard: known) }
      let plan = StudyPlan(
        try Blueprint(paths.scenario(changed)), replications: worlds, months: paths.months)
      let archive = WorldArchive(plan, measures: [measure])
      let runner = Runner(
        plan, workers: work.workers, onProgress: { work.onProgress($0, worlds) },
        isInterrupted: work.isInterrupted)
      try runner.run([archive])
      let firsts = (0..<paths.count).map { path in
        WorkshopSpeed.firsts(archive.column(strategy: path, measure: 0), milestone)
      }
      return Level(
        name: name,
        months: firsts.map { $0.count * 2 > worlds ? $0[($0.count - 1) / 2] : nil },
        reached: firsts.map(\.count))
    }
    self.milestone = milestone
  }

  /// The first records at or above a value, world by world, ascending; worlds that never get there
  /// are left out.
  static func firsts(_ column: WorldColumn, _ value: Double) -> [Int] {
    (0..<column.worlds).compactMap { world in
      (0..<column.records).first { column.values[$0 * column.worlds + world] >= value }
    }.sorted()
  }
}
