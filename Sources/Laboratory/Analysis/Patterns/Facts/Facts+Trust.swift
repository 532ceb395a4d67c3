import Partnership
import Statistics

/// Facts about trust.
extension Fact {
  private static let breach = 24
  private static let after = Array(24...96)

  static let breachOfTrust = Fact(
    id: "F8",
    statement: "One breach costs many deliveries, the more so the more a broken promise weighs",
    source: "Slovic 1993; White and Eiser 2005", nature: .builtIn,
    readings: after.map { .after($0, .trust) },
    variants: [nil, 1, 4].map { weight in { $0.breach(of: weight) } },
    parts: [
      .pooled("months of kept promises to regain trust, above 2") { v in
        Double(regained(v, variant: 0)) - 2
      },
      .pooled("months at weight 4 above those at weight 1") { v in
        Double(regained(v, variant: 2) - regained(v, variant: 1))
      },
    ])

  /// Months after the breach until trust is back where it was.
  private static func regained(_ v: FactValues, variant: Int) -> Int {
    let before = v.mean(.after(breach, .trust), 0, variant: variant)
    let back = after.dropFirst().first {
      v.mean(.after($0, .trust), 0, variant: variant) >= before
    }
    return (back ?? 97) - breach
  }

  private static let ages = [6, 18, 30, 42, 54]

  static let duration = Fact(
    id: "F9",
    statement:
      "Trust and the age of a relation go together a little; where trust begins above what "
      + "partners keep, it falls with age",
    source: "Vanneste and others 2014", nature: .emergent,
    readings: ages.map { .after($0, .trust) },
    variants: Region.variety + [
      { region in
        region.trying([.balanced]) { scenario in
          scenario.relationships = Relationships(
            standard: Relationships.Acquaintance(trust: 0.95, experience: 8))
          for place in scenario.partners.indices { scenario.partners[place][.reliability] = 0.6 }
        }
      }
    ],
    parts: [
      .overall("correlation of trust with age over partnerships, 0 to 0.5", in: 0...0.5) { all in
        agedTrust(all, Array(Region.variety.indices))
      },
      .overall("the same where trust begins above reliability, below 0", in: -1...0) { all in
        agedTrust(all, [Region.variety.count])
      },
    ])

  private static func agedTrust(_ all: [FactValues], _ variants: [Int]) -> Double? {
    var (trust, age): ([Double], [Double]) = ([], [])
    for (v, variant) in all.flatMap({ v in variants.map { (v, $0) } }) {
      for months in ages {
        let column = v.column(.after(months, .trust), 0, variant: variant)
        trust += column.filter { $0 > 0 }
        age += column.filter { $0 > 0 }.map { _ in Double(months) }
      }
    }
    return correlation(trust, age)
  }

  static let trustAndOutcome = Fact(
    id: "F10", statement: "Trust and outcomes go together, moderately",
    source: "de Jong and others 2016", nature: .emergent,
    readings: [.after(24, .trust), .after(60, .outcome)], variants: Region.variety,
    parts: [
      .overall("correlation of trust at 24 with outcome at 60 months, 0.1 to 0.5", in: 0.1...0.5) {
        all in
        Region.correlationOverVariety(all, .after(24, .trust), .after(60, .outcome))
      }
    ])

  private static let trust = Reading.after(60, .trust)

  static let turnover = Fact(
    id: "F16",
    statement: "Leaders that leave lower trust, the more so the more trust goes with them",
    source: "Zaheer and others 1998; turnover studies", nature: .emergent,
    readings: [.mean(.trust, 1...36)],
    variants: [(-1, nil), (0.02, nil), (-1, 0.1), (0.02, 0.1), (-1, 0.9), (0.02, 0.9)]
      .map { (shift: Double, loss: Double?) in
        { region in
          region.trying(
            [.balanced],
            with: [(.everyPartner(.turnover), shift)]
              + (loss.map { [(.parameter(.turnoverLoss), $0)] } ?? []))
        }
      },
    parts: [
      .pooled("mean trust of 36 months below that of leaders who stay") { v in fall(v, 0) },
      .pooled("the fall when 0.9 of the evidence goes, above that when 0.1 goes") { v in
        fall(v, 4) - fall(v, 2)
      },
    ])

  private static func fall(_ v: FactValues, _ variant: Int) -> Double {
    v.mean(.mean(.trust, 1...36), 0, variant: variant)
      - v.mean(.mean(.trust, 1...36), 0, variant: variant + 1)
  }
}

extension Region {
  /// Balanced among partners that keep their promises more or less often: as regions differ.
  static let variety: [@Sendable (Region) -> Scenario] = [-0.35, -0.2, -0.1, 0, 0.08].map { shift in
    { $0.trying([.balanced], with: [(.everyPartner(.reliability), shift)]) }
  }

  /// The correlation of two readings over all points, lucks and kinds of partners.
  static func correlationOverVariety(
    _ all: [FactValues], _ one: Reading, _ other: Reading
  ) -> Double? {
    let pairs = all.flatMap { v in variety.indices.map { (v, $0) } }
    return correlation(
      pairs.flatMap { $0.0.column(one, 0, variant: $0.1) },
      pairs.flatMap { $0.0.column(other, 0, variant: $0.1) })
  }

  /// Two partners that always meet and always deliver, and one breach between them after two years.
  fileprivate func breach(of weight: Double?) -> Scenario {
    let base = ParameterSet<Double>.defaults.overridden(by: scenario.parameters)
    let held = scenario.uncertainty.first { $0.path == .parameter(.negativity) }?.low
    let negativity = weight ?? held ?? base[.negativity]
    let off: [Parameter] = [
      .misperception, .captureResentment, .rivalry, .silo, .turnoverLoss, .exitEngagement,
      .quorum, .disruptionHazard, .meetingTime,
    ]
    let settings =
      off.map { (SettingPath.parameter($0), 0.0) } + [
        (.parameter(.contactBase), 1), (.parameter(.negativity), negativity),
        (.everyPartner(.turnover), -1), (.everyPartner(.reliability), 1),
      ]
    return trying([.balanced], with: settings).pair(stake: negativity * base[.stakes])
  }
}

extension Scenario {
  /// The first two partners alone, with one breach after two years.
  fileprivate func pair(stake: Double) -> Scenario {
    var pair = self
    pair.partners = Array(partners.prefix(2))
    for place in pair.partners.indices { pair.partners[place].status = .member }
    pair.populations = []
    pair.network = nil
    pair.relationships.pairs = []
    pair.events = []
    guard pair.partners.count == 2 else { return pair }
    pair.events = [
      Event(
        month: 24, .conflict(between: pair.partners[0].id, and: pair.partners[1].id, size: stake))
    ]
    pair.uncertainty.removeAll { if case .partner = $0.path { true } else { false } }
    return pair
  }
}
