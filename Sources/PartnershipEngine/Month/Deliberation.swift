import PartnershipModel

extension World {
  /// Step 6. Partners that met listen to those they trust and that carry weight; their values hold
  /// them back: that is done row by row, see ``gather(_:luck:)`` and ``hear(_:_:isBounded:)``. Then the
  /// agenda is what all voices together want; distances from it are noted where they are needed next.
  ///
  ///     w_ij = T_ij · n·v_j   for each contact within the bound of confidence
  ///     heard_i = (selfWeight · x_i + Σ_j w_ij x_j) / (selfWeight + Σ_j w_ij)
  ///     x_i ← (1 − values_i) · heard_i + values_i · x0_i
  ///     g = Σ_i v_i x_i;  d_i = d(x_i, g);  gap_i = d(x0_i, g)
  ///
  /// Sources: DeGroot 1974; Friedkin and Johnsen 1990; Hegselmann and Krause 2002.
  /// Cost: views times goals.
  ///
  /// - Parameter sums: over members, after all have listened.
  mutating func agree(_ sums: AgendaSums<L>) {
    if !hearsOneByOne { swap(&priorities, &month.heard) }
    setAgenda(0, sums)
    for goal in stride(from: 4, to: goals, by: 4) { sumAgenda(goal) }
    month.contacts = 0.5 * L.total(sums.contacts)
    if month.isAnyLeaderNew { tally.total.between = sums.between }
  }

  /// Adds what some partners want now that they have listened, their contacts, and, where it may have
  /// changed, what they trust members of other sectors.
  @inline(__always) func addWants(of partners: Range<Int>, to sums: inout AgendaSums<L>) {
    let heard = hearsOneByOne ? priorities.cells : month.heard.cells
    let (voices, met) = (month.voice.cells, month.met.cells)
    for partner in L.blocks(partners) {
      addWanted(partner, 0, L.slice(voices, at: partner), heard, to: &sums)
      sums.contacts += L.slice(met, at: partner)
    }
    guard month.isAnyLeaderNew else { return }
    for partner in L.blocks(partners) { L.add(trustOfOthers(partner), to: &sums.between) }
  }

  /// What the members of a slice trust members of other sectors.
  @inline(__always) private func trustOfOthers(_ partner: Int) -> L.Slice {
    takingPart(partner) * L.slice(tally.givenBetween.cells, at: partner)
  }

  /// What the partners of a slice make of what they hear; four goals are summed while weights are
  /// computed.
  mutating func hear(_ partner: Int, _ worker: Int, isBounded: Bool) {
    let weights = month.weights(of: worker)
    let voices = Voices(self, heardBy: partner, isBounded: isBounded)
    let walk = walk(from: partner)
    var total = L.spread(parameters[.selfWeight])
    var met: L.Slice = 0
    if goals == 4 {
      var sums = ownSums(partner, 0)
      for seen in walk {
        let weight = voices.weight(seen, &met)
        sums.add(weight, voices.priorities, seen, from: 0, of: 4)
        total += weight
      }
      settle(partner, 0, sums, totalWeight: total)
    } else {
      var count = 0
      for seen in walk {
        weights[count] = voices.weight(seen, &met)
        total += weights[count]
        count += 1
      }
      listen(partner, weights, totalWeight: total)
    }
    L.set(month.met.cells, met, at: partner)
  }

  /// What the partners' priorities become, from those of all before anybody moved.
  private mutating func listen(
    _ partner: Int, _ weights: Cells<L.Slice>, totalWeight: L.Slice
  ) {
    var goal = 0
    while goal + 4 <= goals {
      settle(partner, goal, fourSums(partner, weights, goal), totalWeight: totalWeight)
      goal += 4
    }
    while goal < goals {
      settle(partner, goal, oneSum(partner, weights, goal), totalWeight: totalWeight)
      goal += 1
    }
  }

  /// Σ_j w_ij x_j with the partners' own priorities, for one goal.
  @inline(__always) private func oneSum(
    _ partner: Int, _ weights: Cells<L.Slice>, _ goal: Int
  ) -> L.Slice {
    let priorities = priorities.cells
    var sum = L.spread(parameters[.selfWeight]) * priority(partner, goal)
    let walk = walk(from: partner)
    var count = 0
    for seen in walk {
      sum += weights[count] * L.slice(priorities, of: seen, goal: goal, of: goals)
      count += 1
    }
    return sum
  }

  /// The same for four goals at a time, so that four sums are under way at once.
  @inline(__always) private func fourSums(
    _ partner: Int, _ weights: Cells<L.Slice>, _ goal: Int
  ) -> FourGoals<L> {
    let priorities = priorities.cells
    var sums = ownSums(partner, goal)
    let walk = walk(from: partner)
    var count = 0
    for seen in walk {
      sums.add(weights[count], priorities, seen, from: goal, of: goals)
      count += 1
    }
    return sums
  }

  /// What the partners' own priorities weigh, for four goals.
  @inline(__always) private func ownSums(_ partner: Int, _ goal: Int) -> FourGoals<L> {
    let weight = L.spread(parameters[.selfWeight])
    return FourGoals(
      first: weight * priority(partner, goal), second: weight * priority(partner, goal + 1),
      third: weight * priority(partner, goal + 2), fourth: weight * priority(partner, goal + 3))
  }

  /// As many of four goals as there are.
  @inline(__always) mutating func settle(
    _ partner: Int, _ goal: Int, _ sums: FourGoals<L>, totalWeight: L.Slice
  ) {
    settle(partner, goal, sums.first, totalWeight: totalWeight)
    if goal + 1 < goals { settle(partner, goal + 1, sums.second, totalWeight: totalWeight) }
    if goal + 2 < goals { settle(partner, goal + 2, sums.third, totalWeight: totalWeight) }
    if goal + 3 < goals { settle(partner, goal + 3, sums.fourth, totalWeight: totalWeight) }
  }

  /// Values hold the partners back; who is no member does not move.
  @inline(__always) private mutating func settle(
    _ partner: Int, _ goal: Int, _ sum: L.Slice, totalWeight: L.Slice
  ) {
    let place = partner * goals + goal * L.rows
    let values = L.slice(attributes.values.cells, at: partner)
    let anchor = L.common(anchors.cells, at: place)
    let moved = (1 - values) * (sum / totalWeight) + values * anchor
    let taking = takingPart(partner)
    let next = L.Slice.choose(taking, moved, priority(partner, goal))
    // Where partners are heard one by one, nobody looks at these.
    L.set(hearsOneByOne ? priorities.cells : month.heard.cells, next, at: place)
  }

  /// Who does not listen wants what it wanted.
  mutating func keepPriorities(_ partner: Int) {
    for goal in 0..<goals {
      L.set(month.heard.cells, priority(partner, goal), at: partner * goals + goal * L.rows)
    }
  }

  /// Priorities of the partners of a slice for one goal.
  @inline(__always) func priority(_ partner: Int, _ goal: Int) -> L.Slice {
    L.slice(priorities.cells, at: partner * goals + goal * L.rows)
  }
}
