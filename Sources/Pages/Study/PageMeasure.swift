import Partnership

/// A measure as people read it: with a plain name, and as a rule from 0 to 100.
struct PageMeasure: Sendable, Hashable {
  /// What is measured.
  let measure: Measure
  /// The plain name.
  let title: String
  /// The name inside a sentence.
  let phrase: String
  /// What the numbers count.
  let unit: String
  /// What the recorded number is multiplied by.
  let factor: Double
  /// Whether the axis is always 0 to 100.
  let isShare: Bool

  /// The axis that holds some values.
  func axis(around values: [Double]) -> RoundAxis {
    isShare ? .hundred : RoundAxis(around: values)
  }
}

extension PageMeasure {
  /// Outcomes for young people: what decides unless something else is asked for.
  static let outcome = share(
    .outcome, "Outcomes for young people", "outcomes for young people",
    "0 to 100: share of the possible gain")
  static let trust = share(
    .trust, "Trust between partners", "trust between partners", "0 to 100")
  static let engagement = share(
    .engagement, "Commitment of partners", "commitment of partners",
    "0 to 100: share of their capacity that members give")
  static let agreement = share(
    .agreement, "Agreement on the agenda", "agreement on the agenda", "0 to 100")
  static let recurringShare = share(
    .recurringShare, "Money that is not grants", "money that is not grants",
    "0 to 100: share of the month's income")
  static let members = PageMeasure(
    measure: .members, title: "Partners taking part", phrase: "partners taking part",
    unit: "number of partners", factor: 1, isShare: false)

  private static func share(
    _ measure: Measure, _ title: String, _ phrase: String, _ unit: String
  ) -> PageMeasure {
    PageMeasure(
      measure: measure, title: title, phrase: phrase, unit: unit, factor: 100, isShare: true)
  }

  /// Visible wins, against what partners regard as good.
  static func wins(_ parameters: ParameterSet<Double>) -> PageMeasure {
    let good = Prose.fixed(100 * parameters[.winReference])
    return PageMeasure(
      measure: .wins, title: "Visible wins", phrase: "visible wins",
      unit: "points; partners regard \(good) as good", factor: 100, isShare: false)
  }

  /// Shared capacity, against what partners regard as good.
  static func capability(_ parameters: ParameterSet<Double>) -> PageMeasure {
    let good = Prose.fixed(100 * parameters[.capabilityReference])
    return PageMeasure(
      measure: .capability, title: "Shared capacity", phrase: "shared capacity",
      unit: "points; partners regard \(good) as good", factor: 100, isShare: false)
  }

  /// Any measure: as pages show it, or as the model records it.
  static func described(_ measure: Measure, _ blueprint: Blueprint) -> PageMeasure {
    if let known = all(blueprint).first(where: { $0.measure == measure }) { return known }
    let definition = measure.definition(goals: blueprint.scenario.goals)
    return PageMeasure(
      measure: measure, title: definition.title, phrase: definition.title.lowercased(),
      unit: definition.unit, factor: 1, isShare: false)
  }

  /// The measures of a page, the deciding one first.
  static func all(_ blueprint: Blueprint) -> [PageMeasure] {
    let parameters = blueprint.parameters
    return [
      .outcome, .wins(parameters), .capability(parameters), .trust, .engagement, .members,
      .agreement, .recurringShare,
    ]
  }
}
