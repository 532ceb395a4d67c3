import PartnershipModel

extension World {
  /// Step 4. Money: grants and dues pay the backbone first, then the programme of quick wins.
  ///
  /// Partners pay for what has been embedded: dues grow with capability, up to twice the reference,
  /// and only as far as money is short.
  ///
  ///     owe = backboneCost · target;  need = programmeCost · qs
  ///     pledged = Σ_members dues · cap · e · min(2, K / capabilityReference)
  ///     recurring = min(pledged, max(0, owe + need − F − grant))
  ///     have = F + grant + recurring;  paidB = min(have, owe);  paidP = min(have − paidB, need)
  ///     F ← have − paidB − paidP
  ///     B ← B + (target · paidB / owe − B) / backboneDelay
  ///
  /// Unit: one month of a full programme of quick wins is 1.
  mutating func settleMoney(_ plan: Plan<L>, month time: Int) {
    let owe = parameters[.backboneCost] * backboneLevel
    let need = parameters[.programmeCost] * plan.quickWins
    month.grants = L(grants(in: time))
    let pledged = month.dues * L.smaller(2, capability / parameters[.capabilityReference])
    let short = L.larger(0, owe + need - funds - month.grants)
    month.recurring = L.smaller(pledged, short)
    let have = funds + month.grants + month.recurring
    let paidBackbone = L.smaller(have, owe)
    let paidProgramme = L.smaller(have - paidBackbone, need)
    funds = have - paidBackbone - paidProgramme
    month.spending = paidBackbone + paidProgramme
    month.programme = ratio(paidProgramme, of: need)
    let supported = backboneLevel * ratio(paidBackbone, of: owe)
    backbone += (supported - backbone) / parameters[.backboneDelay]
  }

  /// What all sources together pay in a month.
  @inline(__always) private func grants(in time: Int) -> Double {
    var sum = 0.0
    for index in 0..<grants.count where grants[index].lasts(in: time) {
      sum += grants[index].amount
    }
    return sum
  }

  /// Part of a sum that is paid; 1 where nothing is owed.
  @inline(__always) private func ratio(_ paid: L, of due: L) -> L {
    let isDue = 0 .< due
    return L.choose(isDue, paid / L.choose(isDue, due, 1), 1)
  }

  /// What the members of a slice would pay for capability at its reference, with their engagement now.
  @inline(__always) func duesOfMembers(_ partner: Int) -> L.Slice {
    let capacity = L.slice(capacity.cells, at: partner)
    let engagement = L.slice(engagement.cells, at: partner)
    return takingPart(partner)
      * (L.spread(parameters[.dues]) * capacity * engagement)
  }
}
