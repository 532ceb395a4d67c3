import Statistics

extension Discovery {
  /// The rule in words first, then how far it can be relied on.
  var sentences: [String] {
    var sentences = [rule]
    if let box = boxes.first, box.chosen != nil {
      sentences += [box.reliance(caveat: fewCases)].compactMap { $0 }
    }
    let further = boxes.dropFirst().filter { $0.chosen != nil && !$0.limits.isEmpty }
    sentences += further.map { box in
      "Of what is left, it is also so \(conditions(box)): \(figures(box))."
    }
    sentences.append(
      Words.failures(worlds.failed, "are left out with the whole world")
        + ". \(present.count) possible worlds of a model, for thinking and training; not a "
        + "forecast.")
    return sentences
  }

  private var cases: Int { ofInterest.count { $0 } }

  /// "quick wins" is better than "systems" on outcome after 120 months.
  private var claim: String {
    let name = Words.quoted(worlds.names[subject])
    switch question.test {
    case .beats:
      return "\(name) is better than \(Words.quoted(worlds.names[other ?? subject])) on "
        + worlds.output
    case .regretAbove(let limit):
      return "\(name) is more than \(Words.precise(limit)) behind the best strategy on "
        + worlds.output
    case .belowQuantile(let level):
      return "\(name) has one of its lowest \(Words.percent(level)) of \(worlds.output)"
    case .aboveQuantile(let level):
      return "\(name) has one of its highest \(Words.percent(1 - level)) of \(worlds.output)"
    case .below(let limit):
      return "\(name) has \(worlds.output) below \(Words.precise(limit))"
    case .above(let limit):
      return "\(name) has \(worlds.output) above \(Words.precise(limit))"
    }
  }

  private var rule: String {
    let share = "\(cases) of \(Words.worlds(present.count))"
    guard let box = boxes.first, let chosen = box.chosen else {
      return "\(claim) in \(share), and no rule says when."
    }
    guard !box.limits.isEmpty else {
      return "\(claim) in \(share), whatever the uncertain settings: no limit says more."
    }
    if !chosen.isDense {
      return "No rule is as dense as asked (\(Words.percent(settings.density))). The densest that "
        + "covers half of what is asked about: \(claim) \(conditions(box)): \(figures(box)). Over "
        + "all worlds it is so in \(share)."
    }
    return "\(claim) \(conditions(box)): \(figures(box)). Over all worlds it is so in \(share)."
  }

  /// "when aspiration is at least 0.81 and urgency at most 0.02".
  private func conditions(_ box: DiscoveredBox) -> String {
    let parts = box.limits.map { limit in
      let name = Discovery.plainName(worlds.factors[limit.column])
      if let names = limit.categories { return "\(name) is \(Words.choice(names))" }
      switch (limit.low, limit.high) {
      case (let low?, let high?):
        return "\(name) is between \(Words.precise(low)) and \(Words.precise(high))"
      case (let low?, nil): return "\(name) is at least \(Words.precise(low))"
      case (nil, let high?): return "\(name) is at most \(Words.precise(high))"
      case (nil, nil): return name
      }
    }
    return "when " + Words.list(parts)
  }

  private func figures(_ box: DiscoveredBox) -> String {
    guard let step = box.chosen?.box.step else { return "" }
    return "it is so in \(step.cases) of these \(Words.worlds(step.count)) (density "
      + "\(Words.percent(step.density))), which are \(Words.percent(step.coverage)) of all worlds in "
      + "which it is so (coverage)"
  }

  private var fewCases: String? {
    let rarer = min(cases, present.count - cases)
    return rarer >= 50
      ? nil
      : "Only \(rarer) worlds stand on one side of the question; simulate more with -n before "
        + "relying on the limits."
  }

  /// `parameters.capabilityMemory` without its first part.
  static func plainName(_ path: String) -> String {
    for prefix in ["parameters.", "parameters_"] where path.hasPrefix(prefix) {
      return String(path.dropFirst(prefix.count))
    }
    return path
  }
}

extension DiscoveredBox {
  /// How the rule fares on other worlds.
  func reliance(caveat: String?) -> String? {
    var parts: [String] = []
    if let held = validation?.density, let count = validation?.count {
      parts.append(
        "Found on two thirds of the worlds and tried on the rest, such a rule holds in "
          + "\(Words.percent(held)) of \(Words.worlds(count)).")
    }
    if let stability, let least = limits.map({ stability.restricted[$0.column] }).min() {
      parts.append(
        "In \(stability.samples) random halves every setting of the rule comes up at least "
          + "\(Words.percent(least)) of the time.")
    }
    if let caveat { parts.append(caveat) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
