import PartnershipModel

extension World {
  /// Step 6. Partners that met listen to those they trust and that carry weight; their values hold
  /// them back. Then the agenda is what all voices together want.
  ///
  ///     w_ij = T_ij · n·v_j   for each contact within the bound of confidence
  ///     heard_i = (selfWeight · x_i + Σ_j w_ij x_j) / (selfWeight + Σ_j w_ij)
  ///     x_i ← (1 − values_i) · heard_i + values_i · x0_i
  ///     g = Σ_i v_i x_i;  d_i = d(x_i, g);  gap_i = d(x0_i, g)
  ///
  /// Sources: DeGroot 1974; Friedkin and Johnsen 1990; Hegselmann and Krause 2002.
  /// Cost: views times goals.
  mutating func deliberate(_ plan: Plan<L>) {
    shareVoice(plan.equalVoice)
    let isBounded = (parameters[.confidenceBound] .< 1).isAnywhere
    share { world, partners, worker in
      for partner in partners {
        if world.member[partner].isAnywhere {
          world.hear(partner, world.month.weights(of: worker), isBounded: isBounded)
        } else {
          world.keepPriorities(partner)
        }
      }
    }
    swap(&priorities, &month.heard)
    month.contacts = 0
    for partner in 0..<member.count { month.contacts += 0.5 * month.met[partner] }
    setAgenda()
    for partner in 0..<member.count where member[partner].isAnywhere {
      month.gap[partner] = gapFromAgenda(partner)
    }
  }

  /// What a partner makes of what it hears; four goals are summed while weights are computed.
  private mutating func hear(_ partner: Int, _ weights: Cells<L>, isBounded: Bool) {
    let start = links.row(partner).lowerBound
    if goals == 4 {
      let priorities = priorities.cells
      var sums = ownSums(partner, 0)
      let total = weighVoices(heardBy: partner, isBounded: isBounded) { _, other, weight in
        World.add(weight, priorities, other * 4, to: &sums)
      }
      settle(partner, 0, sums, totalWeight: total)
    } else {
      let total = weighVoices(heardBy: partner, isBounded: isBounded) { view, _, weight in
        weights[view - start] = weight
      }
      listen(partner, weights, totalWeight: total)
    }
  }

  /// The weight of everybody that one partner met, and the sum of the weights with its own.
  @inline(__always) private mutating func weighVoices(
    heardBy partner: Int, isBounded: Bool, _ each: (_ view: Int, _ other: Int, L) -> Void
  ) -> L {
    let row = links.row(partner)
    let target = links.target.cells(of: row)
    let (trust, meets) = (trust.cells(of: row), month.meets.cells(of: row))
    let voices = month.voices.cells
    var total = parameters[.selfWeight]
    let one: L = 1
    var met: L = 0
    for view in row {
      let other = Int(target[view])
      met = met.adding(one, where: meets[view])
      var weight = (trust[view] * voices[other]).only(where: meets[view])
      if isBounded {
        weight *= distance(partner, other).isAtMost(parameters[.confidenceBound])
      }
      each(view, other, weight)
      total += weight
    }
    month.met.cells[partner] = met
    return total
  }

  /// What one partner's priorities become, from those of all before anybody moved.
  private mutating func listen(
    _ partner: Int, _ weights: Cells<L>, totalWeight: L
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

  /// Σ_j w_ij x_j with the partner's own priorities, for one goal.
  @inline(__always) private func oneSum(
    _ partner: Int, _ weights: Cells<L>, _ goal: Int
  ) -> L {
    let row = links.row(partner)
    let target = links.target.cells
    let priorities = priorities.cells
    var sum = parameters[.selfWeight] * priorities[partner * goals + goal]
    for view in row {
      sum += weights[view - row.lowerBound] * priorities[Int(target[view]) * goals + goal]
    }
    return sum
  }

  /// The same for four goals at a time, so that four sums are under way at once.
  @inline(__always) private func fourSums(
    _ partner: Int, _ weights: Cells<L>, _ goal: Int
  ) -> (L, L, L, L) {
    let row = links.row(partner)
    let target = links.target.cells
    let priorities = priorities.cells
    var sums = ownSums(partner, goal)
    for view in row {
      let place = Int(target[view]) * goals + goal
      World.add(weights[view - row.lowerBound], priorities, place, to: &sums)
    }
    return sums
  }

  /// What a partner's own priorities weigh, for four goals.
  @inline(__always) private func ownSums(_ partner: Int, _ goal: Int) -> (L, L, L, L) {
    let (priorities, own) = (priorities.cells, partner * goals + goal)
    let weight = parameters[.selfWeight]
    return (
      weight * priorities[own], weight * priorities[own + 1], weight * priorities[own + 2],
      weight * priorities[own + 3]
    )
  }

  @inline(__always) private static func add(
    _ weight: L, _ priorities: Cells<L>, _ place: Int, to sums: inout (L, L, L, L)
  ) {
    sums.0 += weight * priorities[place]
    sums.1 += weight * priorities[place + 1]
    sums.2 += weight * priorities[place + 2]
    sums.3 += weight * priorities[place + 3]
  }

  @inline(__always) private mutating func settle(
    _ partner: Int, _ goal: Int, _ sums: (L, L, L, L), totalWeight: L
  ) {
    settle(partner, goal, sums.0, totalWeight: totalWeight)
    settle(partner, goal + 1, sums.1, totalWeight: totalWeight)
    settle(partner, goal + 2, sums.2, totalWeight: totalWeight)
    settle(partner, goal + 3, sums.3, totalWeight: totalWeight)
  }

  /// Values hold the partner back.
  @inline(__always) private mutating func settle(
    _ partner: Int, _ goal: Int, _ sum: L, totalWeight: L
  ) {
    let own = partner * goals + goal
    let values = attributes.values[partner]
    let moved = (1 - values) * (sum / totalWeight) + values * L(anchors[own])
    month.heard.cells[own] = L.choose(member[partner], moved, priorities[own])
  }

  private mutating func keepPriorities(_ partner: Int) {
    for index in partner * goals..<(partner + 1) * goals {
      month.heard.cells[index] = priorities[index]
    }
  }

  /// Total variation between the priorities of two partners, 0…1.
  @inline(__always) private func distance(_ one: Int, _ other: Int) -> L {
    var sum: L = 0
    for goal in 0..<goals {
      sum += L.magnitude(priorities[one * goals + goal] - priorities[other * goals + goal])
    }
    return 0.5 * sum
  }
}
