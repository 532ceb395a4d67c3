import Partnership
import Wording

/// Parameters by name.
enum ParameterNames {
  private static let table: [String: Parameter] = Dictionary(
    uniqueKeysWithValues: Parameter.allCases.map { ($0.name, $0) })

  /// All names, in the order of the parameters.
  static let all = Parameter.allCases.map(\.name)

  static func parameter(named name: String) -> Parameter? { table[name] }
}

extension StructureChecker {
  func checkReference(_ node: JSONNode, _ kind: ReferenceKind, _ name: String) {
    guard let text = reader.text(node) else { return reportType(node, .reference(kind), name) }
    checkName(text, kind, at: node.span)
  }

  /// Reports a name that nothing bears.
  ///
  /// - Returns: whether the name is known, as far as can be said.
  @discardableResult
  func checkName(_ name: String, _ kind: ReferenceKind, at span: SourceSpan) -> Bool {
    switch kind {
    case .partner: checkPartner(name, at: span)
    case .goal: checkGoal(name, at: span)
    case .measure: checkMeasure(name, at: span)
    case .parameter: checkParameter(name, at: span)
    case .partnerField: checkPartnerField(name, at: span)
    case .settingPath: true
    }
  }

  private func checkPartner(_ name: String, at span: SourceSpan) -> Bool {
    if names.hasPartner(name) || !names.partnersAreComplete { return true }
    findings.add(
      .unknownPartner, at: span, "unknown partner \(SafeText.quoted(name))",
      label: "no partner has this id",
      suggestions: NearNames.find(name, among: names.partners),
      help: populationHelp)
    return false
  }

  private var populationHelp: String? {
    names.populations.isEmpty
      ? nil : "partners of a population are called ID-0, ID-1 and so on, up to its count less 1"
  }

  private func checkGoal(_ name: String, at span: SourceSpan) -> Bool {
    if names.hasGoal(name) || !names.goalsAreComplete { return true }
    findings.add(
      .unknownGoal, at: span, "unknown goal \(SafeText.quoted(name))",
      label: "no goal has this id", allowed: Self.list(names.goals),
      suggestions: NearNames.find(name, among: names.goals))
    return false
  }

  private func checkMeasure(_ name: String, at span: SourceSpan) -> Bool {
    let mayBeGoal = !names.goalsAreComplete && name.hasPrefix("outcome_")
    if names.measures.contains(name) || mayBeGoal { return true }
    findings.add(
      .unknownMeasure, at: span, "unknown measure \(SafeText.quoted(name))",
      label: "nothing of this name is recorded", allowed: Self.list(names.measures),
      suggestions: NearNames.find(name, among: names.measures))
    return false
  }

  private func checkParameter(_ name: String, at span: SourceSpan) -> Bool {
    if ParameterNames.parameter(named: name) != nil { return true }
    findings.add(
      .unknownParameter, at: span, "unknown parameter \(SafeText.quoted(name))",
      label: "the model has no such parameter",
      suggestions: NearNames.find(name, among: ParameterNames.all))
    return false
  }

  private func checkPartnerField(_ name: String, at span: SourceSpan) -> Bool {
    if PartnerField(rawValue: name) != nil { return true }
    let known = PartnerField.allCases.map(\.name)
    findings.add(
      .unknownSetting, at: span, "unknown setting \(SafeText.quoted(name))",
      label: "no number of this name describes a partner", allowed: Self.list(known),
      suggestions: NearNames.find(name, among: known))
    return false
  }

  /// Names in a line, if there are few.
  static func list(_ names: [String]) -> String? {
    guard !names.isEmpty, names.count <= 40 else { return nil }
    return names.map { SafeText.terminal($0, limit: 40) }.joined(separator: ", ")
  }
}
