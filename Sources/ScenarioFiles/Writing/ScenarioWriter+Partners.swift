import Partnership

extension ScenarioWriter {
  static func partner(_ partner: Partner, _ goals: [Goal]) -> JSONText {
    .object([("id", .text(partner.id))] + fields(of: partner, goals))
  }

  private static func fields(of partner: Partner, _ goals: [Goal]) -> [Member] {
    var members = text("name", partner.name)
    members += [
      ("sector", .text(partner.sector)), ("status", .text(partner.status.rawValue)),
    ]
    members += PartnerField.allCases.map { ($0.name, .number(partner[$0])) }
    let priorities = zip(goals, partner.priorities).map { goal, weight in
      (key: goal.id, value: JSONText.number(weight))
    }
    members.append(("priorities", .object(priorities)))
    if partner.profile != Profile() { members.append(("profile", profile(partner.profile))) }
    return members
  }

  private static func profile(_ profile: Profile) -> JSONText {
    .object(
      text("interest", profile.interest) + text("desiredOutcomes", profile.desiredOutcomes)
        + text("engagement", profile.engagement) + text("power", profile.power)
        + text("values", profile.values) + text("fears", profile.fears)
        + text("alliances", profile.alliances))
  }

  static func population(_ population: Population, _ goals: [Goal]) -> JSONText {
    .object([
      ("id", .text(population.id)), ("count", .integer(population.count)),
      ("template", .object(fields(of: population.template, goals))),
      ("ranges", .object(population.ranges.map { ($0.field.name, interval($0.low, $0.high)) })),
    ])
  }

  static func value(of network: Network) -> JSONText {
    switch network {
    case .complete: .text("complete")
    case .random(let degree):
      .object([("kind", .text("random")), ("degree", .number(degree))])
    case .smallWorld(let degree, let rewiring):
      .object([
        ("kind", .text("smallWorld")), ("degree", .integer(degree)),
        ("rewiring", .number(rewiring)),
      ])
    case .sectors(let within, let between):
      .object([
        ("kind", .text("sectors")), ("within", .number(within)), ("between", .number(between)),
      ])
    case .edges(let links):
      .object([
        ("kind", .text("edges")),
        ("links", list(links) { .list([.text($0.first), .text($0.second)]) }),
      ])
    }
  }

  static func relationships(_ relationships: Relationships) -> JSONText {
    var members: [Member] = [
      ("default", .object(acquaintance(relationships.standard)))
    ]
    if let sameSector = relationships.sameSector {
      members.append(("sameSector", .object(acquaintance(sameSector))))
    }
    members.append(("pairs", list(relationships.pairs, pair)))
    return .object(members)
  }

  private static func acquaintance(_ value: Relationships.Acquaintance) -> [Member] {
    [("trust", .number(value.trust)), ("experience", .number(value.experience))]
  }

  private static func pair(_ pair: Relationships.Pair) -> JSONText {
    let ends: [Member] =
      pair.isMutual
      ? [("between", .list([.text(pair.from), .text(pair.to)]))]
      : [("from", .text(pair.from)), ("to", .text(pair.to))]
    return .object(ends + acquaintance(pair.acquaintance))
  }
}
