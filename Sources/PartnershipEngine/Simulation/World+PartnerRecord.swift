import PartnershipModel

extension World {
  /// One number of one partner, as it is recorded.
  func recorded(_ field: PartnerRecord, of partner: Int) -> L {
    let first = partner - partner % L.rows
    return switch field {
    case .member: member[partner]
    case .engagement: engagement[partner]
    case .aspiration: aspiration[partner]
    case .capacity: capacity[partner]
    case .trustGiven: member[partner] * L.one(meanTrust(of: first), of: partner)
    case .trustReceived: member[partner] * meanTrust(in: partner)
    case .agendaGap: L.one(gapFromAgenda(first), of: partner)
    case .delivered: member[partner].only(where: month.delivered[partner])
    }
  }

  /// Mean trust of the members linked to a partner in that partner.
  private func meanTrust(in partner: Int) -> L {
    var received: L = 0
    for view in links.places(inRowOf: partner) {
      received += member[Int(links.target[view])] * trust[Int(links.mirror[view])]
    }
    return .mean(received, over: tally.companions[partner])
  }
}
