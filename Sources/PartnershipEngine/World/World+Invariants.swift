import PartnershipModel

/// What a month must not change back, and what its ledger starts from.
struct Checkpoint<L: WorldLanes> {
  let funds, alive: L
  /// `[partner]`.
  let gone: [L]

  /// The state of worlds between two months.
  init(_ world: borrowing World<L>) {
    funds = world.funds
    alive = world.alive
    var gone: [L] = []
    for partner in 0..<world.isGone.count {
      gone.append((1 as L).only(where: world.isGone[partner]))
    }
    self.gone = gone
  }
}

/// Statements that do not hold.
struct Violations<L: Lanes> {
  private(set) var statements: [String] = []

  /// Notes the statement once unless the flag is set in every lane.
  mutating func require(_ flag: L, _ statement: String) {
    guard (1 - flag).isAnywhere, statements.last != statement else { return }
    statements.append(statement)
  }

  /// Requires that a value is neither below `low` nor above `high`; not a number is neither.
  mutating func require(_ value: L, from low: L, to high: L, _ statement: String) {
    require((low .<= value) * (value .<= high), statement)
  }

  /// Requires that two numbers agree to 1e-9, relative to their size if they are large.
  mutating func require(_ value: L, equals other: L, _ statement: String) {
    let slack = L(Tie.slack) * (1 + L.magnitude(other))
    require(L.magnitude(value - other) .<= slack, statement)
  }
}

extension World {
  /// What must hold at the start and after every month, whatever the scenario.
  ///
  /// - Parameter earlier: the state before the month; without it nothing is said about changes.
  /// - Returns: the statements that are violated in any of the worlds; empty if all is well.
  /// - Complexity: linear in views and in partners times goals.
  func checkInvariants(since earlier: Checkpoint<L>? = nil) -> [String] {
    var violations = Violations<L>()
    checkPartners(&violations)
    checkPriorities(&violations)
    checkViews(&violations)
    checkMutualTrust(&violations)
    checkCompanions(&violations)
    if let earlier { checkMonth(since: earlier, &violations) }
    return violations.statements
  }

  private func checkPartners(_ violations: inout Violations<L>) {
    var (members, voices): (L, L) = (0, 0)
    for partner in 0..<member.count {
      let flag = member[partner]
      violations.require(flag * (1 - flag), equals: 0, "member is a flag")
      violations.require(
        (1 as L).only(where: isMember[partner]), equals: flag, "flag and mask of members agree")
      violations.require(
        flag.only(where: isGone[partner]), equals: 0, "nobody is both member and gone")
      violations.require(engagement[partner], from: 0, to: 1, "engagement is within 0…1")
      violations.require(
        (1 - flag) * engagement[partner], equals: 0, "only members are engaged")
      violations.require(month.voice[partner], from: 0, to: 1, "voice is within 0…1")
      members += flag
      voices += month.voice[partner]
    }
    let someone = 0 .< members
    violations.require(voices, equals: someone, "voices sum to 1 while there are members")
    violations.require(
      record[Measure.members.column], equals: members, "members are the sum of flags")
    violations.require(alive * (1 - alive), equals: 0, "alive is a flag")
    for goal in 0..<outcomes.count {
      violations.require(outcomes[goal], from: 0, to: 1, "outcomes are within 0…1")
    }
  }

  private func checkPriorities(_ violations: inout Violations<L>) {
    for partner in 0..<member.count {
      var sum: L = 0
      for index in places(of: partner) {
        violations.require(priorities[index], from: 0, to: 1, "priorities are within 0…1")
        sum += priorities[index]
      }
      violations.require(sum, equals: 1, "priorities sum to 1")
    }
  }

  /// Trust keeps off 0 and 1 only where propensity does.
  private func checkViews(_ violations: inout Violations<L>) {
    for partner in 0..<member.count {
      let propensity = attributes.propensity[partner]
      let isOpen = (0 .< propensity) * (propensity .< 1)
      for view in links.places(inRowOf: partner) {
        violations.require(0 .<= kept[view], "kept promises are not negative")
        violations.require(0 .<= broken[view], "broken promises are not negative")
        violations.require(trust[view], from: 0, to: 1, "trust is within 0…1")
        let isInside = (0 .< trust[view]) * (trust[view] .< 1)
        violations.require(
          L.choose(isOpen, isInside, 1), "trust is strictly between 0 and 1")
      }
    }
  }

  /// However mutual trust is counted, it is what the views say.
  private func checkMutualTrust(_ violations: inout Violations<L>) {
    let half = L(0.5 + Tie.slack)
    var close: L = 0
    for partner in 0..<member.count {
      for view in links.places(inRowOf: partner) {
        let both = (half .< trust[view]) * (half .< trust[Int(links.mirror[view])])
        close += member[partner] * member[Int(links.target[view])] * both
      }
    }
    violations.require(
      record[Measure.density.column], equals: L.mean(close, over: tally.pairs),
      "density is the share of pairs that trust each other")
  }

  /// Whoever counts the members that others can trust, they are those that the links say.
  private func checkCompanions(_ violations: inout Violations<L>) {
    for partner in 0..<member.count {
      var (all, within): (L, L) = (0, 0)
      for view in links.places(inRowOf: partner) {
        let other = Int(links.target[view])
        all += member[other]
        if links.isWithinSector(view) { within += member[other] }
        violations.require(
          (1 as L).only(where: L.marked(tally.counted.cells, one: view)), equals: member[other],
          "views on members are marked")
      }
      violations.require(
        tally.companions[partner], equals: all, "companions are the members linked to a partner")
      violations.require(
        tally.companionsWithin[partner], equals: within, "companions within are of its sector")
    }
  }

  private func checkMonth(since earlier: Checkpoint<L>, _ violations: inout Violations<L>) {
    let income = month.grants + month.recurring
    violations.require(
      earlier.funds + income - month.spending, equals: funds, "the ledger closes")
    violations.require(0 .<= funds, "funds are not negative")
    violations.require(alive .<= earlier.alive, "what is dissolved stays so")
    for partner in 0..<isGone.count {
      let gone = (1 as L).only(where: isGone[partner])
      violations.require(earlier.gone[partner] .<= gone, "nobody comes back")
    }
    for view in 0..<links.views where links.isReal(view) {
      let isOneSided = haveMet(view) ^ haveMet(Int(links.mirror[view]))
      violations.require((1 as L).except(where: isOneSided), "contact goes both ways")
    }
  }
}
