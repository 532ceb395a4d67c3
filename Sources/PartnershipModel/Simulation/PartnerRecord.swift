/// What is recorded of every partner, at the start and after every month.
public enum PartnerRecord: Int, CaseIterable, Sendable {
  /// Each is explained by ``meaning``.
  case member, engagement, aspiration, capacity, trustGiven, trustReceived, agendaGap, delivered

  /// The column's name.
  public var name: String {
    switch self {
    case .member: "member"
    case .engagement: "engagement"
    case .aspiration: "aspiration"
    case .capacity: "capacity"
    case .trustGiven: "trust_given"
    case .trustReceived: "trust_received"
    case .agendaGap: "agenda_gap"
    case .delivered: "delivered"
    }
  }

  /// What it means.
  public var meaning: String {
    switch self {
    case .member: "1 while the partner takes part"
    case .engagement: "share of its capacity that it gives"
    case .aspiration: "what it has come to expect of the partnership"
    case .capacity: "capacity now"
    case .trustGiven: "mean trust of the partner in the other members; 0 if there are none"
    case .trustReceived: "mean trust of the other members in the partner; 0 if there are none"
    case .agendaGap: "distance of its values from the agenda"
    case .delivered: "1 if it delivered in the month what it promised"
    }
  }
}
