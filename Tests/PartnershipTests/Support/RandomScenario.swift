import Chance
import Partnership

/// Scenarios made at random, the same for the same number on every machine.
struct RandomScenario {
  private let number: UInt32
  private var drawn: UInt32 = 0

  /// The scenario of a number.
  static func make(_ number: Int, months: Int = 30) -> Scenario {
    var generator = RandomScenario(number: UInt32(number))
    return generator.scenario(months: months)
  }

  private init(number: UInt32) { self.number = number }

  private mutating func uniform(_ low: Double = 0, _ high: Double = 1) -> Double {
    let words = Philox.words(key: (number, 0x7E57), counter: (drawn, 0, 0, 0))
    drawn += 1
    return low + (high - low) * Philox.uniform(words.0)
  }

  private mutating func happens(_ chance: Double) -> Bool { uniform() < chance }

  /// A whole number from `low` to `high`.
  private mutating func whole(_ low: Int, _ high: Int) -> Int {
    low + Int(uniform() * Double(high - low + 1))
  }

  private mutating func some<T>(_ count: Int, _ make: (inout Self) -> T) -> [T] {
    (0..<count).map { _ in make(&self) }
  }

  private mutating func scenario(months: Int) -> Scenario {
    let goals = (0..<whole(1, 4)).map { Goal(id: "goal-\($0)", lag: uniform(6, 60)) }
    let partners = (0..<whole(3, 20)).map { partner("p\($0)", goals: goals.count) }
    let ids = partners.map(\.id)
    var scenario = Scenario(
      name: "random \(number)", months: months, replications: 8,
      seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, goals: goals, partners: partners,
      network: network(ids),
      strategies: some(whole(1, 3)) { $0.strategy(months: months) })
    for index in scenario.strategies.indices { scenario.strategies[index].id = "s\(index)" }
    scenario.relationships = relationships(ids)
    scenario.backbone = Backbone(
      level: uniform(0, 1.5), initial: happens(0.5) ? uniform() : nil)
    scenario.funding = some(whole(0, 3)) {
      Grant(from: $0.whole(0, 20), months: $0.whole(0, 20), amount: $0.uniform(0, 1.5))
    }
    for stock in InitialStock.allCases where happens(0.4) { scenario.initial[stock] = uniform() }
    scenario.events = some(whole(0, 10)) {
      Event(month: $0.whole(0, months), $0.happening(ids))
    }
    scenario.parameters = settings(chance: 0.4)
    scenario.uncertainty = uncertainty(ids)
    return scenario
  }

  private mutating func partner(_ id: String, goals: Int) -> Partner {
    var priorities = some(goals) { $0.happens(0.3) ? 0 : $0.uniform() }
    priorities[whole(0, goals - 1)] += 0.1
    var partner = Partner(
      id: id, sector: ["k12", "employer", "community"][whole(0, 2)],
      status: happens(0.2) ? .prospect : .member, priorities: priorities)
    for field in PartnerField.allCases {
      switch field {
      case .power, .capacity: partner[field] = uniform(0.3, 3)
      case .turnover: partner[field] = uniform(0, 0.08)
      case .cost: partner[field] = uniform(-0.1, 0.5)
      case .reliability: partner[field] = uniform(0.5, 1)
      default: partner[field] = uniform()
      }
    }
    return partner
  }

  private mutating func network(_ ids: [String]) -> Network? {
    switch whole(0, 5) {
    case 0: .complete
    case 1: .random(degree: uniform(1, 5))
    case 2: .smallWorld(degree: 4, rewiring: uniform())
    case 3: .sectors(within: uniform(), between: uniform())
    case 4: .edges(some(whole(0, 12)) { .init($0.one(of: ids), $0.one(of: ids)) })
    default: nil
    }
  }

  private mutating func one(of ids: [String]) -> String { ids[whole(0, ids.count - 1)] }

