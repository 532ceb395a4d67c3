import Partnership

/// What a room can choose in a year.
enum WorkshopCard: Int, CaseIterable, Sendable {
  case quickWins, connectedWins, systemsWork

  /// The letter by which tables write their paths.
  var letter: String { ["Q", "B", "S"][rawValue] }

  /// The card of a letter, in either case; nil for other letters.
  init?(letter: Character) {
    guard let card = WorkshopCard.allCases.first(where: { $0.letter == letter.uppercased() }) else {
      return nil
    }
    self = card
  }

  /// The name of the card.
  var name: String {
    ["Quick wins", "Early wins tied to the goal", "Systems work"][rawValue]
  }

  /// What partners do.
  var action: String {
    [
      "Run an internship campaign; buy placements; hold a big event.",
      "A pilot that students see, built on a shared process the partners will keep.",
      "Convene, agree on roles, share data, train staff together.",
    ][rawValue]
  }

  /// What to expect, without saying what is right.
  var promise: String {
    [
      "Visible results soon; little that lasts.",
      "Some of both; needs trust to work, and can stall without it.",
      "Capacity and relationships; boards see nothing for a while.",
    ][rawValue]
  }

  /// The year's effort.
  func phase(from month: Int) -> Phase {
    switch self {
    case .quickWins:
      Phase(
        from: month,
        shares: Shares(
          quickWins: 0.8, systems: 0.08, convening: 0.06, narrative: 0.04, measurement: 0.02),
        connection: 0, invitations: 0.02)
    case .connectedWins:
      Phase(
        from: month,
        shares: Shares(
          quickWins: 0.44, systems: 0.34, convening: 0.08, narrative: 0.06, measurement: 0.04,
          development: 0.04), connection: 0.6, invitations: 0.02)
    case .systemsWork:
      Phase(
        from: month,
        shares: Shares(
          quickWins: 0.1, systems: 0.6, convening: 0.15, narrative: 0.05, measurement: 0.05,
          development: 0.05), connection: 0, invitations: 0.02)
    }
  }
}

/// All ways through the years, as strategies of one scenario.
struct WorkshopPaths: Sendable, Hashable {
  /// Years, and choices in each.
  let years: Int
  /// Months of a year.
  static let yearMonths = 12

  /// Number of choices.
  static var choices: Int { WorkshopCard.allCases.count }
  /// Number of paths.
  var count: Int { WorkshopPaths.power(years) }
  /// Months from start to end.
  var months: Int { years * WorkshopPaths.yearMonths }

  /// Choices to the power of a number of years.
  static func power(_ years: Int) -> Int { (0..<years).reduce(1) { total, _ in total * choices } }

  /// The cards of a path, first year first.
  func cards(_ path: Int) -> [WorkshopCard] {
    (0..<years).map { year in
      let digit = path / WorkshopPaths.power(years - 1 - year) % WorkshopPaths.choices
      return WorkshopCard.allCases[digit]
    }
  }

  /// The letters of a path: "QBSS".
  func code(_ path: Int) -> String { cards(path).map(\.letter).joined() }

  /// The scenario with the paths as its strategies.
  func scenario(_ base: Scenario) -> Scenario {
    var scenario = base
    scenario.months = months
    scenario.strategies = (0..<count).map { WorkshopPaths.strategy(cards($0)) }
    return scenario
  }

  /// A path as a strategy: each year a phase.
  static func strategy(_ cards: [WorkshopCard]) -> Strategy {
    let code = cards.map(\.letter).joined()
    return Strategy(
      id: code.lowercased(), name: code,
      phases: cards.enumerated().map { year, card in card.phase(from: year * yearMonths) })
  }

  /// Nodes of the tree below the root, level by level: a path's first years.
  var segments: Int { (1...years).reduce(0) { $0 + WorkshopPaths.power($1) } }

  /// The number of a segment: paths with the same first `year + 1` cards share it.
  func segment(_ path: Int, year: Int) -> Int {
    let before = year == 0 ? 0 : (1...year).reduce(0) { $0 + WorkshopPaths.power($1) }
    return before + path / WorkshopPaths.power(years - 1 - year)
  }

  /// The first of the paths that share a segment.
  func firstPath(_ index: Int, year: Int) -> Int { index * WorkshopPaths.power(years - 1 - year) }
}
