import Partnership

/// Small scenarios, built where they are used.
enum Tiny {
  /// Members "a", "b", "c" … in one goal's region, without chance in anything that is not asked for.
  static func scenario(
    partners: Int = 3, months: Int = 24, _ change: (inout Scenario) -> Void = { _ in }
  ) -> Scenario {
    let names = (0..<partners).map { String(UnicodeScalar(UInt8(97 + $0))) }
    var scenario = Scenario(
      name: "tiny", months: months, replications: 8, seed: 11, goals: [Goal(id: "g")],
      partners: names.map { partner($0) },
      strategies: [
        Strategy(id: "s", phases: [Phase(shares: Shares(quickWins: 0.5, systems: 0.5))])
      ],
      parameters: [
        ParameterSetting(.disruptionHazard, 0), ParameterSetting(.misperception, 0),
        ParameterSetting(.contactBase, 1), ParameterSetting(.silo, 0),
        ParameterSetting(.rivalry, 0),
      ])
    change(&scenario)
    return scenario
  }

  /// A reliable partner whose leader stays.
  static func partner(
    _ id: String, sector: String = "k12", status: Partner.Status = .member,
    priorities: [Double] = [1], _ fields: [PartnerField: Double] = [:]
  ) -> Partner {
    var partner = Partner(id: id, sector: sector, status: status, priorities: priorities)
    partner[.turnover] = 0
    partner[.reliability] = 1
    for (field, value) in fields { partner[field] = value }
    return partner
  }

  /// The story of the scenario's first strategy in its first world.
  static func chronicle(_ scenario: Scenario, trustChanges: Int = 3) throws -> Chronicle {
    Chronicle(
      try Blueprint(scenario), strategy: 0, replication: 0, trustChanges: trustChanges)
  }
}

extension Scenario {
  /// Sets a parameter, whatever it was.
  mutating func set(_ parameter: Parameter, _ value: Double) {
    parameters.append(ParameterSetting(parameter, value))
  }
}

extension Chronicle {
  /// Numbers of the months in which something happened, with what.
  func months(where matches: (ChronicleEvent) -> Bool) -> [Int] {
    months.filter { $0.events.contains(where: matches) }.map(\.number)
  }
}
