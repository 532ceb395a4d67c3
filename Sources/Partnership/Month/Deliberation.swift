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
    for partner in 0..<member.count {
      if member[partner].isAnywhere {
        let total = weighVoices(heardBy: partner, isBounded: isBounded)
        listen(partner, totalWeight: total)
      } else {
        keepPriorities(partner)
      }
    }
    swap(&priorities, &month.heard)
    setAgenda()
    for partner in 0..<member.count where member[partner].isAnywhere {
      month.distance[partner] = distanceFromAgenda(partner)
      month.gap[partner] = gapFromAgenda(partner)
    }
  }

  /// The weight of everybody that one partner met, and the sum of the weights with its own.
  private mutating func weighVoices(heardBy partner: Int, isBounded: Bool) -> L {
    let row = links.row(partner)
    let target = links.target.cells(of: row)
    let (trust, meets) = (trust.cells(of: row), month.meets.cells(of: row))
    let voices = month.voices.cells
    let weights = month.weights.cells(of: 0..<row.count)
    var total = parameters[.selfWeight]
    var met: L = 0
    for view in row {
      let other = Int(target[view])
      met += meets[view]
      var weight = meets[view] * (trust[view] * voices[other])
      if isBounded {
        weight *= distance(partner, other).isAtMost(parameters[.confidenceBound])
      }
      weights[view - row.lowerBound] = weight
      total += weight
    }
    month.met[partner] = met
    return total
  }

  /// What one partner's priorities become, from those of all before anybody moved.
  private func listen(_ partner: Int, totalWeight: L) {
    let row = links.row(partner)
    let target = links.target.cells(of: row)
    let weights = month.weights.cells(of: 0..<row.count)
    let (priorities, heard) = (priorities.cells, month.heard.cells)
    let goals = blueprint.goals
    let values = attributes.values[partner]
    for goal in 0..<goals {
      let own = partner * goals + goal
      var sum = parameters[.selfWeight] * priorities[own]
      for view in row {
        sum += weights[view - row.lowerBound] * priorities[Int(target[view]) * goals + goal]
      }
      let moved = (1 - values) * (sum / totalWeight) + values * L(anchors[own])
      heard[own] = L.choose(member[partner], moved, priorities[own])
    }
  }

  private func keepPriorities(_ partner: Int) {
    let goals = blueprint.goals
    for index in partner * goals..<(partner + 1) * goals {
      month.heard.cells[index] = priorities[index]
    }
  }

  /// Total variation between the priorities of two partners, 0…1.
  private func distance(_ one: Int, _ other: Int) -> L {
    let goals = blueprint.goals
    var sum: L = 0
    for goal in 0..<goals {
      sum += L.magnitude(priorities[one * goals + goal] - priorities[other * goals + goal])
    }
    return 0.5 * sum
  }
}
