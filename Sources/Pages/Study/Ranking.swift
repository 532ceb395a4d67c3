import Partnership

/// Which strategies of a study are worth a picture.
struct Ranking: Sendable {
  /// Positions of the strategies that may be shown.
  let strategies: [Int]
  /// `[strategy]` mean outcome at the end, and at the record that stands for "now".
  private let end, early: [Double]

  init(_ archive: WorldArchive, _ strategies: [Int], now: Int) {
    self.strategies = strategies
    let columns = strategies.map { archive.column(strategy: $0, measure: 0) }
    end = columns.map { $0.mean($0.records - 1) }
    early = columns.map { $0.mean(min(now, $0.records - 1)) }
  }

  /// Positions by a score, best first; equal ones in the order of the scenario.
  private func order(_ score: [Double]) -> [Int] {
    strategies.indices.sorted { score[$0] != score[$1] ? score[$0] > score[$1] : $0 < $1 }
  }

  /// The strategies to show: those asked for, or up to three that matter.
  func shown(
    _ wanted: [String]?, _ scenario: Scenario
  ) throws(PageError) -> (positions: [Int], why: String) {
    let most = Palette.strategies.count
    guard let wanted else { return automatic }
    var positions: [Int] = []
    for id in wanted {
      guard let place = scenario.strategies.firstIndex(where: { $0.id == id }) else {
        throw .unknownStrategy(id, known: scenario.strategies.map(\.id))
      }
      if !positions.contains(place) { positions.append(place) }
    }
    guard positions.count <= most else {
      throw .tooManyStrategies(positions.count, most: most)
    }
    guard !positions.isEmpty else { throw .tooFewStrategies(0, least: 1) }
    return (positions, "The strategies were chosen by whoever made this page.")
  }

  private var automatic: (positions: [Int], why: String) {
    if strategies.count <= 3 { return (strategies, "All strategies of the scenario are shown.") }
    let byEnd = order(end)
    var chosen = [0, byEnd[0], order(early)[0]]
    var next = byEnd.dropFirst().makeIterator()
    while Set(chosen).count < 3, let candidate = next.next() { chosen.append(candidate) }
    return (
      Set(chosen).sorted().map { strategies[$0] },
      "Of the \(strategies.count) strategies three are shown: the first of the scenario, the one "
        + "that is ahead early, and the one that ends best; a rule chose them, not a person."
    )
  }

  /// The strategy that ends best, and the one that is ahead early, or if that is the same one the
  /// second best at the end.
  func pair(among shown: [Int]) -> (leader: Int, rival: Int) {
    let places = shown.compactMap { strategies.firstIndex(of: $0) }
    let byEnd = order(end).filter(places.contains)
    let byEarly = order(early).filter(places.contains)
    guard let best = byEnd.first, let quick = byEarly.first else { return (0, 0) }
    let rival = quick != best ? quick : byEnd.count > 1 ? byEnd[1] : best
    return (strategies[best], strategies[rival])
  }
}
