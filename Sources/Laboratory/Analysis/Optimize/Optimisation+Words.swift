import Partnership
import Statistics

extension Optimisation {
  /// What was found, in plain words.
  var sentences: [String] { [finding, gain, tradeOff, honesty].compactMap { $0 } }

  private var goals: [Goal] { plan.blueprint.scenario.goals }
  private var direction: Direction { settings.reading.direction(goals: goals) }
  private func words(_ reading: Reading) -> String {
    reading.words(goals: goals, months: plan.months)
  }

  private var finding: String {
    let interval = Sample(present: found.candidate.values[0])?.meanInterval()
    let value =
      "\(words(settings.reading)) \(Words.number(found.candidate.mean(0)))"
      + Words.inBrackets(interval)
    return "The best strategy found is \(name(found)): "
      + "\(Optimisation.describe(found.candidate.strategy)). "
      + Words.sentence("\(value) on worlds on which it was not chosen")
  }

  /// "quick wins 44 %, systems 34 %, …, wins connected 0.6; from month 14 …".
  static func describe(_ strategy: Strategy) -> String {
    strategy.phases.enumerated().map { place, phase in
      let total = max(phase.shares.total, .leastNonzeroMagnitude)
      let names = [
        "quick wins", "systems", "convening", "narrative", "measurement", "development",
      ]
      let parts = zip(StrategySpace.Lever.shares, names).compactMap { lever, name in
        let share = phase.value(lever) / total
        return share >= 0.005 ? "\(name) \(Words.percent(share))" : nil
      }
      let connected =
        phase.connection >= 0.005
        ? ", wins connected \(Words.fixed(phase.connection, decimals: 2))" : ""
      return (place == 0 ? "" : "from month \(phase.from) ") + parts.joined(separator: ", ")
        + connected
    }.joined(separator: "; ")
  }

  /// Against the best of the scenario's own strategies, on the same fresh worlds.
  private var gain: String? {
    guard let own = finalists.first(where: { $0.candidate.id < 0 }),
      let comparison = try? PairedComparison(
        found.candidate.values[0], own.candidate.values[0], bootstrap: nil),
      let mean = comparison.meanDifference
    else { return nil }
    let name = Words.quoted(own.candidate.strategy.name)
    guard let interval = comparison.meanInterval else {
      return "It differs from the scenario's best, \(name), by \(Words.number(mean))."
    }
    let range = "\(Words.number(interval.low)) to \(Words.number(interval.high))"
    let isWorse = direction.sign * (direction == .higherIsBetter ? interval.high : interval.low) < 0
    if isWorse {
      return "World by world the scenario's best, \(name), is better by \(Words.number(abs(mean))) "
        + "(difference \(range)): no candidate reaches it."
    }
    return comparison.isBetter(direction)
      ? "World by world it gains \(Words.number(abs(mean))) on the scenario's best, \(name) "
        + "(difference \(range))."
      : "World by world it cannot be told from the scenario's best, \(name) (difference \(range))."
  }

  private var tradeOff: String? {
    let members = finalists.filter { $0.rank == 0 }
    guard members.count > 1, settings.readings.count > 1 else { return nil }
    let best = finalists[0]
    let prices = settings.readings.indices.dropFirst().compactMap { place -> String? in
      let direction = settings.readings[place].direction(goals: goals)
      let signed = members.map { direction.sign * $0.candidate.mean(place) }
      guard let top = signed.indices.max(by: { signed[$0] < signed[$1] }) else { return nil }
      let member = members[top]
      guard direction.prefers(member.candidate.mean(place), over: best.candidate.mean(place))
      else { return nil }
      return "\(name(member)) has the best \(words(settings.readings[place])) "
        + "(\(Words.number(member.candidate.mean(place))) against "
        + "\(Words.number(best.candidate.mean(place)))), at the price of "
        + "\(words(settings.reading)) \(Words.number(member.candidate.mean(0)))"
    }
    let opening =
      "No strategy is best in everything: \(members.count) of \(finalists.count) judged ones are "
      + "beaten by none in all objectives."
    guard !prices.isEmpty else {
      return opening + " \(name(best)) leads in every single objective."
    }
    return opening + " Against \(name(best)): " + prices.joined(separator: "; ") + "."
  }

  private var honesty: String {
    let way =
      settings.method == .halving
      ? "successive halving over common worlds in \(settings.generations) generations and a walk "
        + "from the best"
      : "random search"
    return "Found by \(way), \(searchRuns) runs, and judged on "
      + "\(Words.worlds(settings.judgingWorlds)) not used in the search. "
      + "\(Words.failures(failed, "are left out of the means")). A search "
      + "finds good strategies of this model within these limits, not the best one for a place; for "
      + "thinking and training, not a forecast."
  }
}
