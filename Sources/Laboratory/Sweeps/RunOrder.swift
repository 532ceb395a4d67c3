import Partnership

/// One run: a strategy at a point of the design in a possible world.
struct RunAddress: Sendable, Hashable {
  let point, strategy, world: Int
}

/// A chunk of worlds at a point.
struct RunVisit: Sendable, Hashable {
  let point: Int
  let worlds: Range<Int>
}

/// Visits in turn: a chunk of worlds at every point, then the next chunk.
struct RunVisits: Sendable {
  fileprivate let chunks: [Range<Int>]
  fileprivate let points: Int
  /// Those of chosen runs; nil if every point is visited for every chunk.
  fileprivate let chosen: [RunVisit]?

  /// Number of visits.
  var count: Int { chosen?.count ?? chunks.count * points }

  /// A visit.
  subscript(place: Int) -> RunVisit {
    chosen?[place] ?? RunVisit(point: place % points, worlds: chunks[place / points])
  }
}

/// Strategies that live the same worlds of a visit.
struct RunLot: Sendable, Hashable {
  let strategies: [Int]
  /// The worlds, at most eight side by side.
  let blocks: [Range<Int>]

  /// How many worlds live side by side: one where no two of a block do, else what suits the scenario.
  var width: BatchWidth? { blocks.allSatisfy { $0.count == 1 } ? .one : nil }
}

/// Which runs a plan has, and their numbers.
///
/// As a rule every point lives all worlds under all strategies, and run
/// `(world · points + point) · strategies + strategy` is one strategy at one point in one world:
/// worlds come first, so any prefix of the numbers has visited every point equally often. Where a
/// table chooses runs there are those alone; see ``ChosenRuns``.
struct RunOrder: Sendable {
  let points, strategies: Int
  /// The most worlds of a point.
  let worlds: Int
  /// The runs that a table chooses; nil if every point lives all worlds under all strategies.
  let chosen: ChosenRuns?

  /// Number of runs once so many worlds are lived.
  func count(worlds: Int) -> Int { chosen?.count ?? worlds * points * strategies }

  /// The number of a run; nil if it is not in the plan.
  func run(point: Int, strategy: Int, world: Int) -> Int? {
    if let chosen {
      return chosen.run(RunAddress(point: point, strategy: strategy, world: world))
    }
    return (world * points + point) * strategies + strategy
  }

  /// What a run is.
  func address(of run: Int) -> RunAddress {
    if let chosen { return chosen.address(of: run) }
    return RunAddress(
      point: run / strategies % points, strategy: run % strategies,
      world: run / (strategies * points))
  }

  /// The numbers of runs at a point, world by world; −1 for those that are not in the plan.
  func runs(at point: Int, _ strategies: [Int], _ worlds: Range<Int>) -> [Int] {
    worlds.flatMap { world in
      strategies.map { run(point: point, strategy: $0, world: world) ?? -1 }
    }
  }

  /// The strategies that have runs at a point.
  func strategies(at point: Int) -> [Int] {
    chosen?.strategies(at: point) ?? Array(0..<strategies)
  }

  /// What to visit so that some worlds are lived; chosen runs are lived all together.
  func visits(_ worlds: Range<Int>) -> RunVisits {
    RunVisits(
      chunks: chosen == nil ? WorldChunks.chunks(worlds) : [], points: points,
      chosen: chosen?.visits())
  }

  /// What to live at a visit.
  ///
  /// - Parameter active: the strategies to run; all if nil. Only for plans without chosen runs.
  func lots(at visit: RunVisit, active: [Int]? = nil) -> [RunLot] {
    if let chosen { return chosen.lots(at: visit.point, in: visit.worlds) }
    let strategies = active ?? Array(0..<strategies)
    if strategies.isEmpty { return [] }
    return [RunLot(strategies: strategies, blocks: WorldChunks.blocks(visit.worlds))]
  }

  /// The number of runs of every part, if the study is divided.
  func runs(inParts count: Int) -> [Int] {
    var runs = Array(repeating: 0, count: count)
    let visits = visits(0..<worlds)
    for visit in (0..<visits.count).lazy.map({ visits[$0] }) {
      for lot in lots(at: visit) {
        for block in lot.blocks {
          let part = Shard.part(
            ofBlockFrom: block.lowerBound, point: visit.point, points: points, of: count)
          runs[part] += planned(visit.point, lot.strategies, block)
        }
      }
    }
    return runs
  }

  private func planned(_ point: Int, _ strategies: [Int], _ block: Range<Int>) -> Int {
    guard chosen != nil else { return block.count * strategies.count }
    return runs(at: point, strategies, block).count { $0 >= 0 }
  }
}
