import Partnership
import Wording

/// Finds out which setting a path names.
struct SettingPathResolver {
  let names: KnownNames
  let findings: Findings

  /// The setting, or nil if there is none, which is reported.
  func resolve(_ text: String, at span: SourceSpan) -> SettingPath? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if let path = setting(parts) {
      if case .partner(let id, _) = path, !knowsPartner(id, span) { return nil }
      return path
    }
    findings.add(
      .unknownPath, at: span, "\(SafeText.quoted(text)) is no setting that may be uncertain",
      label: "there is no such setting", allowed: ReferenceKind.settingPath.words,
      suggestions: near(text, parts))
    return nil
  }

  private func setting(_ parts: [String]) -> SettingPath? {
    switch (parts.first, parts.count) {
    case ("parameters", 2): ParameterNames.parameter(named: parts[1]).map { .parameter($0) }
    case ("initial", 2): InitialStock(rawValue: parts[1]).map { .initial($0) }
    case ("backbone", 2) where parts[1] == "level": .backboneLevel
    case ("backbone", 2) where parts[1] == "initial": .backboneInitial
    case ("partners", 2): PartnerField(rawValue: parts[1]).map { .everyPartner($0) }
    case ("partners", 3): PartnerField(rawValue: parts[2]).map { .partner(id: parts[1], $0) }
    default: nil
    }
  }

  private func knowsPartner(_ id: String, _ span: SourceSpan) -> Bool {
    if names.hasPartner(id) || !names.partnersAreComplete { return true }
    let near = NearNames.find(id, among: names.partners)
    findings.add(
      .unknownPartner, at: span, "unknown partner \(SafeText.quoted(id))",
      label: "no partner has this id", suggestions: near)
    return false
  }

  /// Paths that look similar, among all that exist with the partner that is named.
  private func near(_ text: String, _ parts: [String]) -> [String] {
    guard text.utf8.count <= 200 else { return [] }
    var known = ParameterNames.all.map { "parameters.\($0)" }
    known += InitialStock.allCases.map { "initial.\($0.name)" }
    known += ["backbone.level", "backbone.initial"]
    let fields = PartnerField.allCases.map(\.name)
    known += fields.map { "partners.\($0)" }
    if parts.count == 3 { known += fields.map { "partners.\(parts[1]).\($0)" } }
    if parts.count == 1 { known = ParameterNames.all }
    let found = NearNames.find(text, among: known)
    if parts.count == 1, ParameterNames.parameter(named: text) != nil {
      return ["parameters.\(text)"]
    }
    return parts.count == 1 ? found.map { "parameters.\($0)" } : found
  }
}
