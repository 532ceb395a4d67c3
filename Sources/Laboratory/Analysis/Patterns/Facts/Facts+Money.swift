import Partnership
import Statistics

/// Facts about money, size and survival.
extension Fact {
  private static func output(around month: Int) -> Reading { .mean(.output, month - 5...month) }

  static let fade = Fact(
    id: "F4", statement: "Gains of unconnected quick wins fade after the grant",
    source: "practitioners; Feinberg and others 2008", nature: .emergent, readings: [],
    grantReadings: { [output(around: $0), output(around: $0 + 36)] },
    variants: [{ $0.trying([.quickWins, .connected]) }],
    parts: [
      .pooled("output three years after the grant over that at its end, below connected wins") {
        v in
        func kept(_ strategy: Int) -> Double? {
          let before = v.mean(output(around: v.grantEnd), strategy)
          return before > 0 ? v.mean(output(around: v.grantEnd + 36), strategy) / before : nil
        }
        return kept(0).flatMap { quick in kept(1).map { $0 - quick } }
      }
    ])

  static let grantEnd = Fact(
    id: "F17",
    statement: "The end of a grant raises dissolution; dues and lasting money cut it",
    source: "Feinberg and others 2008; HCAP coalitions", nature: .emergent,
    readings: [.after(84, .alive)],
    variants: [
      { $0.trying([.quickWins]) },
      { region in
        region.trying([.quickWins]) { scenario in
          scenario.funding = scenario.funding.map { grant in
            var grant = grant
            grant.months = Region.months
            return grant
          }
        }
      },
      { $0.trying([.balanced], with: [(.parameter(.dues), 0.02)]) },
      { $0.trying([.balanced], with: [(.parameter(.dues), 0.15)]) },
    ],
    parts: [
      .pooled("survival of quick wins to month 84 below that with a grant that goes on") { v in
        let (lasting, ending) = (
          v.mean(.after(84, .alive), 0, variant: 1), v.mean(.after(84, .alive), 0)
        )
        return lasting == 1 && ending == 1 ? nil : lasting - ending
      },
      .pooled("survival of balanced to month 84 at high dues not below that at low dues") { v in
        v.mean(.after(84, .alive), 0, variant: 3) - v.mean(.after(84, .alive), 0, variant: 2) + 1e-9
      },
    ])

  static let survival = Fact(
    id: "F18", statement: "As many partnerships survive as coalitions in the field",
    source: "Feinberg and others 2008; HCAP; Gloppen and others 2012", nature: .calibration,
    readings: [.after(36, .alive), .after(84, .alive)], variants: [{ $0.trying([.balanced]) }],
    parts: [
      .overall("share alive after 36 months, 0.85 to 0.95", in: 0.85...0.95) { all in
        Sample(all.map { $0.mean(.after(36, .alive), 0) })?.mean
      },
      .overall("share alive after 84 months, 0.55 to 0.75", in: 0.55...0.75) { all in
        Sample(all.map { $0.mean(.after(84, .alive), 0) })?.mean
      },
    ])

  private static let outcome = Reading.after(120, .outcome)

  static let bottleneck = Fact(
    id: "F22", statement: "More money without a backbone does not raise outcomes",
    source: "Bitterman and Koliba 2020", nature: .emergent, readings: [outcome],
    variants: [(0, 1), (0, 2), (1, 1), (1, 2)].map { (level: Double, factor: Double) in
      { region in
        region.trying([.balanced]) { scenario in
          scenario = scenario.holding([(.backboneLevel, level), (.backboneInitial, level)])
          scenario.funding = scenario.funding.map { grant in
            var grant = grant
            grant.amount *= factor
            return grant
          }
        }
      }
    },
    parts: [
      .pooled("gain of doubling the grant without a backbone below 0.02") { v in
        0.02 - (v.mean(outcome, 0, variant: 1) - v.mean(outcome, 0))
      },
      .pooled("the gain with a backbone above that without") { v in
        v.mean(outcome, 0, variant: 3) - v.mean(outcome, 0, variant: 2)
          - v.mean(outcome, 0, variant: 1) + v.mean(outcome, 0)
      },
    ])

  static let breadth = Fact(
    id: "F24", statement: "Breadth slows agreement; density goes with outcomes",
    source: "99 networks of the Visible Network Labs", nature: .emergent,
    readings: [.mean(.agreement, 1...36), .after(36, .density), .after(60, .outcome)],
    variants: Region.variety + [
      { $0.trying([.balanced]) },
      { region in
        region.trying([.balanced]) { scenario in
          for place in scenario.partners.indices { scenario.partners[place].sector = "one" }
        }
      },
    ],
    parts: [
      .pooled("mean agreement of 36 months below that of the same partners in one sector") { v in
        let many = Region.variety.count
        return v.mean(.mean(.agreement, 1...36), 0, variant: many + 1)
          - v.mean(.mean(.agreement, 1...36), 0, variant: many)
      },
      .overall("correlation of density at 36 with outcome at 60 months, above 0.1", in: 0.1...1) {
        all in
        Region.correlationOverVariety(all, .after(36, .density), .after(60, .outcome))
      },
    ])
}
