/// The positions of partners by id, after a check that chance can tell them apart.
struct Register: Sendable {
  private var positions: [String: Int] = [:]

  /// Registers partners.
  init(_ partners: [Partner], goals: [Goal]) throws(ScenarioError) {
    var owners: [UInt32: String] = [:]
    for (position, partner) in partners.enumerated() {
      guard positions.updateValue(position, forKey: partner.id) == nil else {
        throw .duplicate(kind: "partner", id: partner.id)
      }
      if let other = owners.updateValue(partner.id, forKey: partner.identity) {
        throw .identityClash(other, partner.id)
      }
      guard partner.identity < 0xFFFF_FFFE else {
        throw .identityClash(partner.id, "chance itself")
      }
      try Register.check(partner, goals: goals)
    }
    var ids: Set<String> = []
    for (position, goal) in goals.enumerated() {
      let column = Measure.goalOutcome(position).definition(goals: goals).name
      guard ids.insert(column).inserted else { throw .duplicate(kind: "goal", id: goal.id) }
      guard goal.lag > 0, goal.lag.isFinite else {
        throw .outOfRange("goals.\(goal.id).lag", value: goal.lag, allowed: "a number above 0")
      }
    }
  }

  private static func check(_ partner: Partner, goals: [Goal]) throws(ScenarioError) {
    let total = partner.priorities.reduce(0, +)
    guard partner.priorities.count == goals.count, partner.priorities.allSatisfy({ $0 >= 0 }),
      total > 0, total.isFinite
    else { throw .priorities(partner: partner.id) }
    for field in PartnerField.allCases where !field.allowed.contains(partner[field]) {
      throw .outOfRange(
        "partners.\(partner.id).\(field.name)", value: partner[field], allowed: field.allowed.words)
    }
  }

  /// The position of a partner.
  func position(of id: String) throws(ScenarioError) -> Int {
    guard let position = positions[id] else { throw .unknown(kind: "partner", id: id) }
    return position
  }
}
