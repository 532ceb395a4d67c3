import Partnership
import Statistics

/// Running candidates on common worlds.
extension StrategySearch {
  /// Whether a candidate was run on all worlds of the search.
  func isComplete(_ id: Int) -> Bool {
    candidates[id].values[0].count >= settings.mostWorlds
  }

  /// Runs candidates on the worlds they have not met, up to a number.
  mutating func evaluate(_ ids: [Int], upTo worlds: Int) throws {
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

  func values(
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
  func values(_ strategies: [Strategy], worlds: Range<Int>) throws -> [[[Double]]] {
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
}
