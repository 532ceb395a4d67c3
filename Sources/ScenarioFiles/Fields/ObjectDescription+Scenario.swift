import Partnership

/// Largest numbers that a scenario file may ask for.
public enum ScenarioLimits {
  /// Months.
  public static let months: UInt64 = 1200
  /// Possible worlds: the generator's counter has 32 bits for them.
  public static let replications: UInt64 = 4_294_967_294
  /// Goals.
  public static let goals: UInt64 = 32
  /// Partners listed one by one.
  public static let listedPartners: UInt64 = 10_000
  /// Partners in all, with populations.
  public static let partners: UInt64 = 10_000_000
  /// Strategies.
  public static let strategies: UInt64 = 64
}

extension ObjectDescription {
  static let scenario = ObjectDescription(
    .scenario, "scenario", "scenarios",
    [
      .init("name", .text(allowsEmpty: false), .required, "name shown in every output"),
      .init(
        "description", .text(allowsEmpty: true), .words("none"), "what it is about, in a paragraph"
      ),
      .init(
        "notes", .text(allowsEmpty: true), .words("none"), "the owner's story behind the numbers"),
      .init("months", .integer(.init(1, ScenarioLimits.months)), .integer(120), "length"),
      .init(
        "replications", .integer(.init(1, ScenarioLimits.replications)), .integer(200),
        "number of possible worlds"),
      .init(
        "seed", .integer(.init(0, .max)), .integer(1),
        "seed of all chance; never taken from the clock"),
      .init(
        "goals", .list(.object(.goal), count: .init(1, ScenarioLimits.goals)), .required,
        "what the region wants"),
      .init(
        "partners", .list(.object(.partner), count: .init(0, ScenarioLimits.listedPartners)),
        .words("none; required without populations"), "partners, one by one"),
      .init(
        "populations", .list(.object(.population), count: .anyCount), .words("none"),
        "many partners made from templates, for large worlds"),
      .init(
        "network", .network, .words("complete, for up to 200 partners"),
        "who can ever meet whom"),
      .init(
        "relationships", .object(.relationships), .words("trust 0.45, experience 1 everywhere"),
        "what partners know of each other at the start"),
      .init(
        "backbone", .object(.backbone), .words("none"), "the organisation that supports the others"),
      .init(
        "funding", .list(.object(.grant), count: .anyCount), .words("none"), "money from outside"),
      .init(
        "initial", .object(.initial), .words("0, wins at winReference"), "stocks at the start"),
      .init(
        "events", .list(.object(.event), count: .anyCount), .words("none"),
        "what happens in which month; those of a month take effect in this order"),
      .init(
        "strategies", .list(.object(.strategy), count: .init(1, ScenarioLimits.strategies)),
        .required, "the strategies to compare"),
      .init(
        "parameters", .map(.parameter, .number(.anyNumber)), .words("the model's defaults"),
        "parameters of the model that differ from their defaults"),
      .init(
        "uncertainty", .map(.settingPath, .interval), .words("none"),
        "settings that differ between possible worlds, drawn evenly between low and high"),
    ])

  static let goal = ObjectDescription(
    .goal, "goal", "goals",
    [
      .init("id", .identifier, .required, "names the goal in the file and in results"),
      .init("name", .text(allowsEmpty: false), .words("the id"), "name shown to people"),
      .init(
        "lag", .number(.positive), .number(Goal.defaultLag),
        "months in which an outcome follows what drives it"),
    ])
}
