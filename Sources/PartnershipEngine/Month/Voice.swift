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
    for partner in L.blocks(0..<member.count) where isAnyMember(partner) {
      L.set(month.distance.cells, distanceFromAgenda(partner), at: partner)
    }
    month.isAgendaCurrent = true
  }

  /// Four goals at a time, so that four sums are under way at once.
  private mutating func sumAgenda() {
    let agenda = month.agenda.cells
    var goal = 0
    while goal + 4 <= goals {
      var sums: (L, L, L, L) = (0, 0, 0, 0)
      for partner in L.blocks(0..<member.count) {
        addWanted(partner, goal, to: &sums.0)
        addWanted(partner, goal + 1, to: &sums.1)
        addWanted(partner, goal + 2, to: &sums.2)
        addWanted(partner, goal + 3, to: &sums.3)
      }
      (agenda[goal], agenda[goal + 1], agenda[goal + 2], agenda[goal + 3]) = sums
      goal += 4
    }
    while goal < goals {
      var sum: L = 0
      for partner in L.blocks(0..<member.count) { addWanted(partner, goal, to: &sum) }
      agenda[goal] = sum
      goal += 1
    }
  }

  /// Adds v_i x_i of the partners of a slice, one after the other.
  @inline(__always) private func addWanted(_ partner: Int, _ goal: Int, to sum: inout L) {
    L.add(L.slice(month.voice.cells, at: partner) * priority(partner, goal), to: &sum)
  }

  /// d_i: distance of the priorities of the partners of a slice from the agenda.
  @inline(__always) private func distanceFromAgenda(_ partner: Int) -> L.Slice {
    var sum: L.Slice = 0
    for goal in 0..<goals {
      sum += L.Slice.magnitude(priority(partner, goal) - L.spread(month.agenda[goal]))
    }
    return 0.5 * sum
  }

  /// gap_i: distance of the values of the partners of a slice from the agenda.
  @inline(__always) func gapFromAgenda(_ partner: Int) -> L.Slice {
    var sum: L.Slice = 0
    for goal in 0..<goals {
      let anchor = L.common(anchors.cells, at: partner * goals + goal * L.rows)
      sum += L.Slice.magnitude(anchor - L.spread(month.agenda[goal]))
    }
    return 0.5 * sum
  }
}
