import PartnershipModel

extension World {
  /// One number of one partner, as it is recorded.
  func recorded(_ field: PartnerRecord, of partner: Int) -> L {
    switch field {
    case .member: member[partner]
    case .engagement: engagement[partner]
    case .aspiration: aspiration[partner]
    case .capacity: capacity[partner]
    case .trustGiven: member[partner] * given(by: partner)
    case .trustReceived: member[partner] * meanTrust(in: partner)
    case .agendaGap: gap(of: partner)
    case .delivered: member[partner].only(where: month.delivered[partner])
    }
  }

  /// Mean trust of a partner in the members linked to it.
  private func given(by partner: Int) -> L {
    .mean(tally.given[partner], over: tally.companions[partner])
  }

  /// Distance of a partner's values from the agenda.
  private func gap(of partner: Int) -> L {
    var sum: L = 0
    for (goal, place) in places(of: partner).enumerated() {
      sum += L.magnitude(L(anchors[place]) - month.agenda[goal])
    }
    return 0.5 * sum
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
