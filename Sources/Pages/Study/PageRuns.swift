import Partnership

/// The runs behind the pages as scenarios of their own: any number of a game or an explorer can be had
/// again from a plain run of the tool.
public enum PageRuns {
  /// Letters of a path through the workshop, and how many of them.
  public static let mostYears = 9

  /// Ways through the workshop, as strategies of a scenario.
  ///
  /// - Parameters:
  ///   - codes: one letter a year, Q, B or S in either case: `QBSS`; all of one length.
  ///   - scenario: partners and world; its own strategies and length are replaced.
  /// - Returns: the scenario with a strategy for each code, called by it in small letters, and twelve
  ///   months a letter.
  /// - Throws: ``PageError/noPath(_:)`` or ``PageError/pathsDiffer(_:_:)``.
  public static func workshop(
    _ codes: [String], of scenario: Scenario
  ) throws(PageError) -> Scenario {
    var changed = scenario
    changed.strategies = []
    for code in codes {
      let cards = code.compactMap { WorkshopCard(letter: $0) }
      guard (1...mostYears).contains(code.count), cards.count == code.count else {
        throw .noPath(code)
      }
      guard code.count == codes[0].count else { throw .pathsDiffer(codes[0], code) }
      let strategy = WorkshopPaths.strategy(cards)
      if !changed.strategies.contains(where: { $0.id == strategy.id }) {
        changed.strategies.append(strategy)
      }
    }
    changed.months = (codes.first?.count ?? 1) * WorkshopPaths.yearMonths
    return changed
  }

  /// A setting of the explorer: its plan, and "if nothing changes" in the same world.
  ///
  /// - Parameters:
  ///   - address: the stops of the sliders from top to bottom, counted from 0: `3-2-0-1-2-0-1`, as in
  ///     the page's address, with or without `#`.
  ///   - scenario: what the explorer was made of.
  /// - Returns: the scenario with two strategies, the plan and `if-nothing-changes`.
  /// - Throws: ``PageError/noSetting(_:stops:)``.
  public static func explorer(
    _ address: String, of scenario: Scenario
  ) throws(PageError) -> Scenario {
    let levers = LeverSet(scenario)
    let counts = levers.counts
    let words = address.drop { $0 == "#" }.split(separator: "-", omittingEmptySubsequences: false)
    let stops = words.compactMap { Int($0) }
    guard words.count == counts.count, stops.count == counts.count,
      zip(stops, counts).allSatisfy({ 0..<$1 ~= $0 })
    else { throw .noSetting(address, stops: counts) }
    func number(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * counts[$1] + stops[$1] } }
    var changed = levers.scenario(scenario, world: number(3..<counts.count))
    changed.strategies = [levers.strategy(number(0..<3)), changed.strategies[levers.plans]]
    changed.strategies[0].name = "This plan"
    return changed
  }
}
