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
      "The leader of \(Words.name(partner, names)) leaves\(isForced ? " as announced" : ""); "
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

extension TrustChange {
  /// The change in a plain sentence, such as "Trust of Valley College in City Schools falls from 0.52
  /// to 0.41: a promise was seen to be broken."
  ///
  /// - Parameter names: `[partner]` the names shown to people, by position.
  public func sentence(names: [String]) -> String {
    let pair = "\(Words.name(from, names)) in \(Words.name(to, names))"
    let direction = change < 0 ? "falls" : "rises"
    let why = reasons.map { $0.words(names) }.joined(separator: "; ")
    return "Trust of \(pair) \(direction) from \(Words.number(before)) to \(Words.number(after))"
      + (why.isEmpty ? "." : ": \(why).")
  }
}

extension TrustChange.Reason {
  fileprivate func words(_ names: [String]) -> String {
    switch self {
    case .conflict: "they fell out"
    case .leaderLeft(let partner): "the leader of \(Words.name(partner, names)) left"
    case .keptPromise: "a promise was seen to be kept"
    case .brokenPromise: "a promise was seen to be broken"
    case .misreadAsBroken: "a kept promise was taken for a broken one"
    case .misreadAsKept: "a broken promise was taken for a kept one"
    case .resentment: "the agenda of the powerful is far from its values"
    case .rivalry: "they compete for scarce money"
    case .forgotten: "they did not meet"
    }
  }
}

/// Numbers and names as short words.
private enum Words {
  static func name(_ partner: Int?, _ names: [String]) -> String {
    guard let partner else { return "all partners" }
    return names.indices.contains(partner) ? names[partner] : "partner \(partner + 1)"
  }

  static func months(_ count: Double) -> String {
    count == 1 ? "1 month" : "\(number(count)) months"
  }

  static func percent(_ share: Double) -> String { "\(number((share * 100).rounded())) %" }

  /// At most two decimals, without trailing zeros.
  static func number(_ value: Double) -> String {
    guard abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(sign)\(whole).\(decimals)"
  }

  static func kept(_ share: Double) -> String {
    switch (share * 100).rounded() {
    case 100...: "all of what they knew"
    case 50: "half of what they knew"
    case ...0: "nothing of what they knew"
    default: "\(percent(share)) of what they knew"
    }
  }

  /// "The seed grant": the article unless the name brings its own, and the word unless it is in it.
  static func grant(_ name: String) -> String {
    guard !name.isEmpty else { return "The grant" }
    let lowered = name.lowercased()
    let noun = lowered.contains("grant") || lowered.contains("fund") ? "" : " grant"
    return lowered.hasPrefix("the ") ? "The \(name.dropFirst(4))\(noun)" : "The \(name)\(noun)"
  }

  static func shares(_ shares: Shares) -> String {
    let total = shares.total
    let all = [
      ("quick wins", shares.quickWins), ("systems work", shares.systems),
      ("convening", shares.convening), ("narrative", shares.narrative),
      ("measurement", shares.measurement), ("development", shares.development),
    ]
    return all.filter { $0.1 > 0 }.map { "\($0.0) \(percent($0.1 / total))" }
      .joined(separator: ", ")
  }
}
