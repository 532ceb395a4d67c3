extension Construct {
  static let friction: [Construct] = [
    .init(
      .friction, "young partnership", "the partnership is emerging and not fully operational",
      ["experience", "priorWeight", "backbone.initial", "initial.capability"],
      in: "presets/young-partnership"),
    .init(
      .friction, "competition for scarce resources", "participants compete for money",
      ["rivalry", "programmeCost", "funding"], in: "limits/grant-cliff",
      note: "rivalry acts within a sector, when programme money is short"),
    .init(
      .friction, "newcomers weigh benefits", "possible participants ask what they would gain",
      ["status", "invitations", "join", "joined"], in: "presets/young-partnership"),
    .init(
      .friction, "history of conflict", "possible collaborators have fought before",
      ["relationships.pairs", "negativity", "conflict", "trust"],
      in: "presets/history-of-conflict"),
    .init(
      .friction, "no return yet", "participants have not seen a return on their investment",
      ["aspiration", "visibilityFloor", "exitEngagement", "engagement"],
      in: "limits/motivation-threshold"),
    .init(
      .friction, "vibrant old ties", "existing relationships do not readily take in others",
      ["relationships.sameSector", "relationships.pairs", "silo"],
      in: "presets/strong-local-identity"),
    .init(
      .friction, "power dynamics", "power shapes relationships and approaches",
      ["partners[].power", "equalVoice", "captureResentment", "agreement"],
      in: "limits/power-and-voice"),
    .init(
      .friction, "urgent outside pressure", "stakeholders press partners for decisions and impact",
      ["urgency", "pressure", "gravity"], in: "presets/young-partnership"),
  ]

  static let principles: [Construct] = [
    .init(
      .principles, "early wins connected to ultimate goals",
      "wins that are easily understood and lead where the work is going",
      ["connection", "connectionCost", "connectionYield", "wins"], in: "limits/connected-wins"),
    .init(
      .principles, "narrative", "a story that explains the work that stakeholders see",
      ["shares.narrative", "narrativeRate", "visibilityFloor", "narrative"],
      in: "regional-hub"),
    .init(
      .principles, "foundation that fits all sectors",
      "a north star on which all sectors agree, and equal influence",
      ["equalVoice", "silo", "agreement", "common_agenda"], in: "hubs/long-beach"),
  ]

  static let failures: [Construct] = [
    .init(
      .failures, "quick wins that last as long as the grant",
      "incremental successes that nobody redeploys resources to keep",
      ["shares.quickWins", "outsideMoney", "funding", "output"],
      in: "presets/grant-to-partnership"),
    .init(
      .failures, "over-patient systems work", "interest and investment wane before it pays",
      ["shares.systems", "visibilityFloor", "exitMonths", "left"],
      in: "presets/young-partnership"),
    .init(
      .failures, "backbone fallacy", "the belief that backbone staff can do most of the work",
      ["backbone.level", "effort", "output"], in: "presets/backbone-does-everything"),
    .init(
      .failures, "turnkey thinking", "a ready-made solution is bought and not built",
      ["backbone", "budgetCut", "outsideMoney"], in: "presets/backbone-does-everything",
      note: "shown by doubling the staff; a purchased programme has no setting of its own"),
  ]

  static let pillars: [Construct] = [
    .init(
      .pillars, "shared community vision", "a common understanding of the problem",
      ["priorities", "agreement", "common_agenda"], in: "presets/cradle-to-career"),
    .init(
      .pillars, "evidence-based decisions", "local data show needs and promising practices",
      ["adapt", "shares.measurement", "misperception"], in: "regional-hub",
      note: "data improve what partners see of each other; the choice of practices is not modelled"),
    .init(
      .pillars, "collaborative action", "members use data to move outcomes together",
      ["trustGate", "agendaGate", "capability", "outcome"], in: "presets/cradle-to-career"),
    .init(
      .pillars, "investment and sustainability", "resources are redirected for good",
      ["dues", "capabilityReference", "recurring_share"], in: "presets/grant-to-partnership"),
  ]
}
