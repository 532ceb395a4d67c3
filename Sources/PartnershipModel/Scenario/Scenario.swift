/// A region, its partners and the strategies to compare: everything a study needs to know.
///
/// A scenario is plain data. Reading one from a file checks it; one built in Swift is checked by
/// ``Blueprint/init(_:)``, which also brings it into the form that the simulation uses.
public struct Scenario: Sendable, Hashable {
  /// The name shown in every output.
  public var name: String
  /// What it is about, in a paragraph.
  public var description: String
  /// The owner's story behind the numbers.
  public var notes: String
  /// Number of months, 1…1200.
  public var months: Int
  /// Number of possible worlds.
  public var replications: Int
  /// Seed of all chance.
  public var seed: UInt64
  /// What the region wants, 1…32 goals.
  public var goals: [Goal]
  /// Partners listed one by one.
  public var partners: [Partner]
  /// Partners made from templates, after the listed ones.
  public var populations: [Population]
  /// Who can ever meet whom; complete if nil and there are at most 200 partners.
  public var network: Network?
  /// What partners know of each other at the start.
  public var relationships: Relationships
  /// The organisation that supports the others.
  public var backbone: Backbone
  /// Money from outside.
  public var funding: [Grant]
  /// Stocks at the start.
  public var initial: InitialStocks
  /// What happens in which month; events of a month take effect in this order.
  public var events: [Event]
  /// The strategies to compare, 1…64.
  public var strategies: [Strategy]
  /// Parameters that differ from the model's defaults.
  public var parameters: [ParameterSetting]
  /// Settings that differ between possible worlds.
  public var uncertainty: [UncertainSetting]

  /// A scenario; everything but name, goals, partners and strategies has a default.
  public init(
    name: String, description: String = "", notes: String = "", months: Int = 120,
    replications: Int = 200, seed: UInt64 = 1, goals: [Goal], partners: [Partner],
    populations: [Population] = [], network: Network? = nil,
    relationships: Relationships = Relationships(), backbone: Backbone = Backbone(),
    funding: [Grant] = [], initial: InitialStocks = InitialStocks(), events: [Event] = [],
    strategies: [Strategy], parameters: [ParameterSetting] = [],
    uncertainty: [UncertainSetting] = []
  ) {
    self.name = name
    self.description = description
    self.notes = notes
    self.months = months
    self.replications = replications
    self.seed = seed
    self.goals = goals
    self.partners = partners
    self.populations = populations
    self.network = network
    self.relationships = relationships
    self.backbone = backbone
    self.funding = funding
    self.initial = initial
    self.events = events
    self.strategies = strategies
    self.parameters = parameters
    self.uncertainty = uncertainty
  }
}
