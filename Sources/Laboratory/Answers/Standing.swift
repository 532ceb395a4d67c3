import Partnership

/// Who stands where, and the sentences that say it.
struct Standing {
  let study: StudyResult
  var plan: StudyPlan { study.plan }
  var race: Race { study.race }
  var worlds: Int { plan.replications }

  init(_ study: StudyResult) { self.study = study }

  /// Mean of the deciding measure.
  func mean(_ strategy: Int, _ record: Int) -> Double {
    study.mean(race.measure, strategy: strategy, record: record)
  }

  /// Strategies by mean, best first; ties in the order of the plan.
  func order(_ record: Int) -> [Int] {
    plan.strategies.indices.sorted { one, other in
      let (a, b) = (mean(one, record), mean(other, record))
      return a == b ? one < other : a > b
    }
  }

  /// The leader, and everybody whose mean cannot be told from the leader's.
  func leaders(_ record: Int) -> [Int] {
    let order = order(record)
    return order.filter { $0 == order[0] || !isClear(order[0], over: $0, record) }
  }

  /// Whether one strategy's mean can be told from another's.
  func isClear(_ one: Int, over other: Int, _ record: Int) -> Bool {
    if let duel = race.duel(one, other) { return duel.isClear(record) }
    let (a, b) = (interval(one, record), interval(other, record))
    guard let a, let b else { return mean(one, record) != mean(other, record) }
    return a.low > b.high || b.low > a.high
  }

  private func interval(_ strategy: Int, _ record: Int) -> (low: Double, high: Double)? {
    study.summary(race.measure, strategy: strategy, record: record).meanInterval
      .map { ($0.low, $0.high) }
  }

  func name(_ strategy: Int) -> String { "\"\(plan.strategyNames[strategy])\"" }

  /// "142 of 200 worlds".
  func worlds(_ share: Double) -> String {
    "\(Int(exactly: (share * Double(worlds)).rounded()) ?? 0) of \(Words.worlds(worlds))"
  }
}

extension Standing {
  /// Who is ahead at the end.
  var endSentence: String {
    let end = plan.months
    let order = order(end)
    guard order.count > 1 else {
      return "\(name(order[0])) ends at \(Words.number(mean(order[0], end))) of the possible "
        + "outcome after \(Words.months(end)); there is nothing to compare it with."
    }
    if worlds == 1 {
      return "In this one world \(name(order[0])) ends ahead, at "
        + "\(Words.number(mean(order[0], end))) of the possible outcome after "
        + "\(Words.months(end)); one world cannot say how sure that is."
    }
    let leaders = leaders(end)
    if leaders.count == order.count {
      return "After \(Words.months(end)) the strategies cannot be told apart on outcomes: "
        + "means lie between \(Words.number(mean(order[order.count - 1], end))) and "
        + "\(Words.number(mean(order[0], end)))."
    }
    if leaders.count > 1 {
      let values = leaders.map { "\(name($0)) \(Words.number(mean($0, end)))" }
      return "After \(Words.months(end)) \(Words.list(leaders.map(name))) are ahead and cannot be "
        + "told apart (\(Words.list(values)) of the possible outcome on average)."
    }
    return "\(name(order[0])) ends ahead: after \(Words.months(end)) it reaches "
      + "\(Words.number(mean(order[0], end))) of the possible outcome on average. "
      + bestSentence(end, leader: order[0])
  }

  /// In how many worlds the leader is best; and who is best in more, if somebody is: a strategy can
  /// win often by a little and lose seldom by a lot.
  private func bestSentence(_ record: Int, leader: Int) -> String {
    func share(_ strategy: Int) -> Double { race.shareBest(strategy: strategy, record: record) }
    let often = plan.strategies.indices.reduce(leader) { share($1) > share($0) ? $1 : $0 }
    let all = Words.count(plan.strategies.count)
    guard often != leader else {
      return "It is the best of \(all) in \(worlds(share(leader)))."
    }
    return "\(name(often)) is the best of \(all) in more worlds (\(worlds(share(often))), against "
      + "\(worlds(share(leader)))), with \(Words.number(mean(often, record))) on average."
  }

  /// Who leads earlier, and when that turns.
  var turnSentence: String? {
    let end = plan.months
    let final = leaders(end)
    guard final.count < plan.strategies.count, let early = earlyLead() else { return nil }
    let winner = order(end)[0]
    let lead =
      "\(name(early.strategy)) is ahead after \(Words.months(early.record)) "
      + "(\(Words.number(mean(early.strategy, early.record))), best in "
      + "\(worlds(race.shareBest(strategy: early.strategy, record: early.record))))"
    guard let duel = race.duel(winner, early.strategy), let crossing = duel.crossing else {
      return lead + "."
    }
    let never = duel.aheadFrom.last ?? 0
    let half = duel.crossing(inShare: 0.5).map { ", in half of the worlds by month \($0)" } ?? ""
    let rest =
      never == 0 ? "" : ", and in \(never) of \(Words.worlds(worlds)) it is not ahead at the end"
    return lead + "; \(name(winner)) is ahead of it on average from month \(crossing) on\(half)"
      + "\(rest)."
  }

  /// The last milestone, or else the first year, at which somebody leads clearly who is not among
  /// the leaders at the end.
  private func earlyLead() -> (strategy: Int, record: Int)? {
    let final = leaders(plan.months)
    let candidates = [36, 24, 12, 6].filter { $0 < plan.months }
    for record in candidates {
      let leaders = leaders(record)
      if let first = leaders.first, leaders.allSatisfy({ !final.contains($0) }) {
        return (first, record)
      }
    }
    return nil
  }

  /// Who keeps and who loses partners.
  var partnersSentence: String {
    let end = plan.months
    let kept = plan.strategies.indices.map {
      study.mean(.members, strategy: $0, record: end)
    }
    let start = study.mean(.members, strategy: 0, record: 0)
    let order = plan.strategies.indices.sorted { (kept[$1], $0) < (kept[$0], $1) }
    guard let most = order.first, let least = order.last else { return "" }
    func fate(_ strategy: Int) -> String {
      let alive = study.mean(.alive, strategy: strategy, record: end)
      let gone = Int(exactly: ((1 - alive) * Double(worlds)).rounded()) ?? 0
      return gone == 0
        ? "no partnership dissolves"
        : "the partnership dissolves in \(gone) of \(Words.worlds(worlds))"
    }
    let opening = "Of \(Words.tally(start)) partners at the start"
    if most == least || Words.tally(kept[most]) == Words.tally(kept[least]) {
      return "\(opening), \(Words.tally(kept[most])) take part at the end on average, "
        + (most == least ? "and \(fate(most))." : "whatever the strategy.")
    }
    return "\(opening), \(name(most)) has \(Words.tally(kept[most])) at the end on average "
      + "(\(fate(most))), \(name(least)) \(Words.tally(kept[least])) (\(fate(least)))."
  }
}
