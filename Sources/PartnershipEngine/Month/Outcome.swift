import PartnershipModel

extension World {
  /// What a month leaves each partner with: what it has learned about the others (step 9), what it makes
  /// of the partnership (step 10), and whether it wants to leave or to join (step 11).
  ///
  /// All of it depends on the partner's own row, on stocks, and on what all did earlier in the month. So a
  /// block of partners goes through it at once, one thing after the other, while what they know is at
  /// hand.
  ///
  /// Cost: views, and partners times goals.
  mutating func takeStock(_ plan: Plan<L>, luck: borrowing Luck<L>) -> OutcomeSums<L> {
    (month.experience, month.scale, month.door) = (experience, scale, door(plan))
    let (perception, joining) = (luck.perception.cells, luck.joining.cells)
    let sums = sum { world, partners, _ in
      var sums = OutcomeSums<L>()
      for partner in L.blocks(partners) { world.learnFromExperience(partner, perception) }
      for partner in L.blocks(partners) {
        world.foreseePriorities(after: partner)
        if world.isAnyMember(partner) { world.appraise(partner) }
      }
      for partner in L.blocks(partners) { world.ask(partner, joining, &sums) }
      return sums
    }
    tally.total = sums.trust
    return sums
  }
}
