/// How the runs of a plan fall into blocks: eight worlds of one point under all strategies, which are
/// lived together and so, as a rule, stand side by side in a journal.
struct RunBlocks: Sendable, Hashable {
  private let points: UInt32
  private let strategies: UInt32

  /// The blocks of runs that are numbered `(world · points + point) · strategies + strategy`.
  init(points: Int, strategies: Int) {
    self.points = UInt32(clamping: max(1, points))
    self.strategies = UInt32(clamping: max(1, strategies))
  }

  /// Runs of a block.
  var size: Int { WorldChunks.block * Int(strategies) }

  /// Number of blocks that hold so many runs.
  func count(runs: Int) -> Int {
    let perBand = size * Int(points)
    return (runs + perBand - 1) / perBand * Int(points)
  }

  /// The block of a run, and its place within: world by world, strategies in their order.
  @inline(__always)
  func locate(_ run: UInt32) -> (block: Int, offset: Int) {
    let (cell, strategy) = run.quotientAndRemainder(dividingBy: strategies)
    let (world, point) = cell.quotientAndRemainder(dividingBy: points)
    let (band, row) = world.quotientAndRemainder(dividingBy: UInt32(WorldChunks.block))
    return (Int(band) * Int(points) + Int(point), Int(row) * Int(strategies) + Int(strategy))
  }
}
