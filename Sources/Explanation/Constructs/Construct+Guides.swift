extension Construct {
  static let stepOne: [Construct] = [
    .init(
      .stepOne, "understand the current system", "see how players connect, conflict and depend",
      ["relationships.pairs", "network", "conflict"], in: "presets/history-of-conflict"),
    .init(
      .stepOne, "research the landscape", "share disaggregated data; find what works",
      ["shares.measurement", "trust_within", "trust_between"], in: "presets/initiative-fatigued",
      note: "results come by sector and partner; students are not disaggregated"),
    .init(
      .stepOne, "common language", "express the problem in the same way",
      ["confidenceBound", "selfWeight", "agreement"], in: "limits/hegselmann-krause"),
    .init(
      .stepOne, "identify stakeholders", "who is touched, who will help, how engaged is each",
      ["partners", "status", "profile"], in: "presets/young-partnership"),
    .init(
      .stepOne, "guiding team", "a small group that is the glue of the collaboration",
      ["shares.convening", "shares.development", "backbone.level"], in: "hubs/san-bernardino",
      note: "who sits on the team is not modelled"),
    .init(
      .stepOne, "from programmes to systems",
      "from structures and hierarchies to processes, networks",
      ["shares.systems", "shares.quickWins", "equalVoice", "phases"],
      in: "hubs/tulare-kings"),
    .init(
      .stepOne, "measure and map", "track several outcomes and learn from variation",
      ["goals", "lag", "uncertainty", "outcome_GOAL"], in: "presets/cradle-to-career"),
  ]

  static let actionGuide: [Construct] = [
    .init(
      .actionGuide, "define your interest", "say what you seek from a connection",
      ["profile.interest", "priorities"], in: "presets/young-partnership"),
    .init(
      .actionGuide, "make contact", "find a person to start with and reach out",
      ["contactBase", "invitations", "network"], in: "hubs/east-bay"),
    .init(
      .actionGuide, "look for the win/win", "find where missions and interests meet",
      ["priorities", "fear", "agreement"], in: "presets/quick-wins-are-right",
      note: "common ground is found in goals; trades between two partners are not modelled"),
    .init(
      .actionGuide, "practical in the near term", "is there a simple way to achieve more soon",
      ["shares.quickWins", "connection", "winMemory"], in: "limits/connected-wins"),
    .init(
      .actionGuide, "who does what by when", "decide steps, roles and dates",
      [],
      note: "partners share one plan of effort; tasks and dates of single partners have no setting"),
    .init(
      .actionGuide, "braid funding", "bring formula money beside grants",
      ["funding", "dues", "recurring_share"], in: "presets/grant-to-partnership"),
    .init(
      .actionGuide, "systems lens", "keep policies, processes and partnerships in view",
      ["shares.systems", "capability"], in: "limits/erosion",
      note: "policy change is part of capability; no law or rule has a setting of its own"),
  ]

  static let organiser: [Construct] = [
    .init(
      .organiser, "partner (organiser)", "an individual or organisation, with its part to play",
      ["partners", "sector"], in: "presets/young-partnership",
      note: "champion, sponsor or ambassador are words of the profile and change no number"),
    .init(
      .organiser, "interest (organiser)", "how the challenge touches the partner",
      ["profile.interest", "urgency"], in: "presets/young-partnership"),
    .init(
      .organiser, "desired outcomes (organiser)", "what the partner hopes to see come out",
      ["profile.desiredOutcomes", "priorities"], in: "presets/young-partnership"),
    .init(
      .organiser, "level of engagement (organiser)", "how much it cares; what it wants to know",
      ["profile.engagement", "partners[].engagement"], in: "presets/young-partnership"),
    .init(
      .organiser, "power and influence (organiser)", "the resources it has and may bring",
      ["profile.power", "partners[].power", "partners[].capacity"], in: "presets/young-partnership"),
    .init(
      .organiser, "values (organiser)", "commitments and beliefs that guide decisions",
      ["profile.values", "partners[].values"], in: "limits/friedkin-johnsen"),
    .init(
      .organiser, "fears (organiser)", "what it fears to lose if things change",
      ["profile.fears", "fear"], in: "presets/young-partnership"),
    .init(
      .organiser, "alliances (organiser)", "shared interests that could build influence",
      ["profile.alliances", "relationships.pairs"], in: "presets/history-of-conflict"),
  ]
}
