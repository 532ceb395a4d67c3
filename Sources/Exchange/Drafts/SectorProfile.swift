import Partnership

/// What partners of a sector are like where nothing is known of them.
///
/// Turnover has sources: superintendents leave at 17 % a year (White 2023), college chiefs at 8 to
/// 9 % (AACC), nonprofit executives at 9 % (CompassPoint and Meyer 2006). Every other number is a
/// guess, the same as in the scenarios that come with the laboratory.
public struct SectorProfile: Sendable {
  /// The sector's word in files.
  public let sector: String
  /// What one of its partners is called: "School district".
  public let noun: String
  /// What several are called: "school districts".
  public let plural: String
  /// How many a region has unless somebody says otherwise.
  public let usualCount: Int
  /// Numbers by field, in the order of writing.
  let numbers: [(PartnerField, Double, String)]
  /// Weights of the usual goals, in their order.
  let weights: [Double]

  private init(
    _ sector: String, _ noun: String, _ plural: String, _ usualCount: Int, power: Double,
    capacity: Double, urgency: Double, fear: Double, turnover: Double, _ source: String,
    _ weights: [Double]
  ) {
    self.sector = sector
    self.noun = noun
    self.plural = plural
    self.usualCount = usualCount
    self.weights = weights
    numbers = [
      (.power, power, "our guess"), (.capacity, capacity, "our guess"),
      (.engagement, 0.5, "our guess"), (.reliability, 0.91, "our guess"),
      (.fear, fear, "our guess"), (.urgency, urgency, "our guess"), (.turnover, turnover, source),
    ]
  }

  /// The seven usual sectors.
  public static let all: [SectorProfile] = [
    SectorProfile(
      "k12", "School district", "school districts", 3, power: 0.8, capacity: 2.5, urgency: 0.7,
      fear: 0.3, turnover: 0.0155, "17.1 % a year, White 2023", [0.7, 0.2, 0.1]),
    SectorProfile(
      "postsecondary", "College", "colleges and universities", 2, power: 0.7, capacity: 2.5,
      urgency: 0.45, fear: 0.3, turnover: 0.0073, "8 to 9 % a year, AACC", [0.15, 0.7, 0.15]),
    SectorProfile(
      "employer", "Employer", "employers or their chambers", 2, power: 0.6, capacity: 1.5,
      urgency: 0.8, fear: 0.2, turnover: 0.012, "our guess", [0.1, 0.15, 0.75]),
    SectorProfile(
      "workforce", "Workforce board", "workforce boards", 1, power: 0.5, capacity: 1.5,
      urgency: 0.6, fear: 0.3, turnover: 0.012, "our guess", [0.1, 0.2, 0.7]),
    SectorProfile(
      "community", "Community organisation", "community organisations", 2, power: 0.35,
      capacity: 1.5, urgency: 0.5, fear: 0.2, turnover: 0.0078,
      "9 % a year, CompassPoint and Meyer 2006", [0.5, 0.25, 0.25]),
    SectorProfile(
      "philanthropy", "Foundation", "foundations", 1, power: 0.8, capacity: 1, urgency: 0.4,
      fear: 0.1, turnover: 0.0078, "as nonprofits", [0.35, 0.35, 0.3]),
    SectorProfile(
      "government", "City hall", "city halls and agencies", 1, power: 0.6, capacity: 1,
      urgency: 0.9, fear: 0.3, turnover: 0.012, "our guess", [0.35, 0.15, 0.5]),
  ]

  /// The numbered partners of a region: School district 1, School district 2, …
  func members(_ count: Int) -> [ScenarioDraft.Member] {
    (0..<max(0, count)).map { number in
      let suffix = count == 1 ? "" : " \(number + 1)"
      return ScenarioDraft.Member(
        id: count == 1 ? sector : "\(sector)-\(number + 1)", name: .init(noun + suffix),
        sector: .init(sector), numbers: numbers.map { ($0, .init($1, $2)) },
        priorities: zip(ScenarioDraft.usualGoals, weights).map { ($0.id, .init($1)) })
    }
  }
}
