/// A checked scenario in the form that the simulation uses: names become positions, priorities and
/// shares are normalised, populations become partners, and links stand row by row.
///
/// A blueprint never changes and is shared by all workers.
public struct Blueprint: Sendable {
  /// The scenario it was made from.
  public let scenario: Scenario
  /// All partners: those listed, then those of the populations.
  public let partners: [Partner]
  /// Who can meet whom.
  public let links: Links
  /// What is recorded, in the order of the columns.
  public let measures: [Measure]
  /// `[field][partner]` numbers that describe partners, where they are certain.
  package let fields: [[Double]]
  /// `[partner]` whether it is a member at the start.
  package let isMember: [Bool]
  /// `[partner × goal]` values: priorities at the start, summing to 1 for each partner.
  package let anchors: [Double]
  /// `[partner]` number of its sector, counted in order of appearance.
  package let sectors: [Int32]
  /// `[view]` evidence of kept and broken promises at the start.
  package let startKept: [Double]
  package let startBroken: [Double]
  /// `[strategy]`.
  package let courses: [Course]
  /// `[month]` what happens, in the order of the file; months without events are absent.
  package let happenings: [(month: Int, Happening)]
  /// Pressure, in the order of the file.
  package let pressures: [PressureSpell]
  /// Uncertain settings in the order in which they apply.
  package let uncertainty: [ResolvedUncertainty]

  /// Number of goals.
  public var goals: Int { scenario.goals.count }
  /// Number of columns of a record.
  public var columns: Int { measures.count }
  /// Generator key: low word and high word of the seed.
  package var key: (UInt32, UInt32) {
    (UInt32(truncatingIfNeeded: scenario.seed), UInt32(truncatingIfNeeded: scenario.seed >> 32))
  }

  /// Checks a scenario and brings it into form.
  ///
  /// - Throws: ``ScenarioError`` at the first thing that cannot be simulated.
  /// - Complexity: linear in the number of links.
  public init(_ scenario: Scenario) throws(ScenarioError) {
    guard !scenario.goals.isEmpty else { throw .empty("goals") }
    guard !scenario.strategies.isEmpty else { throw .empty("strategies") }
    try NumberCheck.check(scenario)
    // Without populations the array is shared and not copied.
    let partners =
      scenario.populations.isEmpty
      ? scenario.partners
      : scenario.partners + scenario.populations.flatMap { $0.expanded(scenario.seed) }
    guard !partners.isEmpty else { throw .empty("partners") }
    let register = try Register(partners, goals: scenario.goals)
    let links = try Links(of: scenario, partners: partners, register: register)
    let sectors = Blueprint.sectorNumbers(partners)
    var courses: [Course] = []
    for strategy in scenario.strategies { courses.append(try Course(strategy)) }

    self.scenario = scenario
    self.partners = partners
    self.links = links
    self.sectors = sectors
    self.courses = courses
    fields = PartnerField.allCases.map { field in partners.map { $0[field] } }
    isMember = partners.map { $0.status == .member }
    measures = Measure.all(goals: scenario.goals)
    anchors = partners.flatMap { partner in
      let total = partner.priorities.reduce(0, +)
      return partner.priorities.map { $0 / total }
    }
    (startKept, startBroken) = try Blueprint.evidence(
      scenario.relationships, links: links, sectors: sectors, register: register)
    (happenings, pressures) = try Blueprint.resolve(
      scenario.events, links: links, register: register)
    uncertainty = try ResolvedUncertainty.resolve(scenario.uncertainty, register: register)
  }

  /// The number of each partner's sector, counted in order of appearance.
  static func sectorNumbers(_ partners: [Partner]) -> [Int32] {
    var numbers: [String: Int32] = [:]
    return partners.map { partner in
      let number = numbers[partner.sector] ?? Int32(numbers.count)
      numbers[partner.sector] = number
      return number
    }
  }
}
