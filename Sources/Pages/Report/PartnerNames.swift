import Partnership

/// Names of partners by id, and events in words.
struct PartnerNames: Sendable {
  private let names: [String: String]

  init(_ scenario: Scenario) {
    names = Dictionary(
      scenario.partners.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of a partner; its id if it has none.
  func name(_ id: String) -> String { Prose.name(names[id] ?? id) }

  /// An event in a few words.
  func words(_ kind: Event.Kind) -> String {
    switch kind {
    case .leaderChange(let partner): "\(name(partner)): new leader"
    case .budgetCut(let partner, _): "\(name(partner)): budget cut"
    case .conflict(let one, let other, _): "conflict: \(name(one)), \(name(other))"
    case .backbone(let level): "backbone set to \(Prose.setting(level))"
    case .join(let partner): "\(name(partner)) joins"
    case .pressure(_, let months, let partner):
      "pressure for results on \(partner.map(name) ?? "everybody"), "
        + Prose.count(months, "month")
    }
  }
}
