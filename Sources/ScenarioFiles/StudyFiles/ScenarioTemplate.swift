import Partnership

/// A scenario from which variants are made by changing settings, as `--set` does.
///
/// The scenario is kept as a tree with all settings spelled out. Every variant is checked like a
/// file, so a value that does not fit is refused with a reason, never simulated.
public struct ScenarioTemplate: Sendable {
  /// Why a variant is no scenario.
  public struct Refusal: Error, Sendable, Hashable {
    /// The first mistake, in one line.
    public let reason: String
  }

  /// The scenario as it is read from its text.
  private let plain: Scenario?
  private let root: JSONNode
  private let sources: SourceSet
  /// The scenario as canonical JSON.
  public let text: String

  /// A template of a sound scenario.
  public init(_ scenario: Scenario) {
    text = ScenarioWriter.json(scenario)
    var sources = SourceSet()
    let source = sources.add(SourceFile(name: "scenario", bytes: Array(text.utf8))) ?? 0
    root = JSON5Parser.parse(source, of: sources, findings: Findings())
    self.sources = sources
    plain = ScenarioReader().decode(root, &sources, Findings())
  }

  /// The scenario with some settings changed, in their order.
  ///
  /// - Complexity: linear in the size of the scenario, and faster by far if only parameters change.
  public func scenario(
    changing changes: [(path: String, value: SettingValue)]
  ) throws(Refusal) -> Scenario {
    if let quick = changingParameters(changes) { return quick }
    return try checked(changes)
  }

  /// The scenario with changes that are made in its tree, which is then checked like a file.
  func checked(
    _ changes: [(path: String, value: SettingValue)]
  ) throws(Refusal) -> Scenario {
    var (root, sources, findings) = (root, sources, Findings())
    Overrides.apply(changes.map { "\($0.path)=\($0.value.literal)" }, to: &root, &sources, findings)
    guard let scenario = ScenarioReader().decode(root, &sources, findings) else {
      throw Refusal(reason: Self.reason(findings.errors.first))
    }
    return scenario
  }

  /// The scenario with parameters changed to values that no rule objects to; nil if there is more to
  /// it, which is for the check of the tree to find out.
  private func changingParameters(
    _ changes: [(path: String, value: SettingValue)]
  ) -> Scenario? {
    guard var scenario = plain else { return nil }
    for (path, value) in changes {
      guard path.hasPrefix("parameters."), let number = value.number,
        let parameter = ParameterNames.parameter(named: String(path.dropFirst(11))),
        parameter != .developmentDelivery, parameter != .measurementDelivery,
        parameter.definition.allowed.contains(number)
      else { return nil }
      let setting = ParameterSetting(parameter, number == 0 ? 0 : number)
      if let place = scenario.parameters.firstIndex(where: { $0.parameter == parameter }) {
        scenario.parameters[place] = setting
      } else {
        scenario.parameters.append(setting)
      }
      scenario.uncertainty.removeAll { $0.path == .parameter(parameter) }
    }
    return scenario
  }

  private static func reason(_ finding: Finding?) -> String {
    guard let finding else { return "it cannot be read" }
    let allowed = finding.allowed.map { "; allowed: \($0)" } ?? ""
    return finding.message + (finding.label.isEmpty ? "" : ": \(finding.label)") + allowed
  }

  /// The value that a path has in the scenario; nil if the path leads to no single number or word.
  public func value(at path: String) -> SettingValue? {
    let reader = NodeReader(sources: sources)
    let parts = path.split(separator: ".").map(String.init)
    var node = root
    for (place, part) in parts.enumerated() {
      if let next = node[key: part] {
        node = next
      } else if let next = Self.entry(part, of: node, reader) {
        node = next
      } else if place == 1, parts.count == 2, parts[0] == "parameters" {
        return ParameterNames.parameter(named: part).map { .number($0.definition.defaultValue) }
      } else {
        return nil
      }
    }
    return reader.text(node).map { .text($0) } ?? reader.number(node).map { .number($0) }
  }

  private static func entry(_ name: String, of list: JSONNode, _ reader: NodeReader) -> JSONNode? {
    let elements = reader.elements(list)
    let named = elements.first {
      reader.text($0[key: "id"]) == name || reader.text($0[key: "name"]) == name
    }
    if let named { return named }
    guard let place = Int(name), elements.indices.contains(place) else { return nil }
    return elements[place]
  }
}

extension ScenarioTemplate {
  /// Whether a path leads to a setting that one number or word can change.
  public func canChange(_ path: String) -> Bool {
    if value(at: path) != nil { return true }
    // A setting that the scenario leaves to its default: a value that is refused for what it is,
    // not for where it stands, shows that there is such a setting.
    var (root, sources, findings) = (root, sources, Findings())
    Overrides.apply(["\(path)=0.5"], to: &root, &sources, findings)
    _ = ScenarioReader().decode(root, &sources, findings)
    let names: [DiagnosticCode] = [
      .unknownPath, .unknownParameter, .unknownSetting, .unknownPartner, .unknownGoal,
      .malformedOverride,
    ]
    return !findings.errors.contains { names.contains($0.code) }
  }
}
