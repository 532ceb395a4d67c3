extension Blueprint {
  /// The evidence that partners hold of each other at the start: r = experience · trust and
  /// s = experience · (1 − trust). A named pair overrides the rule for one sector, which overrides
  /// the rule for all; later pairs override earlier ones. A named pair that is not linked can never
  /// meet, so it holds no evidence.
  ///
  /// - Returns: `[view]` kept and `[view]` broken.
  static func evidence(
    _ relationships: Relationships, links: Links, sectors: [Int32], register: Register
  ) throws(ScenarioError) -> (kept: [Double], broken: [Double]) {
    var known = Array(repeating: relationships.standard, count: links.views)
    if let same = relationships.sameSector {
      for partner in 0..<links.partners {
        for view in links.rows[partner]..<links.rows[partner + 1]
        where sectors[partner] == sectors[Int(links.target[view])] { known[view] = same }
      }
    }
    for pair in relationships.pairs {
      let from = try register.position(of: pair.from)
      let to = try register.position(of: pair.to)
      guard let view = links.view(from: from, to: to) else { continue }
      known[view] = pair.acquaintance
      if pair.isMutual { known[Int(links.mirror[view])] = pair.acquaintance }
    }
    return (
      known.map { $0.experience * $0.trust }, known.map { $0.experience * (1 - $0.trust) }
    )
  }

  /// Events with positions for names, and spells of pressure apart from the rest.
  static func resolve(
    _ events: [Event], links: Links, register: Register
  ) throws(ScenarioError) -> ([(month: Int, Happening)], [PressureSpell]) {
    var happenings: [(month: Int, Happening)] = []
    var pressures: [PressureSpell] = []
    for event in events {
      switch event.kind {
      case .leaderChange(let partner):
        happenings.append((event.month, .leaderChange(try register.position(of: partner))))
      case .budgetCut(let partner, let size):
        happenings.append((event.month, .budgetCut(try register.position(of: partner), size: size)))
      case .conflict(let one, let other, let size):
        let (first, second) = (
          try register.position(of: one), try register.position(of: other)
        )
        let pair = links.view(from: first, to: second).map { Int(links.pair[$0]) }
        happenings.append(
          (event.month, .conflict(between: first, and: second, pair: pair, size: size)))
      case .backbone(let level):
        happenings.append((event.month, .backbone(level: level)))
      case .join(let partner):
        happenings.append((event.month, .join(try register.position(of: partner))))
      case .pressure(let size, let months, let id):
        var partner: Int?
        if let id { partner = try register.position(of: id) }
        pressures.append(
          PressureSpell(from: event.month, months: months, size: size, partner: partner))
      }
    }
    return (happenings, pressures)
  }
}
