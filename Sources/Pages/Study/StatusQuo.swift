import Partnership

/// The forecast "if nothing changes": today's effort goes on.
///
/// A scenario does not say what partners do today. The page takes the first phase of the first
/// strategy, the one the others are compared with, carried on to the end without any later phase and
/// without steering, and says so. If that strategy has no other phase and no steering, it is itself
/// the forecast, and no further line is drawn.
struct StatusQuo: Sendable, Hashable {
  /// The id of the strategy that is added.
  static let id = "if-nothing-changes"
  /// Its name.
  static let name = "If nothing changes"

  /// The scenario, with the forecast as its last strategy if it had to be added.
  let scenario: Scenario
  /// Position of the forecast among the strategies.
  let position: Int
  /// Whether it was added.
  let isAdded: Bool

  init(_ scenario: Scenario) {
    guard let first = scenario.strategies.first, let phase = first.phases.first,
      first.phases.count > 1 || first.adaptation != nil
    else {
      self.scenario = scenario
      position = 0
      isAdded = false
      return
    }
    var extended = scenario
    extended.strategies.append(
      Strategy(
        id: StatusQuo.freeID(scenario), name: StatusQuo.name, phases: [phase],
        parameters: first.parameters))
    self.scenario = extended
    position = scenario.strategies.count
    isAdded = true
  }

  private static func freeID(_ scenario: Scenario) -> String {
    var id = StatusQuo.id
    while scenario.strategies.contains(where: { $0.id == id }) { id += "-" }
    return id
  }

  /// What the page says about it.
  var explanation: String {
    let first = Prose.name(scenario.strategies[0].name)
    return isAdded
      ? "“\(StatusQuo.name)” means: the first phase of “\(first)” goes on to the end."
      : "“\(StatusQuo.name)” means: “\(first)”, the first strategy of the scenario, goes on; it has "
        + "a single phase, so the two are the same line."
  }
}
