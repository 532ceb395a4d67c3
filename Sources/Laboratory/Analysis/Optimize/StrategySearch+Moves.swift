import Statistics

/// Where candidates come from.
extension StrategySearch {
  /// Candidates spread evenly over the space, others in every round.
  mutating func sample(_ count: Int, round: Int) throws -> [Int] {
    let cube = try AnalysisError.statistics { () throws(StatisticsError) in
      try LatinHypercube(
        count: count, dimensions: space.dimensions, seed: seed &+ UInt64(round) &* 0x9E37_79B9)
    }
    return cube.rows.map { add($0, origin: "space") }
  }

  /// A quarter from anywhere, and the others near the best: from a parent along the way between two
  /// others of the best, with a step of chance that gets smaller.
  mutating func newcomers(_ elite: [Int], _ generation: Int) throws -> [Int] {
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
  static func step(_ generation: Int) -> Double {
    0.3 / Double(1 << min(20, generation))
  }

  mutating func add(_ point: [Double], origin: String) -> Int {
    let id = candidates.count
    candidates.append(
      Candidate(
        id: id, origin: origin, point: point,
        strategy: space.strategy(point, id: "candidate-\(id)"),
        values: settings.readings.map { _ in [] }))
    return id
  }
}
