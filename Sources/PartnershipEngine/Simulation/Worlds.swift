import PartnershipModel

/// The worlds of a batch, one for each strategy.
final class Worlds<L: WorldLanes> {
  private let worlds: UnsafeMutablePointer<World<L>>
  private let count: Int

  init(
    _ blueprint: Blueprint, links: LinkTable, crew: Crew, strategies: [Int], replication: UInt32
  ) {
    count = strategies.count
    worlds = .allocate(capacity: count)
    for (index, strategy) in strategies.enumerated() {
      (worlds + index).initialize(
        to: World(
          blueprint, links: links, crew: crew, strategy: strategy, replication: replication))
    }
  }

  deinit {
    worlds.deinitialize(count: count)
    worlds.deallocate()
  }

  /// Calls a function with each world in turn.
  @inline(__always) func each(_ body: (Int, inout World<L>) -> Void) {
    for index in 0..<count { body(index, &worlds[index]) }
  }
}
