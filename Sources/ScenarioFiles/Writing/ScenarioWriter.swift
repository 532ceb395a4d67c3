import Partnership

/// Writes a scenario as JSON that reads back to an equal scenario.
///
/// Everything is spelled out, defaults included, so that the file means the same should a default
/// ever change. Keys have a fixed order, numbers the fewest digits that read back exactly; so equal
/// scenarios give equal bytes.
public enum ScenarioWriter {
  /// The scenario as JSON, with a line end.
  ///
  /// - Precondition: the scenario is valid, as those that ``ScenarioReader`` returns are; other
  ///   values are written as they are and may be refused when they are read.
  public static func json(_ scenario: Scenario) -> String {
    value(of: scenario).pretty + "\n"
  }

  /// The scenario as a value, to be part of a larger file.
  private static func value(of scenario: Scenario) -> JSONText {
    let goals = scenario.goals
    var members: [Member] = [("name", .text(scenario.name))]
    members += text("description", scenario.description) + text("notes", scenario.notes)
    members += [
      ("months", .integer(scenario.months)), ("replications", .integer(scenario.replications)),
      ("seed", .unsigned(scenario.seed)), ("goals", list(goals, goal)),
      ("partners", list(scenario.partners) { partner($0, goals) }),
    ]
    if !scenario.populations.isEmpty {
      members.append(("populations", list(scenario.populations) { population($0, goals) }))
    }
    if let network = scenario.network { members.append(("network", value(of: network))) }
    members += [
      ("relationships", relationships(scenario.relationships)),
      ("backbone", backbone(scenario.backbone)), ("funding", list(scenario.funding, grant)),
      ("initial", initial(scenario.initial)), ("events", list(scenario.events, event)),
      ("strategies", list(scenario.strategies) { strategy($0, goals) }),
      ("parameters", parameters(scenario.parameters)),
      ("uncertainty", uncertainty(scenario.uncertainty)),
    ]
    return .object(members)
  }

  typealias Member = (key: String, value: JSONText)

  static func list<Element>(
    _ elements: [Element], _ value: (Element) -> JSONText
  ) -> JSONText {
    .list(elements.map(value))
  }

  /// A text, left out if it is empty.
  static func text(_ key: String, _ text: String) -> [Member] {
    text.isEmpty ? [] : [(key, .text(text))]
  }

  static func interval(_ low: Double, _ high: Double) -> JSONText {
    .list([.number(low), .number(high)])
  }

  static func parameters(_ settings: [ParameterSetting]) -> JSONText {
    .object(settings.map { ($0.parameter.name, .number($0.value)) })
  }

  private static func goal(_ goal: Goal) -> JSONText {
    .object([("id", .text(goal.id)), ("name", .text(goal.name)), ("lag", .number(goal.lag))])
  }

  private static func uncertainty(_ settings: [UncertainSetting]) -> JSONText {
    .object(settings.map { ($0.path.text, interval($0.low, $0.high)) })
  }
}
