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
    for partner in 0..<member.count where member[partner].isAnywhere { listen(partner) }
    let goals = blueprint.goals
    for partner in 0..<member.count where member[partner].isAnywhere {
      for index in partner * goals..<(partner + 1) * goals {
        priorities[index] = month.heard[index]
      }
    }
    setAgenda()
    for partner in 0..<member.count {
      month.distance[partner] = distanceFromAgenda(partner)
      month.gap[partner] = gapFromAgenda(partner)
    }
  }

  /// What one partner's priorities become, from those of all before anybody moved.
  private mutating func listen(_ partner: Int) {
    let links = blueprint.links
    let row = links.rows[partner]..<links.rows[partner + 1]
    let goals = blueprint.goals
    let isBounded = (parameters[.confidenceBound] .< 1).isAnywhere
    var total = parameters[.selfWeight]
    var met: L = 0
    for view in row {
      let other = Int(links.target[view])
      let contact = month.contact[Int(links.pair[view])]
      met += contact
      var weight = contact * (trust[view] * month.voices[other])
      if isBounded {
        weight *= distance(partner, other).isAtMost(parameters[.confidenceBound])
      }
      month.weights[view - row.lowerBound] = weight
      total += weight
    }
    month.met[partner] = met
    let values = attributes.values[partner]
    for goal in 0..<goals {
      let own = partner * goals + goal
      var sum = parameters[.selfWeight] * priorities[own]
      for view in row {
        let other = Int(links.target[view])
        sum += month.weights[view - row.lowerBound] * priorities[other * goals + goal]
      }
      let moved = (1 - values) * (sum / total) + values * L(anchors[own])
      month.heard[own] = L.choose(member[partner], moved, priorities[own])
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
