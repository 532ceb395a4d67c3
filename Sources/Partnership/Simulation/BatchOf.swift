/// A batch of a given width.
final class BatchOf<L: Lanes> {
  private let blueprint: Blueprint
  private let links: LinkTable
  private let strategies: [Int]
  private let months: Int
  private let recording: Recording
  private var luck: Luck<L>
  /// `[pair]` whether any world can make the pair meet.
  private var needed: Column<Bool>
  /// `[strategy][lane × record × measure]`.
  private var values: [[Double]]
  /// `[strategy][lane × record × partner × field]`.
  private var partnerValues: [[Double]]

  init(_ blueprint: Blueprint, strategies: [Int], months: Int, recording: Recording) {
    self.blueprint = blueprint
    links = LinkTable(blueprint)
    self.strategies = strategies
    self.months = months
    self.recording = recording
    luck = Luck(blueprint)
    needed = Column(repeating: false, count: blueprint.links.pairs)
    values = Array(
      repeating: Array(repeating: 0, count: L.width * (months + 1) * blueprint.columns),
      count: strategies.count)
    let perRecord = recording.partners ? blueprint.partners.count * PartnerRecord.allCases.count : 0
    partnerValues = Array(
      repeating: Array(repeating: 0, count: L.width * (months + 1) * perRecord),
      count: strategies.count)
  }

  func run(from replication: UInt32) {
    let worlds = Worlds<L>(
      blueprint, links: links, strategies: strategies, replication: replication)
    worlds.each { index, world in keep(world, strategy: index, record: 0) }
    var unobserved = Unobserved<L>()
    findNeeded(worlds)
    for month in 0..<months {
      luck.draw(month: month, replication: replication, needed: needed)
      var membersChanged = false
      worlds.each { index, world in
        world.live(month, luck: luck, observer: &unobserved)
        keep(world, strategy: index, record: month + 1)
        if L.either(world.month.joined, world.month.left).isAnywhere { membersChanged = true }
      }
      if membersChanged { findNeeded(worlds) }
    }
  }

  /// A pair needs its luck while both partners are members of some world.
  private func findNeeded(_ worlds: Worlds<L>) {
    needed.fill(false)
    worlds.each { _, world in
      for pair in 0..<links.pairs where !needed[pair] {
        let forward = Int(links.forward[pair])
        let other = Int(links.target[forward])
        let partner = Int(links.target[Int(links.mirror[forward])])
        if (world.member[partner] * world.member[other]).isAnywhere { needed[pair] = true }
      }
    }
  }

  /// Moves a record from lanes side by side to one trajectory for each world.
  private func keep(_ world: borrowing World<L>, strategy: Int, record: Int) {
    for lane in 0..<L.width {
      let start = (lane * (months + 1) + record) * blueprint.columns
      BatchOf.keep(
        world.record.cells(of: 0..<blueprint.columns), lane: lane, in: &values[strategy],
        columns: start..<start + blueprint.columns)
    }
    if recording.partners { keepPartners(world, strategy: strategy, record: record) }
  }

  private static func keep(
    _ record: Cells<L>, lane: Int, in values: inout [Double], columns: Range<Int>
  ) {
    for column in columns { values[column] = record[column - columns.lowerBound][lane] }
  }

  private func keepPartners(_ world: borrowing World<L>, strategy: Int, record: Int) {
    let fields = PartnerRecord.allCases
    let partners = blueprint.partners.count
    for partner in 0..<partners {
      for field in fields {
        let value = world.recorded(field, of: partner)
        for lane in 0..<L.width {
          let row = (lane * (months + 1) + record) * partners + partner
          partnerValues[strategy][row * fields.count + field.rawValue] = value[lane]
        }
      }
    }
  }

  func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    slice(values[strategy], lane)
  }

  func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    slice(partnerValues[strategy], lane)
  }

  private func slice(_ values: [Double], _ lane: Int) -> ArraySlice<Double> {
    let length = values.count / L.width
    return values[lane * length..<(lane + 1) * length]
  }
}

/// The worlds of a batch, one for each strategy.
final class Worlds<L: Lanes> {
  private let worlds: UnsafeMutablePointer<World<L>>
  private let count: Int

  init(_ blueprint: Blueprint, links: LinkTable, strategies: [Int], replication: UInt32) {
    count = strategies.count
    worlds = .allocate(capacity: count)
    for (index, strategy) in strategies.enumerated() {
      (worlds + index).initialize(
        to: World(blueprint, links: links, strategy: strategy, replication: replication))
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
