import Partnership
import Wording

extension ScenarioRules {
  /// There are partners, not too many, and a network if they are too many to all know each other.
  func checkPartnerCount() {
    guard names.partnersAreComplete else { return }
    let counts = reader.elements(root[key: "populations"]).compactMap {
      reader.integer($0[key: "count"])
    }
    let listed = reader.elements(root[key: "partners"]).count
    let total = counts.reduce(listed) { sum, count in
      sum.addingReportingOverflow(max(0, count)).overflow ? Int.max : sum + max(0, count)
    }
    if total == 0, counts.isEmpty, !root.isDamaged { reportNoPartners() }
    if total > Int(ScenarioLimits.partners) { reportTooMany(total) }
    if total > Links.largestCompleteByDefault, root[key: "network"] == nil, !root.isDamaged {
      reportNetwork(total)
    }
  }

  private func reportNoPartners() {
    let node = root[key: "partners"]
    findings.add(
      node == nil ? .missingSetting : .wrongCount, at: opening(node ?? root),
      node == nil ? "scenario lacks the setting \"partners\"" : "\"partners\" has 0 entries",
      label: "there are neither partners nor populations",
      allowed: "1 to \(ScenarioLimits.listedPartners) partners")
  }

  private func reportTooMany(_ total: Int) {
    let node = root[key: "populations"] ?? root
    findings.add(
      .tooManyPartners, at: opening(node), "the scenario has \(total) partners",
      label: "the populations begin here", allowed: "at most \(ScenarioLimits.partners) in all")
  }

  private func reportNetwork(_ total: Int) {
    let node = root[key: "populations"] ?? root[key: "partners"] ?? root
    findings.add(
      .networkRequired, at: opening(node),
      "\(total) partners need a network", label: "too many for everybody to know everybody",
      allowed: "no network for up to \(Links.largestCompleteByDefault) partners",
      help: "add for instance  network: {kind: \"smallWorld\", degree: 10, rewiring: 0.1}")
  }

  func opening(_ node: JSONNode) -> SourceSpan {
    SourceSpan(source: node.span.source, start: node.span.start, end: node.span.start + 1)
  }

  /// A partner wants something.
  func checkPriorities(_ partner: JSONNode) {
    guard let node = partner[key: "priorities"], let members = node.members, !node.isDamaged else {
      return
    }
    let weights = members.map { reader.number($0.value) }
    guard weights.allSatisfy({ $0 == 0 }) else { return }
    findings.add(
      .prioritiesAllZero, at: node.span, "the priorities are all 0",
      label: "a partner wants at least one goal", allowed: "at least one weight above 0")
  }

  /// A pair is given in one way and has two ends.
  func checkPair(_ pair: JSONNode) {
    guard let members = pair.members else { return }
    let between = members.first { $0.key == "between" }
    let ends = members.filter { $0.key == "from" || $0.key == "to" }
    checkTwoDiffer(between?.value)
    if let from = reader.text(pair[key: "from"]), let to = pair[key: "to"],
      from == reader.text(to)
    {
      reportSelf(from, at: to.span)
    }
    if let between, let end = ends.first {
      reportBothForms(between, end)
    } else if between == nil, ends.count < 2, !pair.isDamaged {
      reportEndsMissing(pair)
    }
  }

  private func reportBothForms(_ between: JSONMember, _ end: JSONMember) {
    findings.add(
      .contradiction, at: end.keySpan, "a pair has either \"between\" or \"from\" and \"to\"",
      label: "this contradicts \"between\"",
      help: "\"between\" holds both ways, \"from\" and \"to\" one way",
      related: [.init(span: between.keySpan, label: "given here")])
  }

  private func reportEndsMissing(_ pair: JSONNode) {
    findings.add(
      .missingSetting, at: opening(pair), "this pair lacks its two partners",
      label: "\"between\", or \"from\" and \"to\", are missing in here",
      allowed: "between: [A, B] for both ways, or from: A, to: B for one way")
  }

  /// The drawn fields of a population stay in the range of each field.
  func checkRanges(_ population: JSONNode) {
    for member in reader.members(population[key: "ranges"]) {
      guard let field = PartnerField(rawValue: member.key),
        let interval = checkInterval(member.value, named: SafeText.quoted(member.key))
      else { continue }
      checkWithin(interval, field.allowed, SafeText.quoted(member.key), at: member.value.span)
    }
  }

  /// A network's degree leaves room for it.
  func checkNetwork() {
    guard let node = root[key: "network"], let kind = reader.text(node[key: "kind"]) else { return }
    if kind == "edges", !node.isDamaged { checkEdges(node) }
    for link in reader.elements(node[key: "links"]) { checkTwoDiffer(link) }
  }

  private func checkEdges(_ node: JSONNode) {
    switch (node[key: "file"], node[key: "links"]) {
    case (nil, nil):
      findings.add(
        .missingSetting, at: opening(node), "network lacks the setting \"file\"",
        label: "\"file\" or \"links\" is missing in here", allowed: "a file, or a list of links")
    case (_?, let links?):
      findings.add(
        .contradiction, at: links.span, "a network has either \"file\" or \"links\"",
        label: "this contradicts \"file\"")
    default: break
    }
  }
}
