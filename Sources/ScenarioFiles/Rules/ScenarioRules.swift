import Wording

/// What the values of a scenario must fulfil together.
///
/// Each rule looks only at values that are usable by themselves; those that are not have been
/// reported by ``StructureChecker``.
struct ScenarioRules {
  let root: JSONNode
  let reader: NodeReader
  let names: KnownNames
  let findings: Findings

  /// Checks all rules.
  func check() {
    checkIdentifiers()
    checkIdentities()
    checkPartnerCount()
    for partner in allPartnerNodes { checkPriorities(partner) }
    for pair in reader.elements(root[key: "relationships"]?[key: "pairs"]) { checkPair(pair) }
    for population in reader.elements(root[key: "populations"]) { checkRanges(population) }
    checkNetwork()
    for event in reader.elements(root[key: "events"]) { checkEvent(event) }
    for grant in reader.elements(root[key: "funding"]) { checkGrant(grant) }
    for strategy in reader.elements(root[key: "strategies"]) { checkStrategy(strategy) }
    checkUncertainty()
    checkDelivery()
  }

  /// Listed partners and templates.
  var allPartnerNodes: [JSONNode] {
    reader.elements(root[key: "partners"])
      + reader.elements(root[key: "populations"]).compactMap { $0[key: "template"] }
  }

  /// Number of months; nil if it cannot be read.
  var months: Int? {
    guard let node = root[key: "months"] else { return root.isDamaged ? nil : 120 }
    return reader.integer(node).flatMap { $0 > 0 ? $0 : nil }
  }

  /// A list of two partners must name two.
  func checkTwoDiffer(_ list: JSONNode?) {
    let ids = reader.elements(list)
    guard ids.count == 2, let first = reader.text(ids[0]), first == reader.text(ids[1]) else {
      return
    }
    reportSelf(first, at: ids[1].span)
  }

  func reportSelf(_ id: String, at span: SourceSpan) {
    findings.add(
      .pairWithItself, at: span, "\(SafeText.quoted(id)) is paired with itself",
      label: "this must be another partner")
  }

  /// An interval must not be turned round.
  ///
  /// - Returns: the interval, if it can be used.
  @discardableResult
  func checkInterval(_ node: JSONNode, named name: String) -> (low: Double, high: Double)? {
    guard let interval = reader.interval(node) else { return nil }
    if interval.low <= interval.high { return interval }
    findings.add(
      .rangeReversed, at: node.span, "the range of \(name) is turned round",
      label: "low is greater than high", allowed: "[low, high] with low at most high")
    return nil
  }
}
