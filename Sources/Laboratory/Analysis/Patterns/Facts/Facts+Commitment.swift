import Partnership

/// Facts about commitment: narrative, thresholds, joining, life cycle.
extension Fact {
  private static let engagement = Reading.mean(.engagement, 1...60)

  static let narrative = Fact(
    id: "F6", statement: "A narrative keeps partners engaged, the more so the more systems work",
    source: "practitioners; Repenning and Sterman 2001", nature: .emergent,
    readings: [engagement],
    variants: [
      { region in
        region.trying([
          .plan("systems", systems: 0.7, connection: 0.5, narrative: 0),
          .plan("systems-told", systems: 0.7, connection: 0.5, narrative: 0.1),
          .plan("quick", systems: 0.15, connection: 0.5, narrative: 0),
          .plan("quick-told", systems: 0.15, connection: 0.5, narrative: 0.1),
        ])
      }
    ],
    parts: [
      .pooled("mean engagement of 60 months under systems work, told above untold") { v in
        v.mean(engagement, 1) - v.mean(engagement, 0)
      },
      .pooled("the same gain above that under quick wins") { v in
        v.mean(engagement, 1) - v.mean(engagement, 0) - v.mean(engagement, 3)
          + v.mean(engagement, 2)
      },
    ])

  /// What is added to everybody's engagement at the start.
  private static let starts = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]

  static let threshold = Fact(
    id: "F7",
    statement:
      "There is a motivation threshold: a little less engagement at the start flips the end",
    source: "Repenning 2002; critical mass", nature: .emergent,
    readings: [.after(120, .engagement)],
    variants: starts.map { shift in
      { $0.trying([.balanced], with: [(.everyPartner(.engagement), shift)]) }
    },
    parts: [
      .pooled(
        "lucks in which a single step carries most of the range, above half of those with any"
      ) { v in
        let ends = (0..<v.lucks).map { luck in
          starts.indices.map { v(.after(120, .engagement), 0, variant: $0, luck: luck) }
        }
        let moved = ends.filter { ($0.max() ?? 0) - ($0.min() ?? 0) > 0.3 }
        guard !moved.isEmpty else { return nil }
        let flips = moved.count { row in
          let largest = zip(row, row.dropFirst()).map { abs($1 - $0) }.max() ?? 0
          return largest > 0.6 * ((row.max() ?? 0) - (row.min() ?? 0))
        }
        return Double(flips) / Double(moved.count) - 0.5
      }
    ])

  static let inclusion = Fact(
    id: "F11", statement: "Inviting partners step by step beats inviting all at once",
    source: "Johnston and others 2011; Weber 2006", nature: .emergent,
    readings: [.after(84, .engagement), .after(84, .alive)],
    variants: [{ $0.joining(every: 0) }, { $0.joining(every: 6) }],
    parts: [
      .pooled("engagement after 84 months above all at once") { v in
        v.mean(.after(84, .engagement), 0, variant: 1) - v.mean(.after(84, .engagement), 0)
      },
      .pooled("survival to month 84 not below all at once") { v in
        v.mean(.after(84, .alive), 0, variant: 1) - v.mean(.after(84, .alive), 0) + 1e-9
      },
    ])

  static let lifeCycle = Fact(
    id: "F25", statement: "Indicators peak in mid-life: a partnership does not grow for ever",
    source: "Ulibarri and others 2020; Gilfoyle; Moore; Bess", nature: .emergent,
    readings: [
      Reading(.engagement, .max, from: 1, to: 108), .after(120, .engagement),
      Reading(.density, .max, from: 1, to: 108), .after(120, .density),
    ],
    variants: [{ $0.trying([.connected]) }],
    parts: [
      .pooled("highest engagement before the end at least 0.02 above the end") { v in
        v.mean(Reading(.engagement, .max, from: 1, to: 108), 0)
          - v.mean(.after(120, .engagement), 0) - 0.02
      },
      .pooled("highest density of trust before the end at least 0.02 above the end") { v in
        v.mean(Reading(.density, .max, from: 1, to: 108), 0) - v.mean(.after(120, .density), 0)
          - 0.02
      },
    ])

  private static let outcome = Reading.after(120, .outcome)

  static let complements = Fact(
    id: "F31", statement: "Connecting wins and telling their story are complements",
    source: "practitioners: principles one and two", nature: .emergent, readings: [outcome],
    variants: [
      { region in
        region.trying([
          .plan("neither", systems: 0.5, narrative: 0),
          .plan("connected", systems: 0.5, connection: 0.6, narrative: 0),
          .plan("told", systems: 0.5, narrative: 0.06),
          .plan("both", systems: 0.5, connection: 0.6, narrative: 0.06),
        ])
      }
    ],
    parts: [
      .pooled("gain in outcome of both above the sum of the gains of each") { v in
        v.mean(outcome, 3) - v.mean(outcome, 2) - v.mean(outcome, 1) + v.mean(outcome, 0)
      }
    ])
}

extension Region {
  /// A region in which prospects join at once, or one after the other; without prospects, the last
  /// third of the members are made prospects.
  fileprivate func joining(every months: Int) -> Scenario {
    var plan = Strategy.plan("balanced", systems: 0.5)
    plan.phases[0].invitations = 0
    return trying([plan]) { scenario in
      if !scenario.partners.contains(where: { $0.status == .prospect }) {
        let count = scenario.partners.count
        for place in scenario.partners.indices where place >= count - count / 3 {
          scenario.partners[place].status = .prospect
        }
      }
      let prospects = scenario.partners.filter { $0.status == .prospect }
      scenario.events += prospects.enumerated().map { place, partner in
        Event(month: place * months, .join(partner: partner.id))
      }
    }
  }
}
