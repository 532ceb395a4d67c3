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
  @inline(__always) private mutating func setVoice(of partner: Int, _ sharing: Sharing) {
    let byPower =
      sharing.byPower * L.slice(attributes.power.cells, at: partner) / sharing.allPower
    let voice = takingPart(partner) * (byPower + sharing.equalShare)
    let voices = sharing.members * voice
    L.set(month.voice.cells, voice, at: partner)
    if !hearsOneByOne { L.set(month.voices.cells, voices, at: partner) }
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
      sumAgenda(0) { world, partner in world.setVoice(of: partner, sharing) }
    } else if !month.isAgendaCurrent {
      sumAgenda(0)
    } else {
      return
    }
    for goal in stride(from: 4, to: goals, by: 4) { sumAgenda(goal) }
  }

  /// The agenda of four goals from `goal` on, so that four sums are under way at once.
  ///
  /// - Parameter first: what is to be done about each slice of partners before its voice is heard.
  @inline(__always) mutating func sumAgenda(
    _ goal: Int, first: @Sendable (inout World<L>, Int) -> Void = { _, _ in }
  ) {
    let sums = sum { world, partners, _ in
      var sums = AgendaSums<L>()
      for partner in L.blocks(partners) {
        first(&world, partner)
        let voice = L.slice(world.month.voice.cells, at: partner)
        world.addWanted(partner, goal, voice, world.priorities.cells, to: &sums)
      }
      return sums
    }
    setAgenda(goal, sums)
  }

  /// Keeps what all want of four goals from `goal` on.
  @inline(__always) func setAgenda(_ goal: Int, _ sums: AgendaSums<L>) {
    let agenda = month.agenda.cells
    agenda[goal] = sums.first
    if goal + 1 < goals { agenda[goal + 1] = sums.second }
    if goal + 2 < goals { agenda[goal + 2] = sums.third }
    if goal + 3 < goals { agenda[goal + 3] = sums.fourth }
  }

  /// Adds v_i x_i of the partners of a slice, one after the other, for four goals from `goal` on.
  @inline(__always) func addWanted(
    _ partner: Int, _ goal: Int, _ voice: L.Slice, _ priorities: Cells<L>,
    to sums: inout AgendaSums<L>
  ) {
    func wanted(_ goal: Int) -> L.Slice {
      voice * L.slice(priorities, at: partner * goals + goal * L.rows)
    }
    L.add(wanted(goal), to: &sums.first)
    if goal + 1 < goals { L.add(wanted(goal + 1), to: &sums.second) }
    if goal + 2 < goals { L.add(wanted(goal + 2), to: &sums.third) }
    if goal + 3 < goals { L.add(wanted(goal + 3), to: &sums.fourth) }
  }

  /// d_i: distance of the priorities of the partners of a slice from the agenda.
  @inline(__always) func distanceFromAgenda(_ partner: Int) -> L.Slice {
    var sum: L.Slice = 0
    for goal in 0..<goals {
      sum += L.Slice.magnitude(priority(partner, goal) - L.spread(month.agenda[goal]))
    }
    return 0.5 * sum
  }

  /// The same as it was when work was delivered.
  @inline(__always) func gap(of partner: Int) -> L.Slice {
    hearsOneByOne ? gapFromAgenda(partner) : L.slice(month.gap.cells, at: partner)
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
