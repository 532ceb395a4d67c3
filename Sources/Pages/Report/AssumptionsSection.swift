import Partnership

/// The owner's words.
struct StorySection: Sendable {
  let scenario: Scenario

  func draw(in main: inout Markup) {
    guard !scenario.notes.isEmpty else { return }
    main.element("section", ["aria-labelledby": "story"]) { section in
      section.element("h2", ["id": "story"], text: "Story behind the curve")
      section.element("p", ["class": "note"], text: "In the words of whoever wrote the scenario.")
      for paragraph in scenario.notes.split(separator: "\n", omittingEmptySubsequences: true) {
        section.element("p", text: Prose.name(String(paragraph)))
      }
    }
  }
}

/// What the numbers rest on: every setting with its value, its range and its source.
struct AssumptionsSection: Sendable {
  let study: PageStudy

  func draw(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "assumptions"]) { section in
      section.element("h2", ["id": "assumptions"], text: "Assumptions")
      section.element(
        "p",
        text: "First what this scenario is unsure of or sets itself, then every other constant of "
          + "the model. “Our guess” means that no source gives the number.")
      NumberTable(
        id: "assumptions-table", caption: "What the scenario sets", columns: columns, rows: own
      ).draw(in: &section)
      NumberTable(
        id: "defaults-table", caption: "Constants that the scenario leaves as they are",
        columns: columns, rows: defaults
      ).details(in: &section, label: "Constants that the scenario leaves as they are")
    }
  }

  private let columns = ["setting", "meaning", "value here", "open range", "source"]

  private func range(_ definition: ParameterDefinition) -> String {
    definition.sweep.map {
      "\(Prose.setting($0.lowerBound)) to \(Prose.setting($0.upperBound))"
    } ?? "–"
  }

  private func source(_ text: String) -> String {
    text == "modelling choice" ? "our guess" : text
  }

  private func row(_ parameter: Parameter, value: String) -> [String] {
    let definition = parameter.definition
    return [
      definition.name, "\(definition.meaning) (\(definition.unit))", value, range(definition),
      source(definition.source),
    ]
  }

  /// Uncertain settings, then parameters that the scenario sets.
  private var own: [[String]] {
    let scenario = study.scenario
    let drawn = scenario.uncertainty.map { setting in
      let value =
        "each run its own: \(Prose.setting(setting.low)) to \(Prose.setting(setting.high))"
      if case .parameter(let parameter) = setting.path { return row(parameter, value: value) }
      return [setting.path.text, meaning(setting.path), value, "–", "the scenario"]
    }
    let set = scenario.parameters.map { row($0.parameter, value: Prose.setting($0.value)) }
    let strategies = scenario.strategies.flatMap { strategy in
      strategy.parameters.map {
        row($0.parameter, value: "\(Prose.setting($0.value)) under \(Prose.name(strategy.name))")
      }
    }
    return drawn + set + strategies + [
      [
        "relationships", "trust between partners at the start",
        Prose.setting(scenario.relationships.standard.trust), "–", "the scenario",
      ],
      [
        "backbone.level", "size of the backbone staff",
        Prose.setting(scenario.backbone.level), "–", "the scenario",
      ],
    ] + scenario.funding.map(grant)
  }

  private func grant(_ grant: Grant) -> [String] {
    [
      "funding", Prose.name(grant.name.isEmpty ? "a grant" : grant.name),
      "\(Prose.setting(grant.amount)) a month for \(Prose.count(grant.months, "month")) from month "
        + "\(grant.from)", "–", "the scenario",
    ]
  }

  private func meaning(_ path: SettingPath) -> String {
    switch path {
    case .parameter(let parameter): parameter.definition.meaning
    case .initial(let stock): "at the start: \(stock.meaning)"
    case .backboneLevel: "size of the backbone staff"
    case .backboneInitial: "backbone staff in place at the start"
    case .everyPartner(let field): "added for every partner: \(field.meaning)"
    case .partner(let id, let field): "\(Prose.name(id)): \(field.meaning)"
    }
  }

  private var defaults: [[String]] {
    let scenario = study.scenario
    return Parameter.allCases.filter { parameter in
      !scenario.parameters.contains { $0.parameter == parameter }
        && !scenario.uncertainty.contains { $0.path == .parameter(parameter) }
    }.map { row($0, value: Prose.setting($0.definition.defaultValue)) }
  }
}

/// What the page cannot say, and how to make it again.
struct LimitsSection: Sendable {
  let study: PageStudy
  let options: PageOptions

  private var limits: [String] {
    [
      "These are \(study.worlds) runs of a model for each strategy, for thinking and training. They "
        + "say what follows from the assumptions above, not what will happen in a real region.",
      "The strategies, partners and numbers come from the scenario's author. A different author may "
        + "choose differently."
        + (study.leader == study.rival
          ? ""
          : " The section “What would change this answer” shows how much that matters, one setting "
            + "at a time."),
      "Trust is one number between two partners; in life it has several sides. Evidence on "
        + "partnerships of this kind is thin and comes mostly from those that succeeded.",
    ]
  }

  func draw(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "limits"]) { section in
      section.element("h2", ["id": "limits"], text: "Limits, and how to run it again")
      section.element("ul") { list in
        for limit in limits { list.element("li", text: limit) }
      }
      section.element("p") { paragraph in
        paragraph.text("The same page, byte for byte: ")
        paragraph.element("code", text: options.command)
      }
    }
  }
}
