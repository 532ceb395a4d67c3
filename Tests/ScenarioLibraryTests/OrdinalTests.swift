import Partnership
import Testing

/// Hubs and presets are held to what comes first and what is higher; no number is claimed.
@Suite struct OrdinalTests {
  @Test(arguments: Statements.all.statements)
  func whatIsHigherIsHigher(statement: Statement) throws {
    let left = try values(statement.left, of: statement)
    let right = try values(statement.right, of: statement)
    let comment = Comment(rawValue: statement.statement)
    if statement.comparesMeans {
      #expect(statement.relation.holds(mean(left), mean(right)), comment)
    }
    if let minimum = statement.minimumShare {
      let worlds = zip(left, right).filter { statement.relation.holds($0, $1) }
      #expect(Double(worlds.count) >= minimum * Double(left.count), comment)
    }
  }

  @Test(arguments: Statements.all.partnerLevel)
  func whoGivesMoreGivesMore(statement: PartnerStatement) throws {
    let lived = try LivedOnce.shared.lived(statement.run)
    let left = try values(statement.left, of: statement, lived)
    let right = try values(statement.right, of: statement, lived)
    #expect(
      statement.relation.holds(mean(left), mean(right)), Comment(rawValue: statement.statement))
  }

  @Test(arguments: ["hubs/east-bay", "hubs/tulare-kings", "hubs/long-beach", "hubs/san-bernardino"])
  func everyHubIsHeldToItsTrajectory(hub: String) throws {
    #expect(Statements.all.statements.count { $0.scenario == hub } >= 6)
    let scenario = try #require(try Library.read(hub).scenario)
    let ids = scenario.strategies.map(\.id)
    for id in ["as-told", "quick-wins", "systems", "now-and-then"] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test func everyPresetIsHeldToSomething() {
    for preset in Library.names where preset.hasPrefix("presets/") {
      #expect(Statements.all.statements.contains { $0.scenario == preset }, "\(preset)")
    }
  }

  /// A side in each of the statement's worlds.
  private func values(_ side: Statement.Side, of statement: Statement) throws -> [Double] {
    if let value = side.value { return Array(repeating: value, count: statement.replications) }
    let run = Run(
      scenario: side.scenario ?? statement.scenario, strategy: try #require(side.strategy))
    let lived = try LivedOnce.shared.lived(run)
    var courses = try lived.courses(#require(side.measure))
    if let minus = side.minusMeasure {
      courses = zip(courses, try lived.courses(minus)).map { zip($0, $1).map { $0 - $1 } }
    }
    let months = try #require(side.months)
    return courses.prefix(statement.replications).map { course in
      let level = mean(course[months[0]...months[1]])
      guard let before = side.minusMonths else { return level }
      return level - mean(course[before[0]...before[1]])
    }
  }

  /// A side about partners in each world that has such members.
  private func values(
    _ side: PartnerStatement.Side, of statement: PartnerStatement, _ lived: Lived
  ) throws -> [Double] {
    let field = try #require(PartnerRecord.allCases.first { $0.name == statement.field })
    func level(_ ids: [String], _ world: [Double]) throws -> Double? {
      let partners = try ids.map { id in
        try #require(lived.blueprint.partners.firstIndex { $0.id == id }, "no partner \(id)")
      }
      var present: [Double] = []
      for month in side.months[0]...side.months[1] {
        for partner in partners {
          let record = month * lived.blueprint.partners.count + partner
          let place = record * PartnerRecord.allCases.count
          guard world[place + PartnerRecord.member.rawValue] == 1 else { continue }
          present.append(world[place + field.rawValue])
        }
      }
      return present.isEmpty ? nil : mean(present)
    }
    return try lived.partners.prefix(statement.replications).compactMap { world in
      guard let own = try level(side.partners, world) else { return nil }
      guard let others = side.minusPartners else { return own }
      guard let other = try level(others, world) else { return nil }
      return own - other
    }
  }

  private func mean(_ values: some Collection<Double>) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