  private mutating func relationships(_ ids: [String]) -> Relationships {
    func known(_ g: inout Self) -> Relationships.Acquaintance {
      .init(trust: g.uniform(), experience: g.uniform(0, 5))
    }
    return Relationships(
      standard: known(&self), sameSector: happens(0.5) ? known(&self) : nil,
      pairs: some(whole(0, 5)) {
        .init(
          from: $0.one(of: ids), to: $0.one(of: ids), isMutual: $0.happens(0.5),
          acquaintance: known(&$0))
      })
  }

  private mutating func happening(_ ids: [String]) -> Event.Kind {
    switch whole(0, 5) {
    case 0: .leaderChange(partner: one(of: ids))
    case 1: .budgetCut(partner: one(of: ids), size: uniform())
    case 2: .conflict(between: one(of: ids), and: one(of: ids), size: uniform(0, 5))
    case 3: .backbone(level: uniform(0, 1.5))
    case 4: .join(partner: one(of: ids))
    default:
      .pressure(
        size: uniform(-0.2, 0.6), months: whole(0, 12), partner: happens(0.5) ? one(of: ids) : nil)
    }
  }

  private mutating func strategy(months: Int) -> Strategy {
    var from = 0
    let phases = some(whole(1, 3)) { g -> Phase in
      defer { from += g.whole(1, 12) }
      return Phase(
        from: from,
        shares: Shares(
          quickWins: g.uniform(0.1, 1), systems: g.uniform(), convening: g.uniform(0, 0.3),
          narrative: g.uniform(0, 0.3), measurement: g.uniform(0, 0.3),
          development: g.uniform(0, 0.3)),
        connection: g.uniform(), equalVoice: g.happens(0.3) ? 1 : g.uniform(),
        invitations: g.uniform())
    }
    let lowest = uniform(0, 0.4)
    return Strategy(
      id: "s", phases: phases,
      adaptation: happens(0.5)
        ? Adaptation(
          reads: Measure.common[whole(0, Measure.common.count - 1)], target: uniform(),
          gain: uniform(-1, 1), lowest: lowest, highest: uniform(lowest, 1)) : nil,
      parameters: settings(chance: 0.05))
  }

  /// Values within the range to sweep, or not far from the default.
  private mutating func value(of parameter: Parameter) -> Double {
    switch parameter {
    case .confidenceBound: return uniform(0.2, 1.2)
    case .exitEngagement: return uniform(0, 0.4)
    case .exitMonths, .quorum, .disruptionMonths: return Double(whole(0, 7))
    case .disruptionHazard: return uniform(0, 0.2)
    default: break
    }
    let definition = parameter.definition
    if let sweep = definition.sweep { return uniform(sweep.lowerBound, sweep.upperBound) }
    let scale = definition.allowed == .share ? 1 : 1.5
    return definition.defaultValue * uniform(0.5, scale)
  }

  private mutating func settings(chance: Double) -> [ParameterSetting] {
    var settings: [ParameterSetting] = []
    for parameter in Parameter.allCases where happens(chance) {
      settings.append(ParameterSetting(parameter, value(of: parameter)))
    }
    return settings
  }

  private mutating func uncertainty(_ ids: [String]) -> [UncertainSetting] {
    let memory = UncertainSetting(.parameter(.capabilityMemory), low: 10, high: 40)
    let all: [UncertainSetting] = [
      memory,
      UncertainSetting(.initial(.capability), low: 0, high: 1),
      UncertainSetting(.initial(.wins), low: 0, high: 1),
      UncertainSetting(.backboneLevel, low: 0, high: 1),
      UncertainSetting(.backboneInitial, low: 0, high: 1),
      UncertainSetting(.everyPartner(.urgency), low: -0.5, high: 0.5),
      UncertainSetting(.everyPartner(.engagement), low: -0.5, high: 0.5),
      UncertainSetting(.partner(id: one(of: ids), .capacity), low: 0.5, high: 2),
      UncertainSetting(.partner(id: one(of: ids), .fear), low: -1, high: 2),
    ]
    return all.filter { _ in happens(0.4) }
  }
}
