import PartnershipModel

/// The story of one possible world under one strategy: what happened, month by month.
///
/// Telling a story changes nothing in it: the records are bit for bit those of a `Batch`.
///
///     let chronicle = Chronicle(blueprint, strategy: 0, replication: 7)
///     for month in chronicle.months { print(month.number, month.events) }
public struct Chronicle: Sendable, Hashable {
  /// Position of the strategy in the scenario.
  public let strategy: Int
  /// The replication: which possible world.
  public let replication: Int
  /// `[measure]` the record of the start.
  public let start: [Double]
  /// The months, the first with number 1.
  public let months: [ChronicleMonth]

  /// Lives one possible world and keeps its story.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategy: position of a strategy in the scenario.
  ///   - replication: which possible world.
  ///   - months: how long; as long as the scenario says unless given.
  ///   - partners: positions of the partners whose appraisals to keep.
  ///   - trustChanges: how many of the largest changes of trust to keep of each month.
  /// - Complexity: linear in months times views times goals.
  public init(
    _ blueprint: Blueprint, strategy: Int, replication: Int, months: Int? = nil,
    following partners: [Int] = [], trustChanges: Int = 3
  ) {
    let number = UInt32(truncatingIfNeeded: replication)
    let links = LinkTable(blueprint, lanes: Double.rows)
    var world = World<Double>(blueprint, links: links, strategy: strategy, replication: number)
    var luck = Luck<Double>(blueprint, links: links)
    let phases = blueprint.scenario.strategies[strategy].phases
    var witness = MonthWitness(
      phases: phases, following: partners, mostTrustChanges: trustChanges)
    self.strategy = strategy
    self.replication = replication
    start = World.copy(world.record)
    var told: [ChronicleMonth] = []
    for month in 0..<max(0, months ?? blueprint.scenario.months) {
      luck.draw(month: month, replication: number)
      witness.begin(world, month: month)
      world.live(month, luck: luck, observer: &witness)
      told.append(witness.told(world))
    }
    self.months = told
  }

  /// The appraisals of one followed partner, with the numbers of their months.
  public func appraisals(of partner: Int) -> [(month: Int, appraisal: PartnerAppraisal)] {
    months.flatMap { month in
      month.appraisals.filter { $0.partner == partner }.map { (month.number, $0) }
    }
  }
}

extension World<Double> {
  /// The elements of a column.
  static func copy(_ column: borrowing Column<Double>) -> [Double] {
    var elements: [Double] = []
    elements.reserveCapacity(column.count)
    for index in 0..<column.count { elements.append(column[index]) }
    return elements
  }
}
