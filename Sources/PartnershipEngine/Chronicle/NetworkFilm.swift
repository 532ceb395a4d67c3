import PartnershipModel

/// The trust between all partners of one possible world under one strategy, at chosen records.
///
/// Studies keep what partners do on average; a picture of the network needs every view. It is kept
/// for a single world, because nobody can look at two hundred networks.
public struct NetworkFilm: Sendable, Hashable {
  /// The network at one record.
  public struct Frame: Sendable, Hashable {
    /// Number of the record: months after the start.
    public let record: Int
    /// `[partner]` whether it takes part.
    public let isMember: [Bool]
    /// `[partner]` whether it has left, and so cannot return.
    public let hasLeft: [Bool]
    /// `[partner]` share of its capacity that it gives; 0 unless it takes part.
    public let engagement: [Double]
    /// `[view]`, in the order of `Links`: trust of one partner in another, 0…1.
    public let trust: [Double]
    /// `[view]` evidence of kept promises, ≥ 0; empty unless the film keeps evidence.
    public let kept: [Double]
    /// `[view]` evidence of broken promises, ≥ 0; empty unless the film keeps evidence.
    public let broken: [Double]
  }

  /// The frames, by increasing record.
  public let frames: [Frame]

  /// Lives one world and keeps its network.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategy: position of the strategy in the scenario.
  ///   - replication: the possible world.
  ///   - months: how long to simulate.
  ///   - records: which records to keep, 0…months; nil for all.
  ///   - keepsEvidence: whether to keep the promises behind trust, too.
  /// - Complexity: that of simulating one world, and linear in views times frames.
  public init(
    _ blueprint: Blueprint, strategy: Int, replication: Int, months: Int, records: [Int]? = nil,
    keepsEvidence: Bool = false
  ) {
    var frames: [Frame] = []
    NetworkFilm.watch(
      blueprint, strategy: strategy, replication: replication, months: months, records: records,
      keepsEvidence: keepsEvidence
    ) { frames.append($0) }
    self.frames = frames
  }

  /// Lives one world and shows its network, frame after frame, without keeping any: a film of many
  /// partners over many months needs more memory than what is taken from its frames.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategy: position of the strategy in the scenario.
  ///   - replication: the possible world.
  ///   - months: how long to simulate.
  ///   - records: which records to show, 0…months; nil for all.
  ///   - keepsEvidence: whether frames hold the promises behind trust, too.
  ///   - look: called with each frame, by increasing record.
  /// - Complexity: as ``init(_:strategy:replication:months:records:keepsEvidence:)``; memory of one frame.
  public static func watch(
    _ blueprint: Blueprint, strategy: Int, replication: Int, months: Int, records: [Int]? = nil,
    keepsEvidence: Bool = false, _ look: (Frame) throws -> Void
  ) rethrows {
    let number = UInt32(truncatingIfNeeded: replication)
    let wanted = NetworkFilm.flags(records, months: months)
    let links = LinkTable(blueprint, lanes: Double.rows)
    var world = World<Double>(blueprint, links: links, strategy: strategy, replication: number)
    var luck = Luck<Double>(blueprint, links: links)
    var unobserved = Unobserved<Double>()
    if wanted[0] { try look(Frame(world, record: 0, keepsEvidence)) }
    for month in 0..<max(0, months) {
      luck.draw(month: month, replication: number)
      world.live(month, luck: luck, observer: &unobserved)
      if wanted[month + 1] { try look(Frame(world, record: month + 1, keepsEvidence)) }
    }
  }

  private static func flags(_ records: [Int]?, months: Int) -> [Bool] {
    var wanted = Array(repeating: records == nil, count: max(0, months) + 1)
    for record in records ?? [] where wanted.indices.contains(record) { wanted[record] = true }
    return wanted
  }
}

extension NetworkFilm.Frame {
  fileprivate init(_ world: borrowing World<Double>, record: Int, _ keepsEvidence: Bool) {
    self.record = record
    var members: [Bool] = []
    var left: [Bool] = []
    var engagement: [Double] = []
    for partner in 0..<world.member.count {
      members.append(world.member[partner] > 0)
      left.append(world.isGone[partner].isAnywhere)
      engagement.append(world.engagement[partner])
    }
    isMember = members
    hasLeft = left
    self.engagement = engagement
    var trust: [Double] = []
    var kept: [Double] = []
    var broken: [Double] = []
    for partner in 0..<world.member.count {
      for view in world.links.places(inRowOf: partner) {
        trust.append(world.trust[view])
        guard keepsEvidence else { continue }
        kept.append(world.kept[view])
        broken.append(world.broken[view])
      }
    }
    self.trust = trust
    self.kept = kept
    self.broken = broken
  }
}
