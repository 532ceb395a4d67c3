extension ParameterDefinition {
  static let trust: [ParameterDefinition] = [
    .init(
      "trustRetention", 0.97, .share, sweep: 0.90...0.99, "share a month",
      "share of the evidence of kept and broken promises still held a month later; 0.97 "
        + "is a memory of 33 months",
      "Josang and Ismail 2002"),
    .init(
      "priorWeight", 4, .positive, sweep: 2...6, "evidence",
      "how much evidence a partner's propensity to trust counts for",
      "Josang and Ismail 2002"),
    .init(
      "negativity", 2, .nonNegative, sweep: 1...5, "ratio",
      "weight of a broken promise against a kept one",
      "Slovic 1993; White and Eiser 2005"),
    .init(
      "stakes", 1, .nonNegative, sweep: 0...2, "evidence",
      "evidence that one contact yields",
      "modelling choice"),
    .init(
      "trustedStakes", 0, .nonNegative, sweep: 0...2, "evidence",
      "further evidence of a contact at full trust: trusting partners risk more",
      "Vangen and Huxham 2003"),
    .init(
      "misperception", 0.05, .share, sweep: 0...0.3, "chance",
      "chance that a delivery is misread while nothing is measured together",
      "modelling choice"),
    .init(
      "captureResentment", 0.1, .nonNegative, sweep: 0...0.5, "evidence a month",
      "broken-promise evidence against a powerful partner for each unit by which the "
        + "agenda misses one's own values",
      "Jones and Barry 2016"),
    .init(
      "rivalry", 0.05, .nonNegative, sweep: 0...0.5, "evidence a month",
      "evidence against partners of one's own sector when programme money is short",
      "practitioners: competition for scarce resources"),
  ]

  static let contact: [ParameterDefinition] = [
    .init(
      "contactBase", 0.25, .nonNegative, sweep: 0...1, "chance a month",
      "chance that two members meet without backbone or convening",
      "modelling choice"),
    .init(
      "contactBackbone", 0.35, .nonNegative, sweep: 0...1, "chance per backbone",
      "what the backbone adds to the chance of contact",
      "five conditions: backbone support"),
    .init(
      "contactConvening", 1, .nonNegative, sweep: 0...1, "chance per share",
      "what each share of effort given to convening adds to the chance of contact",
      "five conditions: continuous communication"),
    .init(
      "silo", 0.5, .share, sweep: 0...1, "share",
      "share of contacts lost when two partners belong to different sectors",
      "Lee and others 2012"),
    .init(
      "meetingTime", 0.02, .nonNegative, sweep: 0...0.05, "engagement",
      "engagement used up by one contact when there is no backbone",
      "practitioners: capacity"),
    .init(
      "selfWeight", 4, .positive, sweep: 1...20, "voices",
      "weight of a partner's own priorities against one average voice at full trust",
      "DeGroot 1974"),
    .init(
      "confidenceBound", 1, .nonNegative, sweep: 0...1, "distance",
      "distance of priorities beyond which a partner is not heard; 1 switches the bound off",
      "Hegselmann and Krause 2002"),
    .init(
      "agendaTolerance", 0.25, .nonNegative, "distance",
      "distance from the agenda within which a partner counts as near it",
      "modelling choice"),
    .init(
      "agendaQuota", 0.75, .share, "share",
      "share of members that must be near for the agenda to be common",
      "Sacramento Area Water Forum rule"),
  ]

  static let delivery: [ParameterDefinition] = [
    .init(
      "turnoverLoss", 0.5, .share, sweep: 0...1, "share",
      "share of the evidence between two partners that goes with a leader",
      "Zaheer and others 1998"),
    .init(
      "turnoverDisengagement", 0.3, .share, sweep: 0...1, "share",
      "share of its engagement that a partner loses with its leader",
      "modelling choice"),
    .init(
      "turnoverReversion", 0.5, .share, sweep: 0...1, "share",
      "how far priorities fall back to the partner's values under a new leader",
      "modelling choice"),
    .init(
      "developmentDelivery", 0.4, .share, sweep: 0...0.5, "share",
      "share of unreliability that professional development removes; with "
        + "measurementDelivery at most 1",
      "practitioners: professional development"),
    .init(
      "measurementDelivery", 0.2, .share, sweep: 0...0.5, "share",
      "share of unreliability that shared measurement removes; with developmentDelivery at most 1",
      "five conditions: shared measurement"),
    .init(
      "gravity", 0.25, .share, sweep: 0...1, "share",
      "drift of urgent, disengaged partners from systems work back to quick wins",
      "Repenning and Sterman 2002"),
  ]

  static let money: [ParameterDefinition] = [
    .init(
      "dues", 0.06, .nonNegative, sweep: 0...0.2, "money a month",
      "what members pay for each unit of capacity at full engagement once capability is "
        + "at its reference",
      "practitioners: braided funding"),
    .init(
      "backboneCost", 0.5, .nonNegative, "money a month",
      "cost of one level of backbone",
      "FSG"),
    .init(
      "backboneDelay", 6, .positive, "months",
      "time in which a backbone is built up or lost",
      "modelling choice"),
    .init(
      "programmeCost", 1, .nonNegative, sweep: 0...2, "money a month",
      "cost of a full programme of quick wins",
      "unit of money"),
    .init(
      "outsideMoney", 0.75, .share, sweep: 0...1, "share",
      "share of quick wins that needs money from outside",
      "Feinberg and others 2008"),
  ]

  static let production: [ParameterDefinition] = [
    .init(
      "winYield", 4.5, .nonNegative, sweep: 3...6, "output",
      "visible output of full effort on quick wins at capability 1",
      "Repenning and Sterman 2001"),
    .init(
      "baseCapability", 0.45, .nonNegative, sweep: 0...1, "capability",
      "capability that partners bring along without any systems work",
      "modelling choice"),
    .init(
      "connectionCost", 0.2, .share, sweep: 0...0.5, "share",
      "share of output lost when wins are fully connected to the goals",
      "modelling choice"),
    .init(
      "connectionYield", 0.4, .nonNegative, sweep: 0...0.8, "share",
      "share of connected quick-win effort that also builds capability",
      "practitioners: early wins connected to ultimate goals"),
    .init(
      "reinforcement", 0.25, .nonNegative, sweep: 0...1, "share",
      "gain in output, at full trust between sectors, from activities that reinforce each other",
      "five conditions: mutually reinforcing activities"),
    .init(
      "winMemory", 9, .positive, sweep: 3...18, "months",
      "time over which wins are remembered",
      "Kotter"),
    .init(
      "capabilityRate", 0.25, .nonNegative, "capability a month",
      "capability built by full systems effort in a month",
      "Repenning and Sterman 2001"),
    .init(
      "capabilityMemory", 20, .positive, sweep: 10...40, "months",
      "time in which unmaintained capability erodes; the most important unknown",
      "Repenning and Sterman 2001"),
    .init(
      "trustGate", 1, .share, sweep: 0...1, "share",
      "how far building together needs trust",
      "practitioners: the speed of trust"),
    .init(
      "agendaGate", 1, .share, sweep: 0...1, "share",
      "how far building together needs agreement",
      "practitioners: the speed of trust"),
    .init(
      "narrativeRate", 4, .nonNegative, "a month",
      "growth of the narrative with the effort given to it",
      "practitioners: narrative"),
    .init(
      "narrativeBase", 0.3, .share, "share",
      "what a narrative achieves when wins are not connected to the goals",
      "modelling choice"),
    .init(
      "narrativeMemory", 12, .positive, "months",
      "time in which a narrative fades",
      "modelling choice"),
    .init(
      "measurementRate", 0.6, .nonNegative, "a month",
      "growth of shared measurement with the effort given to it",
      "five conditions: shared measurement"),
    .init(
      "measurementMemory", 36, .positive, "months",
      "time in which shared measurement decays",
      "modelling choice"),
    .init(
      "developmentRate", 0.4, .nonNegative, "a month",
      "growth of skills and shared leadership with the effort given to them",
      "practitioners: professional development"),
    .init(
      "developmentMemory", 36, .positive, "months",
      "time in which skills and shared leadership decay",
      "modelling choice"),
    .init(
      "outcomeCapability", 0.8, .nonNegative, "a unit",
      "what capability contributes to outcomes",
      "modelling choice"),
    .init(
      "outcomeWins", 0.6, .nonNegative, "a unit",
      "what output contributes to outcomes",
      "modelling choice"),
  ]

  static let appraisal: [ParameterDefinition] = [
    .init(
      "winReference", 0.25, .positive, "output",
      "wins that partners regard as good",
      "modelling choice"),
    .init(
      "capabilityReference", 0.5, .positive, "capability",
      "capability that partners regard as good",
      "modelling choice"),
    .init(
      "outcomeValue", 0.7, .nonNegative, sweep: 0...1, "value",
      "worth of outcomes to a patient partner",
      "modelling choice"),
    .init(
      "trustValue", 0.5, .nonNegative, sweep: 0...1, "value",
      "worth of trust itself to a partner",
      "modelling choice"),
    .init(
      "visibilityFloor", 0.2, .share, sweep: 0...1, "share",
      "share of systems work that is seen without a narrative",
      "Repenning and Sterman 2001"),
    .init(
      "aspiration", 0.75, .anyNumber, sweep: 0.5...1, "value",
      "what partners expect of the partnership at the start",
      "Cyert and March 1963"),
    .init(
      "aspirationRate", 1.0 / 48, .share, sweep: 0...1.0 / 24, "a month",
      "speed at which aspirations follow what was achieved",
      "Cyert and March 1963"),
    .init(
      "appraisalScale", 0.15, .positive, "value",
      "difference from the aspiration that clearly matters",
      "modelling choice"),
    .init(
      "engagementRate", 0.08, .share, sweep: 0...0.2, "a month",
      "speed at which engagement follows appraisal",
      "Repenning 2002"),
    .init(
      "exitEngagement", 0.18, .nonNegative, "engagement",
      "engagement below which a member is on its way out",
      "modelling choice"),
    .init(
      "exitMonths", 6, .nonNegative, "months",
      "months on end below it after which a member leaves",
      "modelling choice"),
    .init(
      "quorum", 3, .nonNegative, "partners",
      "engaged members without which the partnership dissolves",
      "NORC for HHS/ASPE 2012"),
  ]

  static let disruption: [ParameterDefinition] = [
    .init(
      "disruptionHazard", 0.01, .share, sweep: 0...0.05, "chance a month",
      "chance of a shock that presses on all partners at once",
      "modelling choice"),
    .init(
      "disruptionPressure", 0.25, .anyNumber, "value",
      "what a disruption takes from every partner's appraisal",
      "modelling choice"),
    .init(
      "disruptionMonths", 6, .nonNegative, "months",
      "how long a disruption lasts",
      "modelling choice"),
  ]
}
