import Partnership

extension StudyRules {
  /// The settings by which a factor says how it varies.
  static let spreads = ["range", "integer", "list", "category", "distribution"]

  func check(_ factor: JSONNode) {
    guard factor.members != nil else { return }
    let spreads = Self.spreads.filter { factor[key: $0] != nil }
    if spreads.count > 1, let second = factor[key: spreads[1]] {
      findings.add(
        .contradiction, at: second.span, "a factor varies in two ways",
        label: "\"\(spreads[0])\" already says how", help: "keep one of the two")
    }
    checkSpread(factor)
    checkWeights(factor)
    guard let path = path(of: factor) else { return }
    let before = findings.errorCount
    for value in probes(factor) { tryValue(value, at: path) }
    if probes(factor).isEmpty, findings.errorCount == before { tryPath(path) }
  }

  private func checkSpread(_ factor: JSONNode) {
    for key in ["range", "integer"] {
      guard let node = factor[key: key], let ends = reader.interval(node), ends.low > ends.high
      else { continue }
      reportReversed(node)
    }
    if let node = factor[key: "distribution"] { checkDistribution(node) }
    for key in ["list", "category"] {
      guard let node = factor[key: key] else { continue }
      checkValues(node, "\"\(key)\"")
    }
  }

  private func reportReversed(_ node: JSONNode) {
    findings.add(
      .rangeReversed, at: node.span, "the range is reversed", label: "the first number is larger",
      allowed: "[low, high]")
  }

  private func checkDistribution(_ node: JSONNode) {
    let (low, high) = (reader.number(node[key: "low"]), reader.number(node[key: "high"]))
    guard let low, let high else { return }
    guard low <= high else { return reportReversed(node) }
    if reader.text(node[key: "kind"]) == "logarithmic", low <= 0, let end = node[key: "low"] {
      findings.add(
        .outOfRange, at: end.span, "a logarithmic scale begins above 0",
        label: "this is not above 0", allowed: "a number above 0")
    }
    if let mode = node[key: "mode"], let value = reader.number(mode), value < low || value > high {
      findings.add(
        .outOfRange, at: mode.span, "\"mode\" lies outside the range",
        label: "this must lie between \"low\" and \"high\"")
    }
  }

  /// A list of numbers and words.
  private func checkValues(_ node: JSONNode, _ name: String) {
    guard let elements = node.elements else {
      return findings.add(
        .wrongType, at: node.span, "\(name) must be a list",
        label: "this is \(node.kindInWords)", allowed: "numbers or words in a list [ ]")
    }
    if elements.isEmpty, !node.isDamaged {
      findings.add(.wrongCount, at: node.span, "\(name) is empty", label: "at least one is needed")
    }
    for element in elements { checkValue(element, "each entry of \(name)") }
  }

  private func checkValue(_ node: JSONNode, _ name: String) {
    if node.isInvalid || reader.text(node) != nil || reader.number(node) != nil { return }
    findings.add(
      .wrongType, at: node.span, "\(name) must be a number or a word",
      label: "this is \(node.kindInWords)")
  }

  private func checkWeights(_ factor: JSONNode) {
    guard let node = factor[key: "weights"], let weights = node.elements else { return }
    guard let values = factor[key: "category"]?.elements else {
      return findings.add(
        .contradiction, at: node.span, "only a category has weights",
        label: "there is no \"category\" beside them")
    }
    if weights.count != values.count, !node.isDamaged {
      findings.add(
        .wrongCount, at: node.span,
        "there are \(weights.count) weights for \(values.count) entries",
        label: "each entry needs one weight")
    } else if weights.allSatisfy({ reader.number($0) == 0 }) {
      findings.add(.outOfRange, at: node.span, "all weights are 0", label: "one must be above 0")
    }
  }

  /// Values at which a mistake of the whole spread shows.
  private func probes(_ factor: JSONNode) -> [JSONNode] {
    var found = ["range", "integer", "list", "category"].flatMap {
      reader.elements(factor[key: $0])
    }
    if let distribution = factor[key: "distribution"] {
      found += ["low", "mode", "high", "mean"].compactMap { distribution[key: $0] }
    }
    if let baseline = factor[key: "baseline"] {
      checkValue(baseline, "\"baseline\"")
      found.append(baseline)
    }
    return found.filter { reader.text($0) != nil || reader.number($0) != nil }
  }

  /// The pieces of a factor's path with their places in the study.
  private func path(of factor: JSONNode) -> [Override.Part]? {
    guard let node = factor[key: "path"], let text = reader.text(node), !text.isEmpty else {
      return nil
    }
    // Escapes would shift the pieces; then the whole text is underlined.
    let isPlain = node.span.end - node.span.start == text.utf8.count + 2
    var start = node.span.start + 1
    return text.split(separator: ".", omittingEmptySubsequences: false).map { piece in
      let end = start + piece.utf8.count
      defer { start = end + 1 }
      let span = SourceSpan(source: node.span.source, start: start, end: end)
      return Override.Part(text: String(piece), span: isPlain ? span : node.span)
    }
  }

  /// Puts a value into the scenario and reports what is wrong with it there.
  private func tryValue(_ value: JSONNode, at path: [Override.Part]) {
    let trial = Findings()
    var copy = scenarioRoot
    OverrideSetter(value: value, reader: reader, findings: trial)
      .set(&copy, .object(.scenario), path[...])
    guard trial.isUsable, isScenarioSound else { return forward(trial) }
    var all = sources
    _ = ScenarioReader().decode(copy, &all, trial)
    forward(trial)
  }

  private func tryPath(_ path: [Override.Part]) {
    guard let last = path.last else { return }
    let trial = Findings()
    var copy = scenarioRoot
    OverrideSetter(value: JSONNode(.null, at: last.span), reader: reader, findings: trial)
      .set(&copy, .object(.scenario), path[...])
    guard trial.isUsable, isScenarioSound else { return forward(trial) }
    var all = sources
    _ = ScenarioReader().decode(copy, &all, trial)
    let names: [DiagnosticCode] = [
      .unknownPath, .unknownParameter, .unknownSetting, .unknownPartner, .unknownGoal,
    ]
    forward(trial, only: names)
  }

  /// Reports the errors of a trial, but for files that were read before.
  private func forward(_ trial: Findings, only codes: [DiagnosticCode]? = nil) {
    for error in trial.errors where error.code != .unreadableFile {
      if let codes, !codes.contains(error.code) { continue }
      findings.add(
        error.code, at: error.span, error.message, label: error.label, allowed: error.allowed,
        suggestions: error.suggestions, help: error.help, related: error.related)
    }
  }
}
