import PartnershipModel

/// Worlds that are lived side by side, month by month, under every strategy, and their records.
///
/// A value with one owner, so that a month writes it without asking whether somebody else does.
struct Lives<L: WorldLanes>: ~Copyable {
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
  /// `[strategy][lane × record × measure]`.
  private(set) var values: [[Double]]
  /// `[strategy][lane × record × partner × field]`.
  private(set) var partnerValues: [[Double]]

  init(_ order: BatchOrder) {
    let (blueprint, strategies, months) = (order.blueprint, order.strategies, order.months)
    let recording = order.recording
    self.blueprint = blueprint
    links = LinkTable(blueprint, lanes: L.rows)
    crew = Crew(workers: max(1, order.threads))
    self.strategies = strategies
    self.months = months
    self.recording = recording
    let records = recording.records(months: months)
    var places = Array(repeating: -1, count: months + 1)
    for (place, record) in records.enumerated() { places[record] = place }
    self.places = places
    kept = records.count
    luck = Luck(
      blueprint, links: links, worlds: strategies.count, workers: crew.workers)
    values = Array(
      repeating: Array(repeating: 0, count: L.width * kept * blueprint.columns),
      count: strategies.count)
    let perRecord = recording.partners ? blueprint.partners.count * PartnerRecord.allCases.count : 0
    partnerValues = Array(
      repeating: Array(repeating: 0, count: L.width * kept * perRecord),
      count: strategies.count)
  }

  mutating func run(from replication: UInt32) {
    let worlds = Worlds<L>(
      blueprint, links: links, crew: crew, strategies: strategies, replication: replication)
    worlds.each { index, world in keep(&world, strategy: index, record: 0) }
    var unobserved = Unobserved<L>()
    findNeeded(worlds)
    for month in 0..<months {
      luck.draw(month: month, replication: replication, crew: crew)
      var membersChanged = false
      worlds.each { index, world in
        world.live(
          month, luck: luck, observer: &unobserved, isRecorded: places[month + 1] >= 0)
        luck.areRowsDrawn = true
        keep(&world, strategy: index, record: month + 1)
        if L.either(world.month.joined, world.month.left).isAnywhere {
          membersChanged = true
        }
      }
      if membersChanged { findNeeded(worlds) }
    }
  }

  /// A partner can meet others while it is a member of some world.
  private func findNeeded(_ worlds: Worlds<L>) {
    let needed = luck.needed.cells
    for partner in 0..<links.partners { needed[partner] = false }
    worlds.each { _, world in
      for partner in 0..<links.partners where world.isMember[partner].isAnywhere {
        needed[partner] = true
      }
    }
  }

  /// Moves a record, if it is wanted, from lanes side by side to one trajectory for each world.
  @inline(__always) private mutating func keep(
    _ world: inout World<L>, strategy: Int, record: Int
  ) {
    let place = places[record]
    guard place >= 0 else { return }
    keep(world.record.cells, strategy: strategy, place: place)
    if recording.partners { keepPartners(&world, strategy: strategy, place: place) }
  }

  private mutating func keep(_ numbers: Cells<L>, strategy: Int, place: Int) {
    let columns = blueprint.columns
    for lane in 0..<L.width {
      let start = (lane * kept + place) * columns
      Lives.keep(numbers, lane: lane, in: &values[strategy], columns: start..<start + columns)
    }
  }

  private static func keep(
    _ record: Cells<L>, lane: Int, in values: inout [Double], columns: Range<Int>
  ) {
    values.withUnsafeMutableBufferPointer { values in
      let row = values.extracting(columns)
      for column in row.indices { row[column] = record.number(column, lane: lane) }
    }
  }

  private mutating func keepPartners(_ world: inout World<L>, strategy: Int, place: Int) {
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
}
