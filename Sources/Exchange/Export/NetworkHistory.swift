import Partnership

/// The network of one possible world under one strategy, month by month, ready for other programs.
public struct NetworkHistory: Sendable {
  /// The partners, listed ones first.
  public let partners: [Partner]
  /// Names by partner, each once, so that programs which go by names cannot mix two up.
  public let labels: [String]
  /// Who can meet whom.
  public let links: Links
  /// What the network was at the kept records.
  public let frames: [NetworkFilm.Frame]
  /// The scenario, the strategy and the world in a sentence.
  public let description: String
  /// Ties of less trust than this are left out.
  public let threshold: Double

  /// Lives a world and keeps its network.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategy: position of the strategy in the scenario.
  ///   - replication: the possible world.
  ///   - records: which records to keep, 0…months.
  ///   - threshold: ties of less trust are left out.
  /// - Complexity: that of simulating one world, and linear in views times records.
  public init(
    _ blueprint: Blueprint, strategy: Int, replication: Int, records: [Int], threshold: Double = 0
  ) {
    let scenario = blueprint.scenario
    partners = blueprint.partners
    links = blueprint.links
    labels = NetworkHistory.uniqueLabels(blueprint.partners)
    frames =
      NetworkFilm(
        blueprint, strategy: strategy, replication: replication, months: records.max() ?? 0,
        records: records, keepsEvidence: true
      ).frames
    description =
      "\(scenario.name), strategy \(scenario.strategies[strategy].name), possible world "
      + "\(replication); a run of a model, not a forecast"
    self.threshold = threshold
  }

  private static func uniqueLabels(_ partners: [Partner]) -> [String] {
    var counts: [String: Int] = [:]
    for partner in partners { counts[partner.name, default: 0] += 1 }
    return partners.map { counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.id))" }
  }

  /// Calls a function with each tie of a frame that is not below the threshold.
  func eachTie(
    _ frame: NetworkFilm.Frame, _ body: (NetworkTie) -> Void
  ) {
    for from in partners.indices {
      for view in links.rows[from]..<links.rows[from + 1] where frame.trust[view] >= threshold {
        body(NetworkTie(from: from, to: Int(links.target[view]), view: view, frame))
      }
    }
  }

  /// What a partner is at a frame: a word that a scenario may use as status, or `left`, which it
  /// may not, since nobody has left before the first month.
  func status(_ partner: Int, _ frame: NetworkFilm.Frame) -> String {
    if frame.isMember[partner] { return Partner.Status.member.rawValue }
    return frame.hasLeft[partner] ? Self.left : Partner.Status.prospect.rawValue
  }

  /// The word for a partner that has left and cannot return.
  static let left = "left"

  /// The numbers of a partner at a frame: those of the scenario, and the engagement of the month.
  func number(_ field: PartnerField, _ partner: Int, _ frame: NetworkFilm.Frame) -> Double {
    field == .engagement && frame.isMember[partner]
      ? frame.engagement[partner] : partners[partner][field]
  }
}

extension Profile {
  /// The columns of the stakeholder organiser that hold something else than a number's name.
  var columns: [(title: String, text: String)] {
    [
      ("Interest", interest), ("Desired outcomes", desiredOutcomes),
      ("Engagement in words", engagement), ("Power in words", power),
      ("Values in words", values), ("Fears", fears), ("Alliances", alliances),
    ]
  }
}
