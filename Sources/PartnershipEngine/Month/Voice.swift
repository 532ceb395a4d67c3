import PartnershipModel

extension World {
  /// The voice of every member: power, blended with equal shares.
  ///
  ///     v_i = (1 − q) · power_i / Σ power + q / n
  ///
  /// Stays as it is while neither members nor `equalVoice` change.
  mutating func shareVoice(_ equalVoice: Double) {
    guard month.equalVoice != equalVoice else { return }
    month.equalVoice = equalVoice
    var power: L = 0
    var members: L = 0
    for partner in 0..<member.count {
      power += member[partner] * attributes.power[partner]
      members += member[partner]
    }
    let someone = 0 .< members
    let allPower = L.choose(someone, power, 1)
    let equalShare = L(equalVoice) / L.choose(someone, members, 1)
    for partner in 0..<member.count {
      let byPower = L(1 - equalVoice) * attributes.power[partner] / allPower
      month.voice[partner] = member[partner] * (byPower + equalShare)
      month.voices[partner] = members * month.voice[partner]
      month.dominates[partner] = month.voices[partner].isAbove(1).isSet
    }
    month.members = members
  }

  /// Makes the next ``shareVoice(_:)`` compute anew.
  mutating func forgetVoice() {
    month.equalVoice = -1
    month.isAgendaCurrent = false
  }

  /// The agenda g = Σ_i v_i x_i over members, and how far members' priorities are from it.
  mutating func setAgenda() {
    sumAgenda()
    for partner in 0..<member.count where member[partner].isAnywhere {
      month.distance[partner] = distanceFromAgenda(partner)
    }
    month.isAgendaCurrent = true
  }

  private mutating func sumAgenda() {
    let (voice, priorities) = (month.voice.cells, priorities.cells(of: 0..<member.count * goals))
    for goal in 0..<goals {
      var sum: L = 0
      for partner in 0..<member.count { sum += voice[partner] * priorities[partner * goals + goal] }
      month.agenda[goal] = sum
    }
  }

  /// d_i: distance of a partner's priorities from the agenda.
  @inline(__always) private func distanceFromAgenda(_ partner: Int) -> L {
    var sum: L = 0
    for goal in 0..<goals {
      sum += L.magnitude(priorities[partner * goals + goal] - month.agenda[goal])
    }
    return 0.5 * sum
  }

  /// gap_i: distance of a partner's values from the agenda.
  @inline(__always) func gapFromAgenda(_ partner: Int) -> L {
    var sum: L = 0
    for goal in 0..<goals {
      sum += L.magnitude(L(anchors[partner * goals + goal]) - month.agenda[goal])
    }
    return 0.5 * sum
  }
}
