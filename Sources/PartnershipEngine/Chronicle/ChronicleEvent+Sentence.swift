import PartnershipModel

extension ChronicleEvent {
  /// The event in a plain sentence, such as "The seed grant ends." or "The leader of Valley College
  /// leaves; partners keep half of what they knew."
  ///
  /// - Parameter names: `[partner]` the names shown to people, by position; a partner without one is
  ///   called by its number.
  public func sentence(names: [String]) -> String {
    switch self {
    case .disruptionBegins, .disruptionRenewed, .disruptionEnds, .budgetCut, .conflict,
      .pressureBegins, .pressureEnds:
      calendarSentence(names)
    case .leaderLeaves, .phaseBegins, .joins, .leaves, .dissolves, .agendaReached, .agendaLost:
      peopleSentence(names)
    case .backboneWanted, .grantBegins, .grantEnds, .backboneShortBegins, .backboneShortEnds,
      .moneyShortBegins, .moneyShortEnds:
      moneySentence
    }
  }

  private func calendarSentence(_ names: [String]) -> String {
    switch self {
    case .disruptionBegins(let months):
      "A disruption begins; it presses on everybody for \(Words.months(months))."
    case .disruptionRenewed(let months):
      "Another disruption follows; the pressure lasts \(Words.months(months)) from now."
    case .disruptionEnds: "The disruption is over."
    case .budgetCut(let partner, let size, _):
      "\(Words.name(partner, names)) loses \(Words.percent(size)) of its capacity to a budget cut."
    case .conflict(let one, let other, _):
      "\(Words.name(one, names)) and \(Words.name(other, names)) fall out."
    case .pressureBegins(let partner, _, let months):
      "Pressure from outside begins on \(Words.name(partner, names)), "
        + "for \(Words.months(Double(months)))."
    case .pressureEnds(let partner, _):
      "The pressure from outside on \(Words.name(partner, names)) is over."
    default: ""
    }
  }

  private func peopleSentence(_ names: [String]) -> String {
    switch self {
    case .leaderLeaves(let partner, let isForced, let kept):
      "The leader of \(Words.name(partner, names)) leaves\(isForced ? ", as the scenario foresees" : ""); "
        + "partners keep \(Words.kept(kept))."
    case .phaseBegins(let number, let phase):
      "Phase \(number) of the strategy begins: \(Words.shares(phase.shares))."
    case .joins(let partner, let isForced):
      "\(Words.name(partner, names)) joins\(isForced ? "" : " on invitation")."
    case .leaves(let partner, .disengaged(let months)):
      "\(Words.name(partner, names)) leaves after \(Words.months(Double(months))) of low engagement."
    case .leaves(let partner, .dissolution):
      "\(Words.name(partner, names)) leaves with the partnership."
    case .dissolves(let engaged, let quorum):
      "The partnership dissolves: \(engaged) engaged \(engaged == 1 ? "partner is" : "partners are") "
        + "left, \(Words.number(quorum)) are needed."
    case .agendaReached: "The partners have a common agenda."
    case .agendaLost: "The partners have no common agenda any more."
    default: ""
    }
  }

  private var moneySentence: String {
    switch self {
    case .backboneWanted(let before, let level):
      if level == 0 {
        "The backbone is given up."
      } else if before == 0 {
        "A backbone is wanted, at level \(Words.number(level))."
      } else {
        "The backbone is to \(level > before ? "grow" : "shrink") from level "
          + "\(Words.number(before)) to \(Words.number(level))."
      }
    case .grantBegins(let name, let amount, let months):
      "\(Words.grant(name)) begins: \(Words.number(amount)) a month for "
        + "\(Words.months(Double(months)))."
    case .grantEnds(let name, _): "\(Words.grant(name)) ends."
    case .backboneShortBegins(let share):
      "Money for the backbone runs short; \(Words.percent(share)) of it is paid."
    case .backboneShortEnds: "The backbone is paid in full again."
    case .moneyShortBegins(let share):
      "Money for quick wins runs short; \(Words.percent(share)) of the programme is paid."
    case .moneyShortEnds: "Quick wins are paid in full again."
    default: ""
    }
  }
}
