/// A number that describes a partner and stays fixed during a run, or starts it (engagement).
public enum PartnerField: String, CaseIterable, Sendable, Hashable {
  /// Each is explained by ``meaning``.
  case power, capacity, engagement, reliability, propensity, values, fear, urgency, cost, turnover

  /// The name in files and paths.
  public var name: String { rawValue }

  /// Whether the number is a share, kept within 0…1 when it is drawn.
  public var isShare: Bool {
    switch self {
    case .power, .capacity, .cost: false
    default: true
    }
  }

  /// The value in force when a file says nothing.
  public var defaultValue: Double {
    switch self {
    case .power, .capacity: 1
    case .engagement, .urgency: 0.5
    case .reliability: 0.9
    case .propensity: 0.4
    case .values: 0.1
    case .fear, .cost: 0.2
    case .turnover: 0.0125
    }
  }

  /// The values that make sense.
  public var allowed: AllowedRange {
    switch self {
    case .power, .capacity: .positive
    case .cost: .anyNumber
    default: .share
    }
  }

  /// What the number means for a partner.
  public var meaning: String {
    switch self {
    case .power: "power and influence, relative to the others"
    case .capacity: "people and time that the partner could bring to the work"
    case .engagement: "share of its capacity that it gives at the start, or on joining"
    case .reliability: "chance that it delivers in a month what it promised"
    case .propensity: "trust that it extends without any evidence"
    case .values: "how strongly its values hold its priorities back"
    case .fear: "how much it minds an agenda that leaves its values behind"
    case .urgency: "weight of results now against results then"
    case .cost: "what taking part costs it, in units of appraisal"
    case .turnover: "chance a month that its leader leaves"
    }
  }
}
