import PartnershipModel

extension World {
  /// The worlds of the replications from `replication` on, at their start, with the first record.
  init(
    _ blueprint: Blueprint, links: LinkTable, crew: Crew = Crew(workers: 1), strategy: Int,
    replication: UInt32
  ) {
    let course = blueprint.courses[strategy]
    let start = Circumstance<L>(blueprint, course: course, replication: replication)
    let partners = blueprint.partners.count
    let views = blueprint.links.views
    self.blueprint = blueprint
    self.links = links
    self.crew = crew
    self.course = course
    goals = blueprint.goals
    lags = Column(blueprint.scenario.goals.map(\.lag))
    grants = Column(
      blueprint.scenario.funding.map {
        GrantSpell(from: $0.from, months: $0.months, amount: $0.amount)
      })
    parameters = start.parameters
    attributes = Attributes(start.fields)
    interest = Column(World.interest(blueprint, power: start.fields[PartnerField.power.position]))
    anchors = Column(blueprint.anchors)
    capacityOfAll = start.fields[PartnerField.capacity.position].reduce(0, +)
    let isMember = blueprint.isMember.map { L($0 ? 1 : 0) }
    member = Column(isMember)
    self.isMember = Column(isMember.map(\.isSet))
    gone = Column(repeating: 0, count: partners)
    engagement = Column(
      zip(isMember, start.fields[PartnerField.engagement.position]).map { $0 * $1 })
    aspiration = Column(repeating: parameters[.aspiration], count: partners)
    lowMonths = Column(repeating: 0, count: partners)
    capacity = Column(start.fields[PartnerField.capacity.position])
    priorities = Column(blueprint.anchors.map { L($0) })
    kept = Column(blueprint.startKept.map { L($0) })
    broken = Column(blueprint.startBroken.map { L($0) })
    trust = Column(repeating: 0, count: views)
    (capability, wins, narrative) = (start.capability, start.wins, start.narrative)
    (measurement, development) = (start.measurement, start.development)
    (backbone, backboneLevel) = (start.backbone, start.backboneLevel)
    funds = start.funds
    outcomes = Column(repeating: 0, count: blueprint.goals)
    month = MonthInProgress(blueprint, workers: crew.workers)
    tally = TrustTally(partners: partners)
    record = Column(repeating: 0, count: blueprint.columns)
    countCompanions()
    recomputeTrust()
    recordMonth(equalVoice: course.stages[0].equalVoice)
  }

  /// Power-weighted mean of the values of all partners listed, members or not.
  private static func interest(_ blueprint: Blueprint, power: [L]) -> [L] {
    let all: L = power.reduce(0, +)
    let goals = blueprint.goals
    return (0..<goals).map { goal in
      var sum: L = 0
      for partner in power.indices {
        sum += power[partner] * L(blueprint.anchors[partner * goals + goal])
      }
      return sum / all
    }
  }
}

extension World {
  /// Worlds with a link table of their own.
  init(_ blueprint: Blueprint, strategy: Int, replication: UInt32) {
    self.init(
      blueprint, links: LinkTable(blueprint), strategy: strategy, replication: replication)
  }
}

extension Attributes {
  /// Columns from `[field][partner]`.
  init(_ fields: [[L]]) {
    func column(_ field: PartnerField) -> Column<L> { Column(fields[field.position]) }
    power = column(.power)
    propensity = column(.propensity)
    reliability = column(.reliability)
    values = column(.values)
    fear = column(.fear)
    urgency = column(.urgency)
    cost = column(.cost)
    turnover = column(.turnover)
    engagement = column(.engagement)
  }
}

extension MonthInProgress {
  init(_ blueprint: Blueprint, workers: Int) {
    let partners = blueprint.partners.count
    func zeros(_ count: Int) -> Column<L> { Column(repeating: 0, count: count) }
    forcedTurnover = Column(repeating: false, count: partners)
    forcedEntry = Column(repeating: false, count: partners)
    pressure = zeros(partners)
    turnedOver = zeros(partners)
    anyTurnedOver = Column(repeating: false, count: partners)
    meets = Column(repeating: L.Where(false), count: blueprint.links.views)
    met = zeros(partners)
    voice = zeros(partners)
    voices = zeros(partners)
    dominates = Column(repeating: L.Where(false), count: partners)
    members = 0
    equalVoice = -1
    agenda = zeros(blueprint.goals)
    distance = zeros(partners)
    gap = zeros(partners)
    delivered = Column(repeating: L.Where(false), count: partners)
    leaving = zeros(partners)
    entering = zeros(partners)
    (effort, winEffort, connectedEffort, systemsEffort) = (0, 0, 0, 0)
    (forecast, programme) = (0, 1)
    (output, grants, recurring, spending) = (0, 0, 0, 0)
    (contacts, joined, left, turnovers) = (0, 0, 0, 0)
    heard = zeros(partners * blueprint.goals)
    let rows = blueprint.links.rows
    longestRow = zip(rows, rows.dropFirst()).map { $1 - $0 }.max() ?? 0
    weights = zeros(longestRow * workers)
    close = zeros(partners)
  }
}
