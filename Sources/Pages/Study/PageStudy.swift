import Laboratory
import Partnership

/// All runs behind a page, and who is compared with whom.
struct PageStudy: Sendable {
  /// The forecast "if nothing changes".
  let statusQuo: StatusQuo
  /// What was simulated: all strategies of the scenario, and the forecast.
  let plan: StudyPlan
  /// The measures, the deciding one first.
  let measures: [PageMeasure]
  /// The worlds.
  let archive: WorldArchive
  /// Who takes part.
  let stay: StayTally
  /// Positions of the strategies shown, in the order of the scenario.
  let shown: [Int]
  /// Why these.
  let choice: String
  /// Position of the strategy that ends best, and of the one it is measured against.
  let leader, rival: Int
  /// The world that is told.
  let told: Int

  /// The scenario with the forecast.
  var scenario: Scenario { plan.blueprint.scenario }
  /// The last record.
  var months: Int { plan.months }
  /// Number of worlds.
  var worlds: Int { plan.replications }

  /// Runs a scenario.
  init(_ scenario: Scenario, _ options: PageOptions, _ work: PageWork) throws {
    statusQuo = StatusQuo(scenario)
    let blueprint = try Blueprint(statusQuo.scenario)
    plan = try PageStudy.plan(blueprint, options)
    measures = PageMeasure.all(blueprint)
    archive = WorldArchive(plan, measures: measures)
    stay = StayTally(plan)
    let worlds = plan.replications
    let runner = Runner(
      plan, workers: work.workers, onProgress: { work.onProgress($0, worlds) },
      isInterrupted: work.isInterrupted)
    try runner.run([archive, stay])
    let own = statusQuo.isAdded ? scenario.strategies.indices.map { $0 } : plan.strategies
    let ranking = Ranking(archive, own, now: PageStudy.now(plan.months))
    (shown, choice) = try ranking.shown(options.strategies, scenario)
    (leader, rival) = ranking.pair(among: shown)
    told = PageStudy.toldWorld(archive, strategies: shown, measures: measures.count)
  }

  private static func plan(_ blueprint: Blueprint, _ options: PageOptions) throws -> StudyPlan {
    let plan = StudyPlan(
      blueprint,
      replications: options.worlds ?? min(blueprint.scenario.replications, PageOptions.mostWorlds),
      months: options.months)
    guard (1...PageOptions.mostWorlds).contains(plan.replications) else {
      throw PageError.outOfRange(
        setting: "the number of worlds", value: plan.replications,
        allowed: "1 to \(PageOptions.mostWorlds)")
    }
    guard (1...1200).contains(plan.months) else {
      throw PageError.outOfRange(setting: "months", value: plan.months, allowed: "1 to 1200")
    }
    return plan
  }

  /// The record that stands for "now": three years, or a third of a shorter study.
  static func now(_ months: Int) -> Int { months > 36 ? 36 : max(1, months / 3) }

  /// The months of the scorecard: start, one year, now, end.
  var moments: [Int] {
    var moments = [0]
    for month in [12, PageStudy.now(months), months] where month > (moments.last ?? 0) {
      if month <= months { moments.append(month) }
    }
    return moments
  }

  /// The world whose runs are nearest to the medians, averaged over strategies, measures and months:
  /// chosen by a rule, never by hand.
  private static func toldWorld(
    _ archive: WorldArchive, strategies: [Int], measures: Int
  ) -> Int {
    var distances = Array(repeating: 0.0, count: archive.worlds)
    for strategy in strategies {
      for measure in 0..<measures {
        let column = archive.column(strategy: strategy, measure: measure)
        let median = column.fan.median
        let scale = max(1e-9, (median.max() ?? 0) - (median.min() ?? 0), 1)
        for record in 0..<column.records {
          for (world, value) in column.record(record).enumerated() {
            distances[world] += abs(value - median[record]) / scale
          }
        }
      }
    }
    return distances.indices.min { (distances[$0], $0) < (distances[$1], $1) } ?? 0
  }

  /// Numbers of a strategy on the measure with a place among ``measures``.
  func column(_ strategy: Int, _ measure: Int = 0) -> WorldColumn {
    archive.column(strategy: strategy, measure: measure)
  }

  /// The name of a strategy.
  func name(_ strategy: Int) -> String { scenario.strategies[strategy].name }

  /// The style of a strategy shown.
  func style(_ strategy: Int) -> Palette.Style {
    shown.firstIndex(of: strategy).map(Palette.strategy) ?? Palette.context
  }

  /// Positions of all lines drawn: the strategies shown, and the forecast if it is not among them.
  var lines: [Int] {
    shown.contains(statusQuo.position) ? shown : shown + [statusQuo.position]
  }

  /// The name at the end of a line; says where a strategy is the forecast as well.
  func lineName(_ strategy: Int) -> String {
    strategy == statusQuo.position && !shown.contains(strategy)
      ? StatusQuo.name : name(strategy)
  }
}
