import Testing

/// Which of two numbers is larger.
enum Relation: String, Decodable, Sendable {
  case below = "<"
  case above = ">"

  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .below: left < right
    case .above: left > right
    }
  }
}

/// A claim about what comes first or what is higher.
struct Statement: Decodable, Sendable, CustomTestStringConvertible {
  /// One side: the mean of a measure over a window of months, in each world, or a constant.
  struct Side: Decodable, Sendable {
    let scenario, strategy, measure, minusMeasure: String?
    let months, minusMonths: [Int]?
    let value: Double?
  }

  let scenario, id, kind, statement: String
  let left, right: Side
  let relation: Relation
  let minimumShare: Double?
  let replications: Int

  var testDescription: String { "\(scenario) \(id)" }

  /// Whether the means are compared, or only the share of worlds.
  var comparesMeans: Bool { kind != "share" }

  /// The strategies that are needed, and for how many months.
  var needs: [(run: Run, months: Int)] {
    [left, right].compactMap { side in
      guard let strategy = side.strategy else { return nil }
      let months = ((side.months ?? []) + (side.minusMonths ?? [])).max() ?? 0
      return (Run(scenario: side.scenario ?? scenario, strategy: strategy), months)
    }
  }
}

/// A claim about the engagement of single partners.
struct PartnerStatement: Decodable, Sendable, CustomTestStringConvertible {
  /// Mean engagement of those of the partners that are members, minus that of others.
  struct Side: Decodable, Sendable {
    let partners: [String]
    let minusPartners: [String]?
    let months: [Int]
  }

  let scenario, id, statement, strategy, field: String
  let left, right: Side
  let relation: Relation
  let replications: Int

  var testDescription: String { "\(scenario) \(id)" }

  var run: Run { Run(scenario: scenario, strategy: strategy) }
  var months: Int { max(left.months.max() ?? 0, right.months.max() ?? 0) }
}

/// All statements.
struct Statements: Decodable, Sendable {
  let statements: [Statement]
  let partnerLevel: [PartnerStatement]

  static let all = Library.fixture("ordinals.json", as: Statements.self)
}
