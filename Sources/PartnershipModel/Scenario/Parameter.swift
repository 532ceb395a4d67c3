/// A constant of the model: one for each number that governs a mechanism.
///
/// A scenario may set any of them, a strategy may override them for itself, and an uncertain one is
/// drawn once for each possible world. ``definition`` gives default, range, unit, meaning and source.
/// The raw value is the position of the parameter in ``ParameterSet``.
public enum Parameter: Int, CaseIterable, Sendable, Hashable {
  // Trust
  case trustRetention, priorWeight, negativity, stakes, trustedStakes, misperception
  case captureResentment, rivalry
  // Contact and deliberation
  case contactBase, contactBackbone, contactConvening, silo, meetingTime, selfWeight
  case confidenceBound, agendaTolerance, agendaQuota
  // Turnover and delivery
  case turnoverLoss, turnoverDisengagement, turnoverReversion, developmentDelivery
  case measurementDelivery, gravity
  // Money
  case dues, backboneCost, backboneDelay, programmeCost, outsideMoney
  // Production
  case winYield, baseCapability, connectionCost, connectionYield, reinforcement, winMemory
  case capabilityRate, capabilityMemory, trustGate, agendaGate, narrativeRate, narrativeBase
  case narrativeMemory, measurementRate, measurementMemory, developmentRate, developmentMemory
  case outcomeCapability, outcomeWins
  // Appraisal and membership
  case winReference, capabilityReference, outcomeValue, trustValue, visibilityFloor, aspiration
  case aspirationRate, appraisalScale, engagementRate, exitEngagement, exitMonths, quorum
  // Disruption
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
