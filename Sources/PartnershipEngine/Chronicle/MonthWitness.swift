import PartnershipModel

/// Looks on while a month happens, and tells what it saw.
struct MonthWitness: MonthObserver {
  typealias L = Double

  let phases: [Phase]
  /// Partners whose appraisals are kept.
  let following: [Int]
  /// How many changes of trust are kept.
  let mostTrustChanges: Int

  /// The month, counted from 0.
  var month = 0
  /// The partnership before the month.
  var before = Before()
  /// Members that are about to be asked whether they stay.
  var asked = Asked()
  var trustChanges: [TrustChange] = []
  var appraisals: [PartnerAppraisal] = []

  /// What is compared with the end of the month.
  struct Before {
    var trust: [Double] = []
    var crisis = 0.0
    var development = 0.0
    var backboneLevel = 0.0
    var isAlive = true
    var isProgrammeShort = false
    var isBackboneShort = false
    var isAgendaCommon = false
  }

  /// The state that membership is decided on; the decision overwrites it.
  struct Asked {
    var member: [Double] = []
    var engagement: [Double] = []
    var aspiration: [Double] = []
    var lowMonths: [Double] = []
  }

  init(phases: [Phase], following: [Int], mostTrustChanges: Int) {
    self.phases = phases
    self.following = following
    self.mostTrustChanges = mostTrustChanges
  }

  /// Remembers what a month starts from.
  mutating func begin(_ world: borrowing World<Double>, month: Int) {
    self.month = month
    before.trust = World.copy(world.trust)
    before.crisis = world.crisis
    before.development = world.development
    before.backboneLevel = world.backboneLevel
    before.isAlive = world.alive != 0
    before.isAgendaCommon = world.record[Measure.commonAgenda.column] != 0
  }

  mutating func appraising(_ world: borrowing World<Double>) {
    asked.lowMonths = World.copy(world.lowMonths)
    asked.engagement = World.copy(world.engagement)
    asked.aspiration = World.copy(world.aspiration)
  }

  mutating func appraised(_ world: borrowing World<Double>, luck: borrowing Luck<Double>) {
    trustChanges = largestTrustChanges(world, luck: luck)
    appraisals = []
    for partner in following where world.member[partner] != 0 {
      let appraisal = PartnerAppraisal(
        world.appraisal(ofOne: partner), of: partner, aspiration: asked.aspiration[partner],
        engagement: asked.engagement[partner])
      appraisals.append(appraisal.leading(to: world.engagement[partner]))
    }
    asked.member = World.copy(world.member)
    asked.engagement = World.copy(world.engagement)
  }

  /// The story of the month that has just ended.
  mutating func told(_ world: borrowing World<Double>) -> ChronicleMonth {
    let events =
      calendar(world) + turnover(world) + plan() + money(world) + membership(world)
      + agenda(world)
    return ChronicleMonth(
      number: month + 1, events: events, trustChanges: trustChanges, appraisals: appraisals,
      record: World.copy(world.record))
  }
}
