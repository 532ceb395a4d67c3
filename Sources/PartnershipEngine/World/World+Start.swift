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
    anchors = World.anchors(blueprint) { $0 }
    capacityOfAll = start.fields[PartnerField.capacity.position].reduce(0, +)
    let isMember = blueprint.isMember.map { L($0 ? 1 : 0) }
    member = Column(isMember)
    self.isMember = Column(isMember.map(\.isSet))
    isGone = Column(repeating: L.Where(false), count: partners)
    engagement = Column(
      zip(isMember, start.fields[PartnerField.engagement.position]).map { $0 * $1 })
    aspiration = Column(repeating: parameters[.aspiration], count: partners)
    lowMonths = Column(repeating: 0, count: partners)
    capacity = Column(start.fields[PartnerField.capacity.position])
    priorities = World.anchors(blueprint) { L($0) }
    kept = links.column(blueprint.startKept, crew)
    broken = links.column(blueprint.startBroken, crew)
    trust = Column(repeating: 0, count: links.views)
    (capability, wins, narrative) = (start.capability, start.wins, start.narrative)
    (measurement, development) = (start.measurement, start.development)
    (backbone, backboneLevel) = (start.backbone, start.backboneLevel)
    funds = start.funds
    outcomes = Column(repeating: 0, count: blueprint.goals)
    month = MonthInProgress(blueprint, links, workers: crew.workers)
    tally = TrustTally(links)
    record = Column(repeating: 0, count: blueprint.columns)
    recomputeTrust()
    recordMonth(equalVoice: course.stages[0].equalVoice)
  }

  /// Values of the partners in some form, `[partner × goal]`, where slices look for them.
  private static func anchors<Number: Lanes>(
    _ blueprint: Blueprint, _ form: (Double) -> Number
  ) -> Column<Number> {
    let (partners, goals) = (blueprint.partners.count, blueprint.goals)
    let slices = (partners + L.rows - 1) / L.rows
    let column = Column<Number>(repeating: 0, count: slices * L.rows * goals)
    for partner in 0..<partners {
      for goal in 0..<goals {
        column.cells[L.place(of: partner, goal: goal, of: goals)] =
          form(blueprint.anchors[partner * goals + goal])
      }
    }
    return column
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
      blueprint, links: LinkTable(blueprint, lanes: L.rows), strategy: strategy,
      replication: replication)
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
  init(_ blueprint: Blueprint, _ links: LinkTable, workers: Int) {
    let partners = blueprint.partners.count
    func zeros(_ count: Int) -> Column<L> { Column(repeating: 0, count: count) }
    forcedTurnover = Column(repeating: false, count: partners)
    forcedEntry = Column(repeating: false, count: partners)
    pressure = zeros(blueprint.pressures.isEmpty ? 0 : partners)
    turnedOver = Column(repeating: L.Where(false), count: partners)
    isTouched = Column(repeating: false, count: partners)
    meets = Column(repeating: L.noMarks, count: links.views / L.rows)
    met = zeros(partners)
    voice = zeros(partners)
    voices = zeros(links.isSparse ? 0 : partners)
    dominates = Column(repeating: L.Where(false), count: partners)
    (members, power, dues) = (0, 0, 0)
    equalVoice = -1
    agenda = zeros(blueprint.goals)
    distance = zeros(links.isSparse ? 0 : partners)
    gap = zeros(links.isSparse ? 0 : partners)
    delivered = Column(repeating: L.Where(false), count: partners)
    standing = Column(repeating: L.noStanding, count: links.isSparse ? 0 : partners)
    leaving = Column(repeating: L.Where(false), count: partners)
    entering = Column(repeating: L.Where(false), count: partners)
    (forecast, programme) = (0, 1)
    experience = Experience(
      retention: 0, negativity: 0, stakes: 0, trustedStakes: 0, misreading: 0, rivalry: 0)
    scale = Scale(prospect: Prospect(wins: 0, built: 0), disruption: 0)
    (output, grants, recurring, spending) = (0, 0, 0, 0)
    (contacts, joined, left, turnovers) = (0, 0, 0, 0)
    let places = (partners + L.rows - 1) / L.rows * L.rows * blueprint.goals
    heard = zeros(links.isSparse ? 0 : places)
    longestRow = links.longestRow
    weights = Column(repeating: 0, count: longestRow * workers)
    newLeaders = Column(repeating: 0, count: links.isSparse ? links.views / L.rows : 0)
    opinions = Opinions(links, goals: blueprint.goals, workers: workers)
    closeness = MutualTrust(links, workers: workers)
  }
}
