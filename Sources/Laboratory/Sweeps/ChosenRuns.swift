import ScenarioFiles

/// The runs that the rows of a table choose, each once however many rows ask for it.
///
/// They are numbered point by point, strategy by strategy, world by world. What is kept grows with
/// the rows and not with the runs: a row that asks for all worlds counts once.
struct ChosenRuns: Sendable {
  /// Worlds of the study.
  let worlds: Int
  /// `[cell]` points and strategies that have runs, in that order.
  private var cells: [(point: Int32, strategy: Int32)] = []
  /// `[cell + 1]` the first run of a cell.
  private var firstRuns: [Int] = [0]
  /// `[cell + 1]` where its worlds begin in ``listed``; a cell with none has all of them.
  private var firstWorlds: [Int] = [0]
  /// Worlds in ascending order, cell by cell.
  private var listed: [Int32] = []
  /// `[point + 1]` the first cell of a point.
  private var firstCells: [Int] = [0]

  /// The choices of some rows.
  ///
  /// - Parameters:
  ///   - rows: whose strategies and worlds are those of the study.
  ///   - points: what they are about.
  /// - Complexity: O(n log n) for n rows; one that names a world and no strategy counts as many
  ///   times as there are strategies.
  init(_ rows: [SampleRow], _ points: SampleRows.Points, strategies: Int, worlds: Int) {
    self.worlds = worlds
    var wishes: [UInt64] = []
    wishes.reserveCapacity(rows.count)
    for (row, point) in zip(rows, points.ofRows) {
      // All worlds stand before the first of them.
      let world = UInt64(UInt32(truncatingIfNeeded: (row.replication ?? -1) + 1))
      for strategy in row.strategy.map({ $0..<$0 + 1 }) ?? 0..<strategies {
        wishes.append(UInt64(point * strategies + strategy) << 32 | world)
      }
    }
    wishes.sort()
    var start = 0
    while start < wishes.count {
      let cell = wishes[start] >> 32
      let end = wishes[start...].firstIndex { $0 >> 32 != cell } ?? wishes.count
      let (point, strategy) = Int(cell).quotientAndRemainder(dividingBy: strategies)
      add(point, strategy, wishes[start..<end])
      start = end
    }
    while firstCells.count <= points.firstRows.count { firstCells.append(cells.count) }
  }

  private mutating func add(_ point: Int, _ strategy: Int, _ wishes: ArraySlice<UInt64>) {
    while firstCells.count <= point { firstCells.append(cells.count) }
    cells.append((Int32(truncatingIfNeeded: point), Int32(truncatingIfNeeded: strategy)))
    let before = listed.count
    if let first = wishes.first, UInt32(truncatingIfNeeded: first) != 0 {
      for wish in wishes {
        let world = Int32(truncatingIfNeeded: wish) - 1
        if listed.count == before || listed[listed.count - 1] != world { listed.append(world) }
      }
    }
    firstWorlds.append(listed.count)
    let count = listed.count == before ? worlds : listed.count - before
    firstRuns.append(firstRuns[firstRuns.count - 1] + count)
  }

  /// Number of runs.
  var count: Int { firstRuns[cells.count] }

  /// Number of points and strategies that have runs.
  var cellCount: Int { cells.count }

  /// The cells of a point.
  private func cells(at point: Int) -> Range<Int> { firstCells[point]..<firstCells[point + 1] }

  /// The worlds of a cell; none if it has all of them.
  private func list(_ cell: Int) -> ArraySlice<Int32> {
    listed[firstWorlds[cell]..<firstWorlds[cell + 1]]
  }

  private func cell(_ point: Int, _ strategy: Int) -> Int? {
    cells(at: point).first { cells[$0].strategy == strategy }
  }
}

extension ChosenRuns {
  /// The strategies that have runs at a point, in their order.
  func strategies(at point: Int) -> [Int] { cells(at: point).map { Int(cells[$0].strategy) } }

  /// The worlds that a point has runs in, in their order.
  func worlds(at point: Int) -> [Int] {
    let cells = cells(at: point)
    if cells.contains(where: { list($0).isEmpty }) { return Array(0..<worlds) }
    if cells.count == 1 { return list(cells.lowerBound).map(Int.init) }
    return Set(cells.flatMap { list($0) }).sorted().map(Int.init)
  }

