import Partnership

/// Makes a scenario from a tree in which no mistake was found.
struct ScenarioBuilder {
  let root: JSONNode
  let reader: NodeReader
  let names: KnownNames
  let links: [Network.Link]

  /// The scenario; what is left out of the file has its default.
  var scenario: Scenario {
    let goals = reader.elements(root[key: "goals"]).map(goal)
    return Scenario(
      name: text(root, "name"), description: text(root, "description"),
      notes: text(root, "notes"), months: integer(root, .scenario, "months"),
      replications: integer(root, .scenario, "replications"),
      seed: reader.unsigned(root[key: "seed"]) ?? 1, goals: goals,
      partners: reader.elements(root[key: "partners"]).map { partner($0, goals) },
      populations: reader.elements(root[key: "populations"]).map { population($0, goals) },
      network: network, relationships: relationships, backbone: backbone,
      funding: reader.elements(root[key: "funding"]).map(grant), initial: initial,
      events: reader.elements(root[key: "events"]).compactMap(event),
      strategies: reader.elements(root[key: "strategies"]).map { strategy($0, goals) },
      parameters: parameters(root[key: "parameters"]), uncertainty: uncertainty)
  }

  /// A text; empty if it is left out.
  func text(_ node: JSONNode, _ key: String) -> String { reader.text(node[key: key]) ?? "" }

  /// A number, or the default of its description.
  func number(_ node: JSONNode?, _ kind: ObjectDescription, _ key: String) -> Double {
    if let value = reader.number(node?[key: key]) { return value }
    if case .number(let value)? = kind[key]?.absence { return value }
    return 0
  }

  /// A whole number, or the default of its description.
  func integer(_ node: JSONNode?, _ kind: ObjectDescription, _ key: String) -> Int {
    if let value = reader.integer(node?[key: key]) { return value }
    if case .integer(let value)? = kind[key]?.absence { return value }
    return 0
  }

  /// Parameters in the order of the file.
  func parameters(_ node: JSONNode?) -> [ParameterSetting] {
    reader.members(node).compactMap { member in
      guard let parameter = ParameterNames.parameter(named: member.key),
        let value = reader.number(member.value)
      else { return nil }
      return ParameterSetting(parameter, value)
    }
  }

  private func goal(_ node: JSONNode) -> Goal {
    Goal(
      id: text(node, "id"), name: reader.text(node[key: "name"]),
      lag: number(node, .goal, "lag"))
  }

  private var backbone: Backbone {
    let node = root[key: "backbone"]
    return Backbone(
      level: number(node, .backbone, "level"), initial: reader.number(node?[key: "initial"]))
  }

  private func grant(_ node: JSONNode) -> Grant {
    Grant(
      name: text(node, "name"), from: integer(node, .grant, "from"),
      months: integer(node, .grant, "months"), amount: number(node, .grant, "amount"))
  }

  private var initial: InitialStocks {
    var stocks = InitialStocks()
    for stock in InitialStock.allCases {
      stocks[stock] = reader.number(root[key: "initial"]?[key: stock.name])
    }
    return stocks
  }

  private var uncertainty: [UncertainSetting] {
    let resolver = SettingPathResolver(names: names, findings: Findings())
    return reader.members(root[key: "uncertainty"]).compactMap { member in
      guard let path = resolver.resolve(member.key, at: member.keySpan),
        let interval = reader.interval(member.value)
      else { return nil }
      return UncertainSetting(path, low: interval.low, high: interval.high)
    }
  }
}
