import PartnershipModel

/// A batch of a given width.
final class BatchOf<L: WorldLanes> {
  private let blueprint: Blueprint
  private let links: LinkTable
  private let crew: Crew
  private let strategies: [Int]
  private let months: Int
  private let recording: Recording
  /// `[record]` the place among the kept records, or −1.
  private let places: [Int]
  /// Number of records that are kept of a run.
  private let kept: Int
  private var luck: Luck<L>
  /// `[pair]` whether any world can make the pair meet.
  private var needed: Column<Bool>
  /// `[strategy][lane × record × measure]`.
  private var values: [[Double]]
  /// `[strategy][lane × record × partner × field]`.
  private var partnerValues: [[Double]]

  init(_ order: BatchOrder) {
    let (blueprint, strategies, months) = (order.blueprint, order.strategies, order.months)
    let recording = order.recording
    self.blueprint = blueprint
    links = LinkTable(blueprint)
    crew = Crew(workers: max(1, order.threads))
    self.strategies = strategies
    self.months = months
    self.recording = recording
    let records = recording.records(months: months)
    var places = Array(repeating: -1, count: months + 1)
    for (place, record) in records.enumerated() { places[record] = place }
    self.places = places
    kept = records.count
    luck = Luck(blueprint)
    needed = Column(repeating: false, count: blueprint.links.pairs)
    values = Array(
      repeating: Array(repeating: 0, count: L.width * kept * blueprint.columns),
      count: strategies.count)
    let perRecord = recording.partners ? blueprint.partners.count * PartnerRecord.allCases.count : 0
    partnerValues = Array(
      repeating: Array(repeating: 0, count: L.width * kept * perRecord),
      count: strategies.count)
  }

  func run(from replication: UInt32) {
    let worlds = Worlds<L>(
      blueprint, links: links, crew: crew, strategies: strategies, replication: replication)
    worlds.each { index, world in keep(world, strategy: index, record: 0) }
    var unobserved = Unobserved<L>()
    findNeeded(worlds)
    for month in 0..<months {
      luck.draw(month: month, replication: replication, needed: needed, crew: crew)
      var membersChanged = false
      worlds.each { index, world in
        world.live(
          month, luck: luck, observer: &unobserved, isRecorded: places[month + 1] >= 0)
        keep(world, strategy: index, record: month + 1)
        if L.either(world.month.joined, world.month.left).isAnywhere { membersChanged = true }
      }
      if membersChanged { findNeeded(worlds) }
    }
  }

  /// A pair needs its luck while both partners are members of some world.
  private func findNeeded(_ worlds: Worlds<L>) {
    needed.fill(false)
    let needed = needed.cells
    worlds.each { _, world in
      world.share { world, partners, _ in
        for partner in partners where world.member[partner].isAnywhere {
          world.needLuck(partner, needed)
        }
      }
    }
  }

  /// Moves a record, if it is wanted, from lanes side by side to one trajectory for each world.
  private func keep(_ world: borrowing World<L>, strategy: Int, record: Int) {
    let place = places[record]
    guard place >= 0 else { return }
    for lane in 0..<L.width {
      let columns = world.record.count
      let start = (lane * kept + place) * columns
      BatchOf.keep(
        world.record.cells, lane: lane, in: &values[strategy], columns: start..<start + columns)
    }
    if recording.partners { keepPartners(world, strategy: strategy, place: place) }
  }

  private static func keep(
    _ record: Cells<L>, lane: Int, in values: inout [Double], columns: Range<Int>
  ) {
    values.withUnsafeMutableBufferPointer { values in
      let row = values.extracting(columns)
      for column in row.indices { row[column] = record.number(column, lane: lane) }
    }
  }

  private func keepPartners(_ world: borrowing World<L>, strategy: Int, place: Int) {
    let fields = PartnerRecord.allCases
    let partners = blueprint.partners.count
    for partner in 0..<partners {
      for field in fields {
        let value = world.recorded(field, of: partner)
        for lane in 0..<L.width {
          let row = (lane * kept + place) * partners + partner
          partnerValues[strategy][row * fields.count + field.rawValue] = value[lane]
        }
      }
    }
  }

  func trajectories(strategy: Int) -> [Double] { values[strategy] }

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

extension World {
  /// Marks the pairs of a partner with members of higher index.
  @inline(__always) fileprivate func needLuck(_ partner: Int, _ needed: Cells<Bool>) {
    let row = links.row(partner)
    let (target, member) = (links.target.cells(of: row), member.cells)
    var pair = links.firstPair(of: partner)
    for view in row where Int(target[view]) > partner {
      if (member[partner] * member[Int(target[view])]).isAnywhere { needed[pair] = true }
      pair += 1
    }
  }
}

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