  /// Whether two strategies have a world in common at a point.
  func share(_ one: Int, _ other: Int, at point: Int) -> Bool {
    guard let first = cell(point, one), let second = cell(point, other) else { return false }
    let (fewer, more) = (list(first), list(second))
    return fewer.isEmpty || more.isEmpty || !Set(fewer).isDisjoint(with: more)
  }

  /// The runs of a strategy at a point, world by world; none if it has no runs there.
  func runs(point: Int, strategy: Int) -> Range<Int> {
    guard let cell = cell(point, strategy) else { return 0..<0 }
    return firstRuns[cell]..<firstRuns[cell + 1]
  }

  /// The number of a run, if it was chosen.
  func run(_ address: RunAddress) -> Int? {
    guard let cell = cell(address.point, address.strategy) else { return nil }
    let list = list(cell)
    if list.isEmpty {
      return address.world < worlds ? firstRuns[cell] + address.world : nil
    }
    let place = list.partition { $0 >= address.world }
    guard place < list.endIndex, list[place] == address.world else { return nil }
    return firstRuns[cell] + place - list.startIndex
  }

  /// What a run is.
  func address(of run: Int) -> RunAddress {
    let cell = firstRuns[...].partition { $0 > run } - 1
    let (list, offset) = (list(cell), run - firstRuns[cell])
    return RunAddress(
      point: Int(cells[cell].point), strategy: Int(cells[cell].strategy),
      world: list.isEmpty ? offset : Int(list[list.startIndex + offset]))
  }

  /// The strategies at a point that have the same worlds of a range, together, in their order.
  func lots(at point: Int, in worlds: Range<Int>) -> [RunLot] {
    var lots: [(worlds: ArraySlice<Int32>, isWhole: Bool, strategies: [Int])] = []
    for cell in cells(at: point) {
      let list = list(cell)
      let part =
        list[
          list.partition { $0 >= worlds.lowerBound }..<list.partition { $0 >= worlds.upperBound }]
      if part.isEmpty, !list.isEmpty { continue }
      let strategy = Int(cells[cell].strategy)
      if let lot = lots.firstIndex(where: { $0.isWhole == list.isEmpty && $0.worlds == part }) {
        lots[lot].strategies.append(strategy)
      } else {
        lots.append((part, list.isEmpty, [strategy]))
      }
    }
    return lots.map { lot in
      RunLot(
        strategies: lot.strategies,
        blocks: lot.isWhole ? WorldChunks.blocks(worlds) : Self.blocks(lot.worlds))
    }
  }

  /// The blocks that hold some worlds, cut at the first and the last of them.
  private static func blocks(_ worlds: ArraySlice<Int32>) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    for world in worlds.lazy.map(Int.init) {
      if let last = blocks.last, last.lowerBound / WorldChunks.block == world / WorldChunks.block {
        blocks[blocks.count - 1] = last.lowerBound..<world + 1
      } else {
        blocks.append(world..<world + 1)
      }
    }
    return blocks
  }

  /// The chunks of worlds that points have runs in, chunk by chunk, so that a study that ends early
  /// is balanced.
  func visits() -> [RunVisit] {
    let chunks = WorldChunks.chunks(0..<worlds)
    let ends = chunks.map(\.upperBound)
    var found: [[Int32]] = Array(repeating: [], count: chunks.count)
    for point in firstCells.indices.dropLast() {
      let last = Int32(truncatingIfNeeded: point)
      let cells = cells(at: point)
      if cells.contains(where: { list($0).isEmpty }) {
        for chunk in found.indices { found[chunk].append(last) }
        continue
      }
      for world in cells.lazy.flatMap({ list($0) }) {
        let chunk = ends[...].partition { $0 > world }
        if found[chunk].last != last { found[chunk].append(last) }
      }
    }
    return zip(chunks, found).flatMap { chunk, points in
      points.map { RunVisit(point: Int($0), worlds: chunk) }
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, which holds for no earlier one.
  fileprivate func partition(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
