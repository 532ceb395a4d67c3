extension Measure {
  /// The position of the measure among the columns of a record.
  @inlinable public var column: Int {
    switch self {
    case .alive: 0
    case .members: 1
    case .engagement: 2
    case .trust: 3
    case .trustWithin: 4
    case .trustBetween: 5
    case .density: 6
    case .agreement: 7
    case .commonAgenda: 8
    case .capability: 9
    case .wins: 10
    case .narrative: 11
    case .measurement: 12
    case .development: 13
    case .backbone: 14
    case .funds: 15
    case .outcome: 16
    case .output: 17
    case .effort: 18
    case .income: 19
    case .recurringShare: 20
    case .spending: 21
    case .contacts: 22
    case .joined: 23
    case .left: 24
    case .turnovers: 25
    case .disrupted: 26
    case .goalOutcome(let goal): 27 + goal
    }
  }
}
