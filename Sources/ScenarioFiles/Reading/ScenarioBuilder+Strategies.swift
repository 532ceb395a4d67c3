import Partnership

extension ScenarioBuilder {
  func strategy(_ node: JSONNode, _ goals: [Goal]) -> Strategy {
    Strategy(
      id: text(node, "id"), name: reader.text(node[key: "name"]),
      description: text(node, "description"),
      phases: reader.elements(node[key: "phases"]).map(phase),
      adaptation: node[key: "adapt"].flatMap { adaptation($0, goals) },
      parameters: parameters(node[key: "parameters"]))
  }

  private func phase(_ node: JSONNode) -> Phase {
    Phase(
      from: integer(node, .phase, "from"), shares: shares(node[key: "shares"]),
      connection: number(node, .phase, "connection"),
      equalVoice: number(node, .phase, "equalVoice"),
      invitations: number(node, .phase, "invitations"))
  }

  private func shares(_ node: JSONNode?) -> Shares {
    let share = { number(node, .shares, $0) }
    return Shares(
      quickWins: share("quickWins"), systems: share("systems"), convening: share("convening"),
      narrative: share("narrative"), measurement: share("measurement"),
      development: share("development"))
  }

  private func adaptation(_ node: JSONNode, _ goals: [Goal]) -> Adaptation? {
    guard let measure = Measure(name: text(node, "reads"), goals: goals) else { return nil }
    return Adaptation(
      reads: measure, target: number(node, .adaptation, "target"),
      gain: number(node, .adaptation, "gain"), lowest: number(node, .adaptation, "min"),
      highest: number(node, .adaptation, "max"))
  }

  func event(_ node: JSONNode) -> Event? {
    kind(node).map { Event(month: integer(node, .event, "month"), $0) }
  }

  private func kind(_ node: JSONNode) -> Event.Kind? {
    let partner = text(node, "partner")
    let size = reader.number(node[key: "size"]) ?? 0
    switch reader.text(node[key: "kind"]) {
    case "leaderChange": return .leaderChange(partner: partner)
    case "budgetCut": return .budgetCut(partner: partner, size: size)
    case "conflict":
      let ids = reader.elements(node[key: "between"]).compactMap { reader.text($0) }
      return ids.count == 2 ? .conflict(between: ids[0], and: ids[1], size: size) : nil
    case "backbone": return .backbone(level: reader.number(node[key: "level"]) ?? 0)
    case "join": return .join(partner: partner)
    case "pressure":
      return .pressure(
        size: size, months: reader.integer(node[key: "months"]) ?? 0,
        partner: reader.text(node[key: "partner"]))
    default: return nil
    }
  }
}
