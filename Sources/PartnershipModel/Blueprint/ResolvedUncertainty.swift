import Chance

/// An uncertain setting with the identity of its draw and the position of its partner.
package struct ResolvedUncertainty: Sendable, Hashable {
  package let path: SettingPath
  package let low: Double
  package let high: Double
  /// FNV-1a of the path.
  package let identity: UInt32
  /// The partner of `partners.ID.FIELD`.
  package let partner: Int?

  /// Settings in the order in which they apply: by number of dots, then as bytes.
  static func resolve(
    _ settings: [UncertainSetting], register: Register
  ) throws(ScenarioError) -> [ResolvedUncertainty] {
    var resolved: [ResolvedUncertainty] = []
    for setting in settings.sorted(by: { $0.path.precedes($1.path) }) {
      guard resolved.last?.path != setting.path else {
        throw .duplicate(kind: "uncertain setting", id: setting.path.text)
      }
      var partner: Int?
      if case .partner(let id, _) = setting.path { partner = try register.position(of: id) }
      resolved.append(
        ResolvedUncertainty(
          path: setting.path, low: setting.low, high: setting.high,
          identity: Chance.identity(of: setting.path.text), partner: partner))
    }
    return resolved
  }
}
