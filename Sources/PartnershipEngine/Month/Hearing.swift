/// The contacts of a slice of partners: their views, in the order of the rows.
struct Contacts {
  let partner: Int
  let views: Cells<Int32>
  let count: Int
}

/// Room in which a worker adds up what the partners of a slice hear.
struct Hearing {
  /// `[contact]` what it weighs.
  let weights: Cells<Double>
  /// `[partner of the slice]` weighted sums of four priorities.
  let sums: Cells<Lane4>
  /// `[partner of the slice]` the sum of weights.
  let totals: Cells<Double>

  /// What the partners' own opinions weigh.
  @inline(__always) func begin(_ selfWeight: Double, _ opinions: Cells<Lane8>, from first: Int) {
    let weight = Lane4(selfWeight)
    for lane in 0..<8 { sums[lane] = weight * opinions.four(first &+ lane) }
  }

  /// The sums goal by goal.
  @inline(__always) func byGoal<L: WorldLanes>() -> FourGoals<L> {
    FourGoals(first: goal(0), second: goal(1), third: goal(2), fourth: goal(3))
  }

  @inline(__always) private func goal(_ goal: Int) -> Lane8 {
    func sum(_ lane: Int) -> Double { sums.number(lane, goal: goal) }
    return Lane8(
      SIMD8(sum(0), sum(1), sum(2), sum(3), sum(4), sum(5), sum(6), sum(7)))
  }
}

extension World {
  /// Finds the contacts of a slice of partners and begins to fetch what they say: it comes from far in a
  /// large world.
  mutating func heed(_ partner: Int, _ worker: Int) -> Contacts {
    let (views, opinions) = (month.opinions.views(of: worker, partner), month.opinions.about(0))
    let places = links.places(of: partner)
    let (target, meets) = (links.target.cells(of: places), month.meets.cells)
    var count = 0
    for start in stride(from: places.lowerBound, to: places.upperBound, by: 64) {
      var contacts = L.bits(meets, from: start, to: places.upperBound)
      while contacts != 0 {
        let view = start &+ contacts.trailingZeroBitCount
        opinions.fetch(Int(target[view]))
        views[count] = Int32(truncatingIfNeeded: view)
        count &+= 1
        contacts &= contacts &- 1
      }
    }
    return Contacts(partner: partner, views: views, count: count)
  }

  /// What the partners of a slice make of what their contacts say; the same as
  /// ``hear(_:_:isBounded:)`` elsewhere, contact by contact.
  mutating func hear(_ contacts: Contacts, _ worker: Int, isBounded: Bool) {
    let hearing = month.opinions.hearing(of: worker)
    let selfWeight = parameters[.selfWeight][0]
    for lane in 0..<8 { hearing.totals[lane] = selfWeight }
    for goal in stride(from: 0, to: goals, by: 4) {
      hearing.begin(selfWeight, month.opinions.about(goal), from: contacts.partner)
      if goal == 0 {
        let bound = isBounded ? parameters[.confidenceBound][0] : nil
        weigh(contacts, within: bound, hearing)
      } else {
        add(contacts, goal, to: hearing)
      }
      settle(contacts.partner, goal, hearing.byGoal(), totalWeight: hearing.totals.eight(from: 0))
    }
  }

  /// Finds what contacts weigh, T_ij · n·v_j, or nothing if their priorities are too far off, and adds up
  /// what they say about the first four goals. Notes which of them delivered, and whose voice is above the
  /// average.
  @inline(__always) private mutating func weigh(
    _ contacts: Contacts, within bound: Double?, _ hearing: Hearing
  ) {
    let places = links.places(of: contacts.partner)
    let (target, trust) = (links.target.cells(of: places), trust.cells(of: places))
    let (opinions, standings) = (month.opinions.about(0), month.opinions.contacts.cells)
    for number in 0..<contacts.count {
      let view = Int(contacts.views[number])
      let (lane, other) = (view & 7, Int(target[view]))
      standings[view >> 3].add(opinions.standings(other), lane: lane)
      var weight = trust[view][0] * opinions.fifth(other)
      if let bound { weight *= distance(contacts.partner + lane, other).isAtMost(bound) }
      hearing.weights[number] = weight
      hearing.totals[lane] += weight
      hearing.sums[lane] += Lane4(weight) * opinions.four(other)
    }
  }

  /// Total variation between the priorities of two partners, 0…1.
  private mutating func distance(_ one: Int, _ other: Int) -> Double {
    var sum = 0.0
    for goal in 0..<goals {
      let opinions = month.opinions.about(goal)
      let gap = opinions.number(one, lane: goal & 3) - opinions.number(other, lane: goal & 3)
      sum += Double.magnitude(gap)
    }
    return 0.5 * sum
  }

  /// Adds what contacts say about four goals.
  private mutating func add(_ contacts: Contacts, _ goal: Int, to hearing: Hearing) {
    let target = links.target.cells(of: links.places(of: contacts.partner))
    let opinions = month.opinions.about(goal)
    for number in 0..<contacts.count {
      let view = Int(contacts.views[number])
      let said = opinions.four(Int(target[view]))
      hearing.sums[view & 7] += Lane4(hearing.weights[number]) * said
    }
  }
}
