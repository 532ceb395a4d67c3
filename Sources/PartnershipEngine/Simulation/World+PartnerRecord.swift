import PartnershipModel

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
    case .delivered: member[partner].only(where: month.delivered[partner])
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
