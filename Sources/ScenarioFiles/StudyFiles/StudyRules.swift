import Partnership
import Wording

/// What the settings of a study must fulfil together, and with the scenario.
struct StudyRules {
  let root: JSONNode
  let scenarioRoot: JSONNode
  let sources: SourceSet
  let findings: Findings
  /// Whether values of factors can be tried in the scenario.
  let isScenarioSound: Bool
  var reader: NodeReader { NodeReader(sources: sources) }

  func check() {
    let factors = reader.elements(root[key: "factors"])
    checkPathsDiffer(factors)
    for factor in factors { check(factor) }
    checkDesign(factors)
    checkStrategies()
    checkStopping()
  }

  private func checkPathsDiffer(_ factors: [JSONNode]) {
    var seen: [String: JSONNode] = [:]
    for factor in factors {
      guard let node = factor[key: "path"], let path = reader.text(node) else { continue }
      if let earlier = seen[path] {
        findings.add(
          .duplicateIdentifier, at: node.span, "two factors change \(SafeText.quoted(path))",
          label: "this one comes second",
          related: [.init(span: earlier.span, label: "this one comes first")])
      }
      seen[path] = seen[path] ?? node
    }
  }

  private func checkStrategies() {
    let ids = reader.elements(scenarioRoot[key: "strategies"]).compactMap {
      reader.text($0[key: "id"])
    }
    let wanted = reader.elements(root[key: "strategies"])
    for node in wanted { checkStrategy(node, ids) }
    checkNoneTwice(wanted)
    guard let node = root[key: "baseline"] else { return }
    let chosen = wanted.compactMap { reader.text($0) }
    checkStrategy(node, chosen.isEmpty ? ids : chosen)
  }

  private func checkStrategy(_ node: JSONNode, _ ids: [String]) {
    guard let id = reader.text(node), !id.isEmpty, !ids.isEmpty, !ids.contains(id) else { return }
    findings.add(
      .unknownChoice, at: node.span, "there is no strategy \(SafeText.quoted(id)) here",
      label: "no strategy has this id", allowed: StructureChecker.list(ids),
      suggestions: NearNames.find(id, among: ids))
  }

  private func checkNoneTwice(_ nodes: [JSONNode]) {
    var seen: Set<String> = []
    for node in nodes {
      guard let text = reader.text(node), !seen.insert(text).inserted else { continue }
      findings.add(
        .duplicateIdentifier, at: node.span, "\(SafeText.quoted(text)) is named twice",
        label: "this is the second time")
    }
  }

  private func checkStopping() {
    checkNoneTwice(reader.elements(root[key: "outputs"]))
    let until = root[key: "until"]
    let select = root[key: "select"]
    if let until, let select {
      findings.add(
        .contradiction, at: select.span, "a study cannot both have \"until\" and \"select\"",
        label: "this rule too decides when to stop",
        related: [.init(span: until.span, label: "this is the other rule")])
    }
    for rule in [until, select].compactMap(\.self) { checkRule(rule) }
    if let select { checkContest(select) }
    if let until { checkDecidingStrategy(until) }
    guard let until, until.members != nil, until[key: "halfWidth"] == nil,
      until[key: "relative"] == nil
    else { return }
    findings.add(
      .missingSetting, at: until.span, "\"until\" says no precision",
      label: "\"halfWidth\" or \"relative\" is missing in here")
  }

  /// The strategy that decides is one of the study, and differs from the baseline.
  private func checkDecidingStrategy(_ until: JSONNode) {
    guard let node = until[key: "strategy"], let id = reader.text(node) else { return }
    let known = strategyIDs
    checkStrategy(node, known)
    let baseline = reader.text(root[key: "baseline"]) ?? known.first
    guard known.count > 1, id == baseline, reader.text(until[key: "target"]) != "mean" else {
      return
    }
    findings.add(
      .contradiction, at: node.span, "the baseline has no difference to itself",
      label: "this is the baseline", help: "name another strategy, or set target: \"mean\"")
  }

  /// A contest needs somebody to win against.
  private func checkContest(_ select: JSONNode) {
    let wanted = reader.elements(root[key: "strategies"])
    let known = reader.elements(scenarioRoot[key: "strategies"])
    let count = wanted.isEmpty ? known.count : wanted.count
    guard count == 1 else { return }
    findings.add(
      .contradiction, at: select.span, "\"select\" needs strategies to choose from",
      label: "the study has one strategy", allowed: "two strategies or more",
      help: wanted.isEmpty
        ? "add a strategy to the scenario, or leave \"select\" out"
        : "name further strategies in \"strategies\", or leave \"select\" out")
  }

  private func checkRule(_ rule: JSONNode) {
    if let node = rule[key: "confidence"], let value = reader.number(node),
      value <= 0.5 || value >= 1
    {
      findings.add(
        .outOfRange, at: node.span, "\"confidence\" is out of range",
        label: "this promises \(value <= 0.5 ? "nothing" : "too much")",
        allowed: "a number between 0.5 and 1, such as 0.95")
    }
    if let node = rule[key: "max"], let most = reader.integer(node),
      most < reader.integer(rule[key: "initial"]) ?? 20
    {
      findings.add(
        .contradiction, at: node.span, "\"max\" is below \"initial\"",
        label: "there would be no look at all")
    }
    let months = reader.integer(root[key: "months"]) ?? reader.integer(scenarioRoot[key: "months"])
    if let node = rule[key: "month"], let month = reader.integer(node), month > months ?? 120 {
      findings.add(
        .outOfRange, at: node.span, "month \(month) is after the end",
        label: "runs end after \(months ?? 120) months")
    }
    if let node = root[key: "replications"] {
      findings.add(
        .contradiction, at: node.span, "\"replications\" and a stopping rule contradict each other",
        label: "the rule decides how many there are",
        help: "leave \"replications\" out, or set \"max\" of the rule")
    }
  }
}
