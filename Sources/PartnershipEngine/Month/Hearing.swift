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
  /// `[partner of the slice]` weighted sums of what is said: of four priorities, and of 1, the weights
  /// themselves; see ``Opinion``.
  let sums: Cells<Lane8>

  /// What the partners' own opinions weigh.
  @inline(__always) func begin(_ selfWeight: Double, _ opinions: Cells<Opinion>, from first: Int) {
    let weight = Lane8(selfWeight)
    for lane in 0..<8 { sums[lane] = weight * opinions[first &+ lane].numbers }
  }

  /// The sums goal by goal.
  @inline(__always) func byGoal<L: WorldLanes>() -> FourGoals<L> {
    FourGoals(first: sum(0), second: sum(1), third: sum(2), fourth: sum(3))
  }

  /// The sums of weights.
  @inline(__always) var totalWeight: Lane8 { sum(Opinion.one) }

  @inline(__always) private func sum(_ place: Int) -> Lane8 {
    func sum(_ partner: Int) -> Double { sums.number(partner, lane: place) }
    return Lane8(
      SIMD8(sum(0), sum(1), sum(2), sum(3), sum(4), sum(5), sum(6), sum(7)))
  }
}

extension World {
  /// Finds the contacts of a slice of partners, see ``Opinions/contacts(of:_:)``, and begins to fetch what
  /// they say: it comes from far in a large world.
  mutating func heed(_ partner: Int, _ worker: Int) {
    let views = month.opinions.contacts(of: partner, worker).views
    let opinions = month.opinions.about(0)
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
    month.opinions.found(count, by: partner, worker)
  }

  /// What the partners of a slice make of what their contacts say; the same as
  /// ``hear(_:_:isBounded:)`` elsewhere, contact by contact.
  mutating func hear(_ contacts: Contacts, _ worker: Int, isBounded: Bool) {
    let hearing = month.opinions.hearing(of: worker)
    let selfWeight = parameters[.selfWeight][0]
    for goal in stride(from: 0, to: goals, by: 4) {
      hearing.begin(selfWeight, month.opinions.about(goal), from: contacts.partner)
      if goal == 0 {
        weigh(contacts, isBounded: isBounded, hearing)
      } else {
        add(contacts, goal, to: hearing)
      }
      settle(contacts.partner, goal, hearing.byGoal(), totalWeight: hearing.totalWeight)
    }
  }

  /// Finds what contacts weigh, T_ij · n·v_j, or nothing if their priorities are too far off, and adds up
  /// what they say about the first four goals. Notes which of them delivered, and whose voice is above the
  /// average.
  @inline(__always) private mutating func weigh(
    _ contacts: Contacts, isBounded: Bool, _ hearing: Hearing
  ) {
    let places = links.places(of: contacts.partner)
    let (target, trust) = (links.target.cells(of: places), trust.cells(of: places))
    let (opinions, standings) = (month.opinions.about(0), month.opinions.standings.cells)
    let areGoalsMore = goals > 4
    for number in 0..<contacts.count {
      let view = Int(contacts.views[number])
      let (lane, other) = (view & 7, Int(target[view]))
      standings[view >> 3].add(opinions[other].standings, lane: lane)
      var weight = trust[view][0] * opinions[other].voice
      if isBounded { weight *= isNear(contacts.partner + lane, other) }
      if areGoalsMore { hearing.weights[number] = weight }
      hearing.sums[lane] += Lane8(weight) * opinions[other].numbers
    }
  }

  /// 1 if two partners still hear each other: total variation between their priorities, 0…1, is within
  /// the bound of confidence.
  private mutating func isNear(_ one: Int, _ other: Int) -> Double {
    var sum = 0.0
    for goal in 0..<goals {
      let opinions = month.opinions.about(goal)
      let gap = opinions[one].priorities[goal & 3] - opinions[other].priorities[goal & 3]
      sum += Double.magnitude(gap)
    }
    return (0.5 * sum).isAtMost(parameters[.confidenceBound][0])
  }

  /// Adds what contacts say about four goals.
  private mutating func add(_ contacts: Contacts, _ goal: Int, to hearing: Hearing) {
    let target = links.target.cells(of: links.places(of: contacts.partner))
    let opinions = month.opinions.about(goal)
    for number in 0..<contacts.count {
      let view = Int(contacts.views[number])
      let said = opinions[Int(target[view])].numbers
      hearing.sums[view & 7] += Lane8(hearing.weights[number]) * said
    }
  }
}
