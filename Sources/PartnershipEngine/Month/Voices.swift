import PartnershipModel

/// What the partners of a slice weigh others by: trust, voice, and how far they are apart.
struct Voices<L: WorldLanes> {
  let priorities: Cells<L>
  let meets: Cells<L.Marks>
  private let trust, voices: Cells<L>
  private let partner, goals: Int
  /// How far apart two may be and still hear each other, if there is a limit.
  private let bound: L.Slice?

  /// What the partners from `partner` on hear.
  @inline(__always) init(_ world: borrowing World<L>, heardBy partner: Int, isBounded: Bool) {
    let places = world.links.places(of: partner)
    priorities = world.priorities.cells
    trust = world.trust.cells(of: places)
    meets = world.month.meets.cells
    voices = world.month.voices.cells
    self.partner = partner
    goals = world.goals
    bound = isBounded ? L.spread(world.parameters[.confidenceBound]) : nil
  }

  /// The weight of those whom the views of a slice look at: T_ij · n·v_j for contacts within the
  /// bound, else 0; counts the contacts.
  @inline(__always) func weight(_ seen: Seen, _ met: inout L.Slice) -> L.Slice {
    let contact = L.marked(meets, at: seen.view)
    let one: L.Slice = 1
    met = met.adding(one, where: contact)
    return weight(seen, L.slice(voices, of: seen), where: contact)
  }

  /// The weight of views on others with some voice.
  @inline(__always) func weight(
    _ seen: Seen, _ heard: L.Slice, where contact: L.Slice.Where
  ) -> L.Slice {
    let weight = (L.slice(trust, at: seen.view) * heard).only(where: contact)
    if let bound { return weight * distance(seen).isAtMost(bound) }
    return weight
  }

  /// Total variation between the priorities of partners and of those they look at, 0…1.
  @inline(__always) private func distance(_ seen: Seen) -> L.Slice {
    var sum: L.Slice = 0
    for goal in 0..<goals {
      let own = L.slice(priorities, at: partner * goals + goal * L.rows)
      let other = L.slice(priorities, of: seen, goal: goal, of: goals)
      sum += L.Slice.magnitude(own - other)
    }
    return 0.5 * sum
  }
}
