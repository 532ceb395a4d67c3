/// A constant of the model: one for each number that governs a mechanism.
///
/// A scenario may set any of them, a strategy may override them for itself, and an uncertain one is
/// drawn once for each possible world. ``definition`` gives default, range, unit, meaning and source.
/// The raw value is the position of the parameter in ``ParameterSet``.
public enum Parameter: Int, CaseIterable, Sendable, Hashable {
  /// How trust is learnt from kept and broken promises.
  case trustRetention, priorWeight, negativity, stakes, trustedStakes, misperception,
    captureResentment, rivalry
  /// Who meets whom, and how priorities move by listening.
  case contactBase, contactBackbone, contactConvening, silo, meetingTime, selfWeight,
    confidenceBound, agendaTolerance, agendaQuota
  /// What goes with a leader, and who delivers what was promised.
  case turnoverLoss, turnoverDisengagement, turnoverReversion, developmentDelivery,
    measurementDelivery, gravity
  /// What things cost and who pays.
  case dues, backboneCost, backboneDelay, programmeCost, outsideMoney
  /// What effort makes: wins, capability, narrative, measurement, development, outcomes.
  case winYield, baseCapability, connectionCost, connectionYield, reinforcement, winMemory,
    capabilityRate, capabilityMemory, trustGate, agendaGate, narrativeRate, narrativeBase,
    narrativeMemory, measurementRate, measurementMemory, developmentRate, developmentMemory,
    outcomeCapability, outcomeWins
  /// What partners think of it, and when they leave.
  case winReference, capabilityReference, outcomeValue, trustValue, visibilityFloor, aspiration,
    aspirationRate, appraisalScale, engagementRate, exitEngagement, exitMonths, quorum
  /// Shocks that press on all at once.
  case disruptionHazard, disruptionPressure, disruptionMonths

  /// The name used in files, tables and on the command line.
  public var name: String { definition.name }

  /// The parameter of a name, or nil if there is none.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// Default, range, unit, meaning and source.
  public var definition: ParameterDefinition { ParameterDefinition.all[rawValue] }
}
