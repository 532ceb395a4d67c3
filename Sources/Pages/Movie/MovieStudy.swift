import Laboratory
import Partnership

/// The runs behind a movie: which two strategies, and which of the possible worlds is told.
struct MovieStudy: Sendable {
  /// The scenario in form.
  let blueprint: Blueprint
  /// Positions of the two strategies in the scenario, in its order.
  let pair: [Int]
  /// Why these two.
  let choice: String
  /// The world that is told.
  let told: Int
  /// Why this one.
  let toldChoice: String
  /// Number of worlds behind the movie, and the last record.
  let worlds, months: Int
  /// `[side]` trust in every record of every world, 0 to 100.
  let trust: [WorldColumn]

  /// Measures kept: what strategies are ranked by, and trust.
  private static let measures: [PageMeasure] = [.outcome, .trust]

  /// Runs a scenario: its strategies in all worlds, or only the two asked for.
  init(_ scenario: Scenario, _ options: MovieOptions, _ work: PageWork) throws {
    blueprint = try Blueprint(scenario)
    let wanted = try MovieStudy.wanted(options.page.strategies, scenario)
    let plan = try MovieStudy.plan(blueprint, wanted, options.page)
    let archive = WorldArchive(plan, measures: MovieStudy.measures)
    let worlds = plan.replications
    let runner = Runner(
      plan, workers: work.workers, onProgress: { work.onProgress($0, worlds) },
      isInterrupted: work.isInterrupted)
    try runner.run([archive])
    let chosen = MovieStudy.chosen(archive, wanted, months: plan.months)
    let places = plan.strategies.indices.filter { chosen.contains(plan.strategies[$0]) }
    pair = places.map { plan.strategies[$0] }
    choice = MovieStudy.why(wanted.count, of: scenario.strategies.count)
    trust = places.map { archive.column(strategy: $0, measure: 1) }
    self.worlds = worlds
    months = plan.months
    (told, toldChoice) = MovieStudy.told(
      options.replication, worlds, places.map { archive.column(strategy: $0, measure: 0) } + trust)
  }

  /// Positions of the strategies asked for: none, one or two.
  private static func wanted(_ ids: [String]?, _ scenario: Scenario) throws(PageError) -> [Int] {
    guard scenario.strategies.count > 1 else {
      throw .tooFewStrategies(scenario.strategies.count, least: 2)
    }
    var positions: [Int] = []
    for id in ids ?? [] {
      guard let place = scenario.strategies.firstIndex(where: { $0.id == id }) else {
        throw .unknownStrategy(id, known: scenario.strategies.map(\.id))
      }
      if !positions.contains(place) { positions.append(place) }
    }
    guard positions.count <= 2 else { throw .notTwoStrategies(positions.count) }
    return positions
  }

  private static func plan(
    _ blueprint: Blueprint, _ wanted: [Int], _ options: PageOptions
  ) throws(PageError) -> StudyPlan {
    let plan = StudyPlan(
      blueprint, strategies: wanted.count == 2 ? wanted.sorted() : nil,
      replications: options.worlds ?? min(blueprint.scenario.replications, PageOptions.mostWorlds),
      months: options.months)
    guard (1...PageOptions.mostWorlds).contains(plan.replications) else {
      throw .outOfRange(
        setting: "the number of worlds", value: plan.replications,
        allowed: "1 to \(PageOptions.mostWorlds)")
    }
    guard (1...1200).contains(plan.months) else {
      throw .outOfRange(setting: "months", value: plan.months, allowed: "1 to 1200")
    }
    return plan
  }

  /// The two strategies: those asked for; beside a single one, the one that ends best, or second
  /// best; otherwise the one that ends best and the one that is ahead early.
  private static func chosen(_ archive: WorldArchive, _ wanted: [Int], months: Int) -> [Int] {
    guard wanted.count < 2 else { return wanted }
    let all = Array(0..<archive.strategies)
    let ranking = Ranking(archive, all, now: PageStudy.now(months))
    let (leader, rival) = ranking.pair(among: all)
    guard let one = wanted.first else { return [leader, rival] }
    let others = ranking.pair(among: all.filter { $0 != one })
    return [one, one == leader ? others.leader : leader]
  }

  private static func why(_ asked: Int, of all: Int) -> String {
    switch asked {
    case 2: "Both strategies were chosen by whoever made this page."
    case 1:
      "One strategy was chosen by whoever made this page; beside it stands the best of the others."
    default:
      all == 2
        ? "The scenario has these two strategies."
        : "Of the \(all) strategies two are shown: the one that ends best, and the one that is ahead "
          + "early; a rule chose them, not a person."
    }
  }

  /// The world asked for, or the one nearest to the medians of both strategies.
  private static func told(
    _ wanted: Int?, _ worlds: Int, _ columns: [WorldColumn]
  ) -> (world: Int, why: String) {
    if let wanted { return (wanted, "Run \(wanted) was chosen by whoever made this page.") }
    let nearest = WorldColumn.nearestToMedians(columns)
    return (
      nearest,
      "Run \(nearest) is shown: of \(Prose.count(worlds, "run")) the one nearest to the medians of "
        + "outcomes and trust. A rule chose it, not a person."
    )
  }

  /// The name of a side's strategy.
  func name(_ side: Int) -> String { blueprint.scenario.strategies[pair[side]].name }

  /// How a side is drawn.
  static func style(_ side: Int) -> Palette.Style { Palette.strategy(side) }
}
