import Partnership

/// Facts about now against then: pace, horizon, the price of the one and of the other.
extension Fact {
  private static let early = Reading.mean(.output, 1...12)
  private static let late = Reading.mean(.output, 55...60)

  static let quickStart = Fact(
    id: "F1", statement: "Quick wins: visible output is better before it is worse",
    source: "Repenning and Sterman 2001; practitioners", nature: .builtIn,
    readings: [early, late], variants: [{ $0.trying([.quickWins, .balanced]) }],
    parts: [
      .paired("output of months 1 to 12 above balanced") { v, luck in
        v(early, 0, luck: luck) - v(early, 1, luck: luck)
      },
      .paired("output of months 55 to 60 below balanced") { v, luck in
        v(late, 1, luck: luck) - v(late, 0, luck: luck)
      },
    ])

  static let systemsStart = Fact(
    id: "F2", statement: "From quick wins to balanced: visible output is worse before it is better",
    source: "Repenning and Sterman 2001; practitioners", nature: .builtIn,
    readings: [early, late],
    variants: [{ $0.trying([.plan("more", systems: 0.5), .plan("less", systems: 0.2)]) }],
    parts: [
      .paired("output of months 1 to 12 below that at a systems share of 0.2") { v, luck in
        v(early, 1, luck: luck) - v(early, 0, luck: luck)
      },
      .paired("output of months 55 to 60 above it") { v, luck in
        v(late, 0, luck: luck) - v(late, 1, luck: luck)
      },
    ])

  static let patience = Fact(
    id: "F3", statement: "Pure systems work loses engagement and partners before it pays",
    source: "practitioners; Repenning 2002", nature: .emergent,
    readings: [Reading(.engagement, .min, from: 1, to: 36), .after(36, .members)],
    variants: [{ $0.trying([.systems, .balanced]) }],
    parts: [
      .paired("lowest engagement of 36 months below balanced") { v, luck in
        let lowest = Reading(.engagement, .min, from: 1, to: 36)
        return v(lowest, 1, luck: luck) - v(lowest, 0, luck: luck)
      },
      .pooled("mean number of partners after 36 months below balanced") { v in
        v.mean(.after(36, .members), 1) - v.mean(.after(36, .members), 0)
      },
    ])

  static let adaptationTrap = Fact(
    id: "F12",
    statement: "Steering by visible wins looks as good as a fixed balance at first, and ends lower",
    source: "Rahmandad and Repenning 2016", nature: .emergent,
    readings: [.after(36, .outcome), .after(120, .outcome)],
    variants: [
      { region in
        var steered = Strategy.plan("steered", systems: 0.5)
        steered.adaptation = Adaptation(
          reads: .wins, target: 0.5, gain: 1, lowest: 0.05, highest: 0.8)
        return region.trying([steered, .balanced])
      }
    ],
    parts: [
      .pooled("outcome after 36 months less than 0.02 below balanced") { v in
        v.mean(.after(36, .outcome), 0) - v.mean(.after(36, .outcome), 1) + 0.02
      },
      .pooled("outcome after 120 months below balanced") { v in
        v.mean(.after(120, .outcome), 1) - v.mean(.after(120, .outcome), 0)
      },
    ])

  /// Months in which a plan turns from quick wins to systems work.
  private static let turns = [0, 6, 12, 24, 48, 96]

  static let pace = Fact(
    id: "F20", statement: "Pace has an optimum inside: too slow loses momentum, too fast trust",
    source: "Jobs for the Future 2017", nature: .emergent, readings: [.after(120, .outcome)],
    variants: [
      { region in
        region.trying(
          turns.map { turn in
            let late = Phase.plan(from: turn, systems: 0.7, connection: 0.3)
            return Strategy(
              id: "turn-\(turn)",
              phases: turn == 0
                ? [late] : [.plan(systems: 0.1, connection: 0.3), late])
          })
      }
    ],
    parts: [
      .pooled("best turn to systems work neither at once nor after 96 months") { v in
        let ends = turns.indices.map { v.mean(.after(120, .outcome), $0) }
        let inside = ends.dropFirst().dropLast().max() ?? 0
        return inside - max(ends[0], ends[ends.count - 1])
      }
    ])

  /// Horizons over which output is added up.
  private static let horizons = Array(stride(from: 6, through: 120, by: 6))

  static let horizon = Fact(
    id: "F29",
    statement: "Short evaluations prefer quick wins, long ones systems work; the horizon at which "
      + "that turns grows with the memory of capability",
    source: "capability trap; Repenning and Sterman 2001", nature: .emergent,
    readings: horizons.map { .sum(.output, 1...$0) },
    variants: [
      { $0.trying([.quickWins, .balanced]) },
      { $0.remembering(14) }, { $0.remembering(32) },
    ],
    parts: [
      .pooled("output of 12 months above balanced") { v in
        v.mean(.sum(.output, 1...12), 0) - v.mean(.sum(.output, 1...12), 1)
      },
      .pooled("output of 120 months below balanced") { v in
        v.mean(.sum(.output, 1...120), 1) - v.mean(.sum(.output, 1...120), 0)
      },
      .pooled("turning horizon at memory 32 above that at 14, equal ceiling") { v in
        Double(turning(v, variant: 2) - turning(v, variant: 1))
      },
    ])

  /// The first horizon at which balanced has put out more; beyond all if none.
  private static func turning(_ v: FactValues, variant: Int) -> Int {
    horizons.first { horizon in
      let sum = Reading.sum(.output, 1...horizon)
      return v.mean(sum, 1, variant: variant) > v.mean(sum, 0, variant: variant)
    } ?? 126
  }
}

extension Region {
  /// Quick wins and balanced where capability lasts longer or shorter and can get equally high.
  fileprivate func remembering(_ months: Double) -> Scenario {
    let base = ParameterSet<Double>.defaults.overridden(by: scenario.parameters)
    let ceiling = base[.capabilityRate] * base[.capabilityMemory]
    return trying(
      [.quickWins, .balanced],
      with: [
        (.parameter(.capabilityMemory), months), (.parameter(.capabilityRate), ceiling / months),
      ])
  }
}
