extension ScenarioRules {
  /// An event happens within the scenario and between two partners.
  func checkEvent(_ event: JSONNode) {
    checkTwoDiffer(event[key: "between"])
    guard let month = event[key: "month"], let value = reader.integer(month), let months,
      value >= months
    else { return }
    findings.add(
      .eventAfterEnd, at: month.span, "this event never happens", label: "after the last month",
      allowed: "0 to \(months - 1), for \(months) months are simulated")
  }

  /// Funding begins within the scenario.
  func checkGrant(_ grant: JSONNode) {
    guard let from = grant[key: "from"], let value = reader.integer(from), let months,
      value >= months
    else { return }
    findings.add(
      .fundingAfterEnd, at: from.span, "this money never comes", label: "after the last month",
      allowed: "0 to \(months - 1), for \(months) months are simulated")
  }

  /// Phases follow each other from month 0 on; shares and the rule that adapts make sense.
  func checkStrategy(_ strategy: JSONNode) {
    checkPhases(strategy)
    for phase in reader.elements(strategy[key: "phases"]) { checkShares(phase) }
    checkAdaptation(strategy[key: "adapt"])
  }

  private func checkPhases(_ strategy: JSONNode) {
    var last: Int?
    for phase in reader.elements(strategy[key: "phases"]) {
      guard let from = phase[key: "from"] == nil ? 0 : reader.integer(phase[key: "from"]) else {
        return
      }
      let span = phase[key: "from"]?.span ?? opening(phase)
      if let last, from <= last {
        reportOrder("a phase starts in month \(from), not after month \(last)", span)
      } else if last == nil, from != 0 {
        reportOrder("the first phase starts in month \(from)", span)
      } else if let months, from >= months, from > 0 {
        reportLatePhase(span, months)
      }
      last = max(last ?? from, from)
    }
  }

  private func reportOrder(_ message: String, _ span: SourceSpan) {
    findings.add(
      .phasesOutOfOrder, at: span, message, label: "phases must follow each other",
      allowed: "the first phase from 0, each later one from a later month")
  }

  private func reportLatePhase(_ span: SourceSpan, _ months: Int) {
    findings.add(
      .phaseAfterEnd, at: span, "this phase never begins", label: "after the last month",
      allowed: "0 to \(months - 1), for \(months) months are simulated")
  }

  private func checkShares(_ phase: JSONNode) {
    guard let node = phase[key: "shares"], let members = node.members, !node.isDamaged,
      members.allSatisfy({ reader.number($0.value) == 0 })
    else { return }
    findings.add(
      .sharesAllZero, at: node.span, "the shares are all 0", label: "effort must go somewhere",
      allowed: "at least one share above 0")
  }

  private func checkAdaptation(_ adaptation: JSONNode?) {
    guard let adaptation, let minimum = adaptation[key: "min"] ?? adaptation[key: "max"],
      let low = number(adaptation, "min", 0), let high = number(adaptation, "max", 1), low > high
    else { return }
    findings.add(
      .rangeReversed, at: minimum.span, "\"min\" is greater than \"max\"",
      label: "no systems share lies between them", allowed: "min at most max")
  }

  private func number(_ node: JSONNode, _ key: String, _ absent: Double) -> Double? {
    node[key: key] == nil ? absent : reader.number(node[key: key])
  }
}
