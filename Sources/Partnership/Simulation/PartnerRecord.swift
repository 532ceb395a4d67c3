/// What is recorded of every partner, at the start and after every month.
public enum PartnerRecord: Int, CaseIterable, Sendable {
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

extension World {
  /// One number of one partner, as it is recorded.
  func recorded(_ field: PartnerRecord, of partner: Int) -> L {
    switch field {
    case .member: member[partner]
    case .engagement: engagement[partner]
    case .aspiration: aspiration[partner]
    case .capacity: capacity[partner]
    case .trustGiven: member[partner] * meanTrust(of: partner)
    case .trustReceived: member[partner] * meanTrust(in: partner)
    case .agendaGap: gapFromAgenda(partner)
    case .delivered: member[partner] * month.delivered[partner]
    }
  }

  /// Mean trust of the members linked to a partner in that partner.
  private func meanTrust(in partner: Int) -> L {
    var received: L = 0
    for view in links.row(partner) {
      received += member[Int(links.target[view])] * trust[Int(links.mirror[view])]
    }
    return mean(received, over: tally.companions[partner])
  }
}
