import Partnership
import ScenarioFiles

extension FieldDescription {
  /// The unit of a number, where its meaning does not say it.
  func unit(in owner: ObjectKind) -> String? {
    if owner == .partner, let field = PartnerField(rawValue: name) { return field.unit }
    switch (owner, name) {
    case (.scenario, "months"), (.grant, "months"), (.event, "months"), (.goal, "lag"):
      return "months"
    case (.scenario, "replications"): return "possible worlds"
    case (.grant, "amount"), (.initial, "funds"): return "money a month of a full programme"
    case (.acquaintance, "experience"), (.pair, "experience"): return "evidence: one per contact"
    case (.shares, _): return "parts of the effort"
    case (.event, "month"), (.grant, "from"), (.phase, "from"): return "months from the start"
    default: return nil
    }
  }

  /// Where the setting comes from, if it stands for an idea of the literature.
  func source(in owner: ObjectKind) -> String? {
    if owner == .partner, let field = PartnerField(rawValue: name) { return field.source }
    switch (owner, name) {
    case (.profile, _): return "stakeholder organiser for high school redesign"
    case (.shares, _): return "five conditions of collective impact; Repenning and Sterman 2001"
    case (.phase, "connection"): return "practitioners: early wins connected to ultimate goals"
    case (.phase, "equalVoice"): return "Jones and Barry 2016: power sharing predicts trust"
    case (.phase, "invitations"): return "Johnston and others 2011: the pace of inclusion"
    case (.acquaintance, _), (.pair, _): return "Josang and Ismail 2002"
    case (.backbone, "level"): return "five conditions: backbone support"
    case (.adaptation, _): return "Rahmandad and Repenning 2016"
    case (.network, _): return "Watts and Strogatz 1998; Lee and others 2012 on sectors"
    default: return nil
    }
  }
}

extension PartnerField {
  /// The unit in words.
  var unit: String {
    switch self {
    case .power: "voices; 1 is an average partner"
    case .capacity: "people and time; 1 is an average partner"
    case .engagement, .values: "share"
    case .reliability, .propensity: "chance"
    case .turnover: "chance a month"
    case .fear, .cost: "appraisal"
    case .urgency: "weight"
    }
  }

  /// Where the number comes from.
  var source: String {
    switch self {
    case .power: "stakeholder organiser: degree of power and influence"
    case .capacity: "practitioners: capacity; PARTNER: resource contribution"
    case .engagement: "stakeholder organiser: level of engagement"
    case .reliability: "PARTNER: reliability; Colquitt and others 2007"
    case .propensity: "Mayer, Davis and Schoorman 1995"
    case .values: "stakeholder organiser: values; Friedkin and Johnsen 1990"
    case .fear: "stakeholder organiser: fears"
    case .urgency: "practitioners: urgent outside pressure"
    case .cost: "Witesman and Heiss 2016: transaction costs"
    case .turnover: "superintendents leave at 14 to 17 % a year (White 2023)"
    }
  }
}
