import Partnership
import Statistics

/// The search at work.
struct StrategySearch {
  let plan: StudyPlan
  let space: StrategySpace
  let settings: OptimisationSettings
  let runner: TrialRunner
  let directions: [Direction]
  var candidates: [Candidate] = []
  var rounds: [SearchRoundRow] = []
  var runs = 0
  var failed = 0

  /// Strategies that share the luck of a trial.
  static let strategiesPerTrial = 8

  init(
    _ plan: StudyPlan, _ space: StrategySpace, _ settings: OptimisationSettings,
    _ runner: TrialRunner
  ) {
    self.plan = plan
    self.space = space
    self.settings = settings
    self.runner = runner
    let goals = plan.blueprint.scenario.goals
    directions = settings.readings.map { $0.direction(goals: goals) }
  }

  /// Whether some run of some candidate did not fail.
  var found: Bool { candidates.contains { !$0.isHopeless } }

  var seed: UInt64 { plan.blueprint.scenario.seed }

  /// Successive halving, generation after generation, and then a walk from the best.
  ///
  /// Every generation pits the best so far against newcomers: a quarter of them from anywhere, so that
  /// no early favourite closes the search, the others near the best. What the generations leave of
  /// the runs goes to the walk.
  mutating func halve() throws {
    var elite: [Int] = []
    for generation in 0..<settings.generations {
      let fresh =
        try generation == 0
        ? sample(settings.candidates, round: 0) : newcomers(elite, generation)
      elite = try generationOfHalving(elite + fresh, generation, before: elite)
    }
    try walk(from: elite)
  }

  mutating func generationOfHalving(
    _ entrants: [Int], _ generation: Int, before elite: [Int]
  ) throws -> [Int] {
    let halving = try StrategySearch.plan(settings, entrants: entrants.count)
    var round = 0
    let ranked = try halving.run { places, worlds in
      try evaluate(places.map { entrants[$0] }, upTo: worlds.upperBound)
    } order: { places in
      let ids = places.map { entrants[$0] }
      rounds.append(row(generation, round, order(ids)))
      round += 1
      return try promotion(ids).map { id in entrants.firstIndex(of: id) ?? 0 }
    }
    let last = ranked.suffix(2).reversed().flatMap { $0 }.map { entrants[$0] }
    let next = try promotion(StrategySearch.distinct(last + elite).filter { isComplete($0) })
    return Array(next.prefix(max(4, settings.candidates / 8)))
  }

  /// Small steps from the best candidate, a handful at a time, each tried on all worlds; a better one
  /// becomes the place to step from, and where none is better, steps are halved.
  mutating func walk(from elite: [Int]) throws {
    guard var best = order(elite).first else { return }
    var step = StrategySearch.step(settings.generations)
    while true {
      let left = (StrategySearch.searchRuns(settings) - runs) / settings.mostWorlds
      guard left > 0, step > 1e-4 else { return }
      let tried = (0..<min(StrategySearch.strategiesPerTrial, left)).map { _ in
        let parent = candidates[best]
        return add(
          parent.neighbour(step: step, number: candidates.count, seed: seed),
          origin: "near \(best)")
      }
      try evaluate(tried, upTo: settings.mostWorlds)
      let next = order([best] + tried)[0]
      if next == best { step /= 2 }
      best = next
      rounds.append(row(settings.generations, rounds.count, order([best] + tried)))
    }
  }

  /// As many runs on random candidates, all run on all worlds.
  mutating func tryAtRandom() throws {
    let count = max(1, StrategySearch.searchRuns(settings) / settings.mostWorlds)
    let all = try sample(count, round: 0)
    try evaluate(all, upTo: settings.mostWorlds)
    rounds.append(row(0, 0, order(all)))
  }

  /// Judges the best candidates and the scenario's own strategies on fresh worlds.
  mutating func judge() throws -> [Finalist] {
    let complete = candidates.indices.filter { isComplete($0) }
    let chosen = try promotion(complete).prefix(settings.finalists)
    var judged = chosen.map { candidates[$0] }
    var means = judged.map { $0.mean(0) as Double? } + plan.strategies.map { _ in nil }
    judged += plan.strategies.enumerated().map { place, position in
      let own = plan.blueprint.scenario.strategies[position]
      return Candidate(id: -1 - place, origin: own.id, point: [], strategy: own)
    }
    let first = settings.mostWorlds
    let values = try values(
      judged.map(\.strategy), worlds: first..<first + settings.judgingWorlds)
    for place in judged.indices { judged[place].values = values[place] }
    failed += judged.reduce(0) { $0 + $1.failed }
    let hopeful = judged.indices.filter { !judged[$0].isHopeless }
    guard !hopeful.isEmpty else { throw AnalysisError.allFailed }
    means = hopeful.map { means[$0] }
    judged = hopeful.map { judged[$0] }
    let ranks = try ParetoSet(
      judged.map { candidate in directions.indices.map { candidate.mean($0) } }, directions
    ).ranks
    let finalists = judged.indices.map { place in
      Finalist(candidate: judged[place], searchMean: means[place], rank: ranks[place])
    }
    return finalists.enumerated().sorted { one, other in
      let (a, b) = (one.element.candidate.mean(0), other.element.candidate.mean(0))
      return a == b ? one.offset < other.offset : directions[0].prefers(a, over: b)
    }.map(\.element)
  }
}

extension StrategySearch {
  func row(_ generation: Int, _ round: Int, _ ordered: [Int]) -> SearchRoundRow {
    SearchRoundRow(
      generation: generation, round: round, candidates: ordered.count,
      worlds: ordered.first.map { candidates[$0].values[0].count } ?? 0,
      best: ordered.first ?? 0, mean: ordered.first.map { candidates[$0].mean(0) } ?? 0, runs: runs)
  }

  static func distinct(_ ids: [Int]) -> [Int] {
    var seen: [Int] = []
    for id in ids where !seen.contains(id) { seen.append(id) }
    return seen
  }

  static func plan(
    _ settings: OptimisationSettings, entrants: Int
  ) throws -> SuccessiveHalving {
    try AnalysisError.statistics { () throws(StatisticsError) in
      try SuccessiveHalving(
        candidates: entrants, first: settings.firstWorlds, mostReplicates: settings.mostWorlds)
    }
  }

  /// About how many runs a search takes: every generation as if all its entrants were new.
  static func searchRuns(_ settings: OptimisationSettings) -> Int {
    let plan = try? plan(settings, entrants: settings.candidates)
    return settings.generations * (plan?.runs ?? 0)
  }
}
