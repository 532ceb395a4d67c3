import Partnership

extension ScenarioBuilder {
  func partner(_ node: JSONNode, _ goals: [Goal]) -> Partner {
    partner(node, id: text(node, "id"), goals)
  }

  private func partner(_ node: JSONNode, id: String, _ goals: [Goal]) -> Partner {
    let status = reader.text(node[key: "status"]).flatMap(Partner.Status.init)
    var partner = Partner(
      id: id, name: reader.text(node[key: "name"]), sector: text(node, "sector"),
      status: status ?? .member,
      priorities: goals.map { reader.number(node[key: "priorities"]?[key: $0.id]) ?? 0 },
      profile: profile(node[key: "profile"]))
    for field in PartnerField.allCases {
      if let value = reader.number(node[key: field.name]) { partner[field] = value }
    }
    return partner
  }

  private func profile(_ node: JSONNode?) -> Profile {
    guard let node else { return Profile() }
    return Profile(
      interest: text(node, "interest"), desiredOutcomes: text(node, "desiredOutcomes"),
      engagement: text(node, "engagement"), power: text(node, "power"),
      values: text(node, "values"), fears: text(node, "fears"), alliances: text(node, "alliances"))
  }

  func population(_ node: JSONNode, _ goals: [Goal]) -> Population {
    let id = text(node, "id")
    let template = node[key: "template"] ?? node
    return Population(
      id: id, count: integer(node, .population, "count"),
      template: partner(template, id: id, goals),
      ranges: reader.members(node[key: "ranges"]).compactMap { member in
        guard let field = PartnerField(rawValue: member.key),
          let interval = reader.interval(member.value)
        else { return nil }
        return Population.FieldRange(field, low: interval.low, high: interval.high)
      })
  }

  var network: Network? {
    guard let node = root[key: "network"] else { return nil }
    switch reader.text(node[key: "kind"]) {
    case "random": return .random(degree: number(node, .network, "degree"))
    case "smallWorld":
      return .smallWorld(
        degree: integer(node, .network, "degree"), rewiring: number(node, .network, "rewiring"))
    case "sectors":
      return .sectors(
        within: number(node, .network, "within"), between: number(node, .network, "between"))
    case "edges": return .edges(links + listedLinks(node))
    default: return .complete
    }
  }

  private func listedLinks(_ node: JSONNode) -> [Network.Link] {
    reader.elements(node[key: "links"]).compactMap { link in
      let ids = reader.elements(link).compactMap { reader.text($0) }
      return ids.count == 2 ? Network.Link(ids[0], ids[1]) : nil
    }
  }

  var relationships: Relationships {
    let node = root[key: "relationships"]
    var result = Relationships(sameSector: node?[key: "sameSector"].map(acquaintance))
    if let standard = node?[key: "default"] { result.standard = acquaintance(standard) }
    result.pairs = reader.elements(node?[key: "pairs"]).map(pair)
    return result
  }

  private func acquaintance(_ node: JSONNode) -> Relationships.Acquaintance {
    .init(
      trust: number(node, .acquaintance, "trust"),
      experience: number(node, .acquaintance, "experience"))
  }

  private func pair(_ node: JSONNode) -> Relationships.Pair {
    let between = reader.elements(node[key: "between"]).compactMap { reader.text($0) }
    let ends = between.count == 2 ? between : [text(node, "from"), text(node, "to")]
    return .init(
      from: ends[0], to: ends[1], isMutual: between.count == 2, acquaintance: acquaintance(node))
  }
}
