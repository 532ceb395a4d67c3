/// Where the records of a plan's runs are, block by block.
///
/// A block whose first records, so many as there are, stand side by side and in order takes eight
/// bytes, whatever its size. Only one of which some runs were forgotten, left out or written at
/// another time has a list of its own, four bytes a run.
struct RecordPlaces: Sendable {
  /// Runs that have a place.
  private(set) var count = 0
  /// Number of runs of the plan.
  private let runs: Int
  private let blocks: RunBlocks
  /// `[block]` place of the first record; the number of the list for a block that has one.
  private var firsts: [UInt32]
  /// `[block]` records side by side from there on.
  private var lengths: [UInt32]
  /// `[list][run of the block]` place + 1, or 0.
  private var lists: [[UInt32]] = []

  /// The length of a block that has a list.
  private static let listed = UInt32.max

  init(_ blocks: RunBlocks, runs: Int) {
    self.blocks = blocks
    self.runs = max(0, runs)
    let count = blocks.count(runs: self.runs)
    firsts = Array(repeating: 0, count: count)
    lengths = Array(repeating: 0, count: count)
  }

  /// Blocks that have a list of their own.
  var listCount: Int { lists.count }

  /// The place of a run's record; nil if it has none or is not in the plan.
  subscript(run: Int) -> Int? {
    guard run >= 0, run < runs, let number = UInt32(exactly: run) else { return nil }
    let (block, offset) = blocks.locate(number)
    let length = lengths[block]
    if length == Self.listed {
      let place = lists[Int(firsts[block])][offset]
      return place == 0 ? nil : Int(place) - 1
    }
    return offset < Int(length) ? Int(firsts[block]) + offset : nil
  }

  /// Notes the place of a run's record, instead of the one it may have.
  ///
  /// - Returns: whether it had none. A run that is not in the plan is passed over.
  @discardableResult
  mutating func note(_ run: Int, at place: Int) -> Bool {
    guard run >= 0, run < runs, let number = UInt32(exactly: run), place < Int(UInt32.max) - 1,
      let place = UInt32(exactly: place)
    else { return false }
    let (block, offset) = blocks.locate(number)
    let length = lengths[block]
    if length == Self.listed { return note(place + 1, inList: Int(firsts[block]), offset) }
    if offset == Int(length), offset == 0 || Int(firsts[block]) + offset == Int(place) {
      if offset == 0 { firsts[block] = place }
      lengths[block] = length + 1
      count += 1
      return true
    }
    if offset < Int(length), Int(firsts[block]) + offset == Int(place) { return false }
    makeList(block)
    return note(place + 1, inList: Int(firsts[block]), offset)
  }

  /// Forgets where the record of a run is.
  mutating func forget(_ run: Int) {
    guard self[run] != nil, let number = UInt32(exactly: run) else { return }
    let (block, offset) = blocks.locate(number)
    if lengths[block] != Self.listed { makeList(block) }
    lists[Int(firsts[block])][offset] = 0
    count -= 1
  }

  private mutating func note(_ place: UInt32, inList list: Int, _ offset: Int) -> Bool {
    let isNew = lists[list][offset] == 0
    lists[list][offset] = place
    if isNew { count += 1 }
    return isNew
  }

  private mutating func makeList(_ block: Int) {
    var list = [UInt32](repeating: 0, count: blocks.size)
    for offset in 0..<Int(lengths[block]) { list[offset] = firsts[block] + UInt32(offset) + 1 }
    firsts[block] = UInt32(lists.count)
    lengths[block] = Self.listed
    lists.append(list)
  }
}
