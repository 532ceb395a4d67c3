extension Construct {
  static let conditions: [Construct] = [
    .init(
      .conditions, "common agenda", "a shared understanding of the problem and a joint approach",
      [
        "priorities", "selfWeight", "agendaTolerance", "agendaQuota", "agreement", "common_agenda",
      ], in: "limits/degroot"),
    .init(
      .conditions, "shared measurement", "data collected and read together, so that efforts align",
      [
        "shares.measurement", "measurementRate", "misperception", "measurementDelivery",
        "measurement",
      ], in: "presets/cradle-to-career"),
    .init(
      .conditions, "mutually reinforcing activities",
      "different activities that strengthen each other",
      ["reinforcement", "trust_between", "output"],
      in: "regional-hub"),
    .init(
      .conditions, "continuous communication", "consistent, open talk that builds trust",
      ["shares.convening", "contactBase", "contactConvening", "contacts", "trust"],
      in: "limits/idle-trust"),
    .init(
      .conditions, "backbone support", "an organisation with staff that supports all others",
      ["backbone.level", "contactBackbone", "backboneCost", "backboneDelay", "meetingTime"],
      in: "presets/backbone-does-everything"),
  ]

  static let levers: [Construct] = [
    .init(
      .levers, "leadership", "more players are empowered to lead",
      ["shares.development", "developmentRate", "turnoverLoss", "development", "leaderChange"],
      in: "limits/turnover-reset"),
    .init(
      .levers, "partnerships", "broader and stronger ties, whose value is shown",
      ["invitations", "trust", "density", "members"], in: "hubs/east-bay"),
    .init(
      .levers, "systems", "processes for collaborative action that last",
      ["shares.systems", "capabilityRate", "capabilityMemory", "capability"],
      in: "limits/capability-trap"),
  ]

  static let barriers: [Construct] = [
    .init(
      .barriers, "capacity", "it is hard to keep convening and coordinating",
      ["partners[].capacity", "meetingTime", "budgetCut", "effort"],
      in: "presets/initiative-fatigued"),
    .init(
      .barriers, "sustainability", "activities are seeded by one-time grants",
      ["funding", "dues", "outsideMoney", "recurring_share"], in: "limits/grant-cliff"),
    .init(
      .barriers, "infrastructure", "too few ties between education and industry",
      ["network", "relationships", "trust_between"], in: "hubs/east-bay"),
    .init(
      .barriers, "silos", "partners work with little interaction across sectors",
      ["silo", "relationships.sameSector", "trust_within", "trust_between"],
      in: "hubs/long-beach"),
    .init(
      .barriers, "professional development", "few chances to learn and build capacity",
      ["shares.development", "developmentDelivery", "development"], in: "regional-hub"),
    .init(
      .barriers, "commitment", "partners of all sectors must go on investing",
      ["partners[].engagement", "engagementRate", "aspiration", "dues", "engagement"],
      in: "limits/motivation-threshold"),
  ]
}
