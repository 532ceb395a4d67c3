import PartnershipModel

extension World {
  /// The voice of every member: power, blended with equal shares.
  ///
  ///     v_i = (1 − q) · power_i / Σ power + q / n
  ///
  /// Stays as it is while neither members nor `equalVoice` change.
  mutating func shareVoice(_ equalVoice: Double) {
    guard month.equalVoice != equalVoice else { return }
    let sharing = sharing(equalVoice)
    for partner in L.blocks(0..<member.count) { setVoice(of: partner, sharing) }
  }

  /// How voice is shared from now on.
  private mutating func sharing(_ equalVoice: Double) -> Sharing {
    month.equalVoice = equalVoice
    let someone = 0 .< month.members
    return Sharing(
      members: L.spread(month.members),
      byPower: L.spread(L(1 - equalVoice)),
      allPower: L.spread(L.choose(someone, month.power, 1)),
      equalShare: L.spread(L(equalVoice) / L.choose(someone, month.members, 1)))
  }

  /// Voice of the partners of a slice.
  @inline(__always) private func setVoice(of partner: Int, _ sharing: Sharing) {
    let byPower =
      sharing.byPower * L.slice(attributes.power.cells, at: partner) / sharing.allPower
    let voice = takingPart(partner) * (byPower + sharing.equalShare)
    let voices = sharing.members * voice
    L.set(month.voice.cells, voice, at: partner)
    L.set(month.voices.cells, voices, at: partner)
    L.set(month.dominates.cells, voices.isAbove(1).isSet, at: partner)
  }

  /// Makes the next ``shareVoice(_:)`` compute anew.
  mutating func forgetVoice() {
    month.equalVoice = -1
    month.isAgendaCurrent = false
  }

  /// The agenda g = Σ_i v_i x_i over members, with the voices of the month just simulated and the
  /// members after it, unless it is known.
  mutating func updateAgenda(_ equalVoice: Double) {
    if month.equalVoice != equalVoice {
      let sharing = sharing(equalVoice)
      sumAgenda { world, partner in world.setVoice(of: partner, sharing) }
    } else if !month.isAgendaCurrent {
      sumAgenda { _, _ in }
    }
  }

  /// The agenda g = Σ_i v_i x_i over members: four goals at a time, so that four sums are under way at
  /// once.
  ///
  /// - Parameter first: what is to be done about each slice of partners before its voice is heard.
  @inline(__always) mutating func sumAgenda(first: (borrowing World<L>, Int) -> Void) {
    for goal in stride(from: 0, to: goals, by: 4) {
      var sums: (L, L, L, L) = (0, 0, 0, 0)
      for partner in L.blocks(0..<member.count) {
        if goal == 0 { first(self, partner) }
        addWanted(partner, goal, to: &sums.0)
        addWanted(partner, goal + 1, to: &sums.1)
        addWanted(partner, goal + 2, to: &sums.2)
        addWanted(partner, goal + 3, to: &sums.3)
      }
      month.agenda[goal] = sums.0
      if goal + 1 < goals { month.agenda[goal + 1] = sums.1 }
      if goal + 2 < goals { month.agenda[goal + 2] = sums.2 }
      if goal + 3 < goals { month.agenda[goal + 3] = sums.3 }
    }
  }

  /// Adds v_i x_i of the partners of a slice, one after the other.
  @inline(__always) private func addWanted(_ partner: Int, _ goal: Int, to sum: inout L) {
    guard goal < goals else { return }
    L.add(L.slice(month.voice.cells, at: partner) * priority(partner, goal), to: &sum)
  }

  /// d_i: distance of the priorities of the partners of a slice from the agenda.
  @inline(__always) func distanceFromAgenda(_ partner: Int) -> L.Slice {
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

/// How voice is shared, the same for all partners.
private struct Sharing {
  let members, byPower, allPower, equalShare: Lane8
}
