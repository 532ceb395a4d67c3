import Partnership
import Statistics

/// The search at work.
struct StrategySearch {
  private let plan: StudyPlan
  private let space: StrategySpace
  private let settings: OptimisationSettings
  private let runner: TrialRunner
  private let directions: [Direction]
  private var candidates: [Candidate] = []
  private(set) var rounds: [SearchRoundRow] = []
  private(set) var runs = 0
  private(set) var failed = 0

  /// Strategies that share the luck of a trial.
  private static let strategiesPerTrial = 8

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

  private var seed: UInt64 { plan.blueprint.scenario.seed }

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

  private mutating func generationOfHalving(
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
  private mutating func walk(from elite: [Int]) throws {
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
  /// Candidates spread evenly over the space, others in every round.
  private mutating func sample(_ count: Int, round: Int) throws -> [Int] {
    let cube = try AnalysisError.statistics { () throws(StatisticsError) in
      try LatinHypercube(
        count: count, dimensions: space.dimensions, seed: seed &+ UInt64(round) &* 0x9E37_79B9)
    }
    return cube.rows.map { add($0, origin: "space") }
  }

  /// A quarter from anywhere, and the others near the best: from a parent along the way between two
  /// others of the best, with a step of chance that gets smaller.
  private mutating func newcomers(_ elite: [Int], _ generation: Int) throws -> [Int] {
    let count = max(1, settings.candidates - elite.count)
    let far = count / 4
    let near = (0..<count - far).map { place in
      let parent = candidates[elite[place % elite.count]]
      let mates = parent.mates(among: elite.count, number: candidates.count, seed: seed)
      let point = parent.child(
        between: (candidates[elite[mates.0]], candidates[elite[mates.1]]),
        step: StrategySearch.step(generation), number: candidates.count, seed: seed)
      return add(point, origin: "near \(parent.id)")
    }
    return far == 0 ? near : near + (try sample(far, round: generation))
  }

  /// The largest step of chance in a generation.
  private static func step(_ generation: Int) -> Double {
    0.3 / Double(1 << min(20, generation))
  }

  private mutating func add(_ point: [Double], origin: String) -> Int {
    let id = candidates.count
    candidates.append(
      Candidate(
        id: id, origin: origin, point: point,
        strategy: space.strategy(point, id: "candidate-\(id)"),
        values: settings.readings.map { _ in [] }))
    return id
  }

  /// Whether a candidate was run on all worlds of the search.
  private func isComplete(_ id: Int) -> Bool {
    candidates[id].values[0].count >= settings.mostWorlds
  }

  /// Runs candidates on the worlds they have not met, up to a number.
  private mutating func evaluate(_ ids: [Int], upTo worlds: Int) throws {
    var groups: [[Int]] = []
    for id in ids where candidates[id].values[0].count < worlds {
      let met = candidates[id].values[0].count
      if let place = groups.firstIndex(where: {
        $0.count < StrategySearch.strategiesPerTrial && candidates[$0[0]].values[0].count == met
      }) {
        groups[place].append(id)
      } else {
        groups.append([id])
      }
    }
    let chunks = groups.map { group in
      (group.map { candidates[$0].strategy }, candidates[group[0]].values[0].count..<worlds)
    }
    let results = try values(chunks)
    for (group, result) in zip(groups, results) {
      for (place, id) in group.enumerated() {
        for reading in settings.readings.indices {
          candidates[id].values[reading] += result.column(reading, strategy: place)
        }
        runs += result.replications
        failed += result.failed(strategy: place)
      }
    }
  }

  private func values(
    _ chunks: [([Strategy], Range<Int>)]
  ) throws -> [ReadingValues] {
    var scenario = plan.blueprint.scenario
    scenario.months = plan.months
    let (base, readings) = (scenario, settings.readings)
    return try runner.run(chunks.count) { place in
      var tried = base
      tried.strategies = chunks[place].0
      return Trial(
        tried, strategies: Array(tried.strategies.indices), replications: chunks[place].1,
        readings: readings)
    }
  }

  /// `[strategy][reading][world]`.
  private func values(_ strategies: [Strategy], worlds: Range<Int>) throws -> [[[Double]]] {
    let size = StrategySearch.strategiesPerTrial
    let starts = stride(from: 0, to: strategies.count, by: size)
    let results = try values(
      starts.map { (Array(strategies[$0..<min($0 + size, strategies.count)]), worlds) })
    return results.flatMap { result in
      (0..<result.strategies).map { strategy in
        settings.readings.indices.map { result.column($0, strategy: strategy) }
      }
    }
  }

  /// Who goes on: two by what decides, then one by Pareto layer and by distance from others in it,
  /// and so on, so that the search finds both the best and what it costs.
  private func promotion(_ ids: [Int]) throws -> [Int] {
    let best = order(ids)
    guard settings.readings.count > 1 else { return best }
    let set = try AnalysisError.statistics { () throws(StatisticsError) in
      try ParetoSet(
        ids.map { id in directions.indices.map { candidates[id].mean($0) } }, directions)
    }
    let spread = ids.indices.sorted { one, other in
      (set.ranks[one], -set.crowding[one], one) < (set.ranks[other], -set.crowding[other], other)
    }.map { ids[$0] }
    var promoted: [Int] = []
    for place in ids.indices {
      promoted += best[min(2 * place, ids.count)..<min(2 * place + 2, ids.count)]
      promoted.append(spread[place])
    }
    return StrategySearch.distinct(promoted)
  }

  /// Best first by what decides; ties as they came.
  private func order(_ ids: [Int]) -> [Int] {
    let hopeless = ids.filter { candidates[$0].isHopeless }
    return ids.filter { !candidates[$0].isHopeless }.enumerated().sorted { one, other in
      let (a, b) = (candidates[one.element].mean(0), candidates[other.element].mean(0))
      return a == b ? one.offset < other.offset : directions[0].prefers(a, over: b)
    }.map(\.element) + hopeless
  }

  private func row(_ generation: Int, _ round: Int, _ ordered: [Int]) -> SearchRoundRow {
    SearchRoundRow(
      generation: generation, round: round, candidates: ordered.count,
      worlds: ordered.first.map { candidates[$0].values[0].count } ?? 0,
      best: ordered.first ?? 0, mean: ordered.first.map { candidates[$0].mean(0) } ?? 0, runs: runs)
  }

  private static func distinct(_ ids: [Int]) -> [Int] {
    var seen: [Int] = []
    for id in ids where !seen.contains(id) { seen.append(id) }
    return seen
  }

  private static func plan(
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
