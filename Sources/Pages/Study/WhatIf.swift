import Partnership

/// A setting of the world that might be different, and what it is set to in turn.
struct WhatIf: Sendable {
  /// The name of the setting in plain words.
  let name: String
  /// Its name in files.
  let path: String
  /// The values tried, ascending.
  let stops: [Double]
  /// The unit of the values.
  let unit: String
  /// The scenario with the setting at a value.
  let set: @Sendable (Scenario, Double) -> Scenario
}

extension WhatIf {
  /// Number of values tried within a range.
  static let stopsPerSetting = 5

  /// Five values evenly over a range.
  static func stops(_ low: Double, _ high: Double) -> [Double] {
    (0..<stopsPerSetting).map {
      low + (high - low) * Double($0) / Double(stopsPerSetting - 1)
    }
  }

  /// Every setting that is worth a question: what the scenario itself is unsure of, the parameters
  /// that the literature leaves open, and the circumstances of the region.
  static func all(_ scenario: Scenario) -> [WhatIf] {
    let uncertain = scenario.uncertainty.filter { $0.high > $0.low }
    let drawn = Set(scenario.uncertainty.map(\.path.text))
    let open = Parameter.allCases.filter {
      $0.definition.sweep != nil && !drawn.contains(SettingPath.parameter($0).text)
    }
    return uncertain.map(WhatIf.init(uncertain:)) + open.compactMap(WhatIf.init(parameter:))
      + circumstances(scenario)
  }

  /// An uncertain setting, held at one value in all worlds while everything else varies as before.
  private init(uncertain setting: UncertainSetting) {
    let path = setting.path
    self.init(
      name: WhatIf.name(of: path), path: path.text,
      stops: WhatIf.stops(setting.low, setting.high), unit: WhatIf.unit(of: path)
    ) { scenario, value in
      var changed = scenario
      for index in changed.uncertainty.indices where changed.uncertainty[index].path == path {
        changed.uncertainty[index].low = value
        changed.uncertainty[index].high = value
      }
      return changed
    }
  }

  /// A parameter over the range that the literature leaves open.
  private init?(parameter: Parameter) {
    let definition = parameter.definition
    guard let sweep = definition.sweep else { return nil }
    let low = definition.allowed.contains(sweep.lowerBound) ? sweep.lowerBound : 1e-3
    self.init(
      name: definition.meaning, path: "parameters.\(definition.name)",
      stops: WhatIf.stops(low, sweep.upperBound), unit: definition.unit
    ) { scenario, value in
      var changed = scenario
      changed.parameters.append(ParameterSetting(parameter, value))
      return changed
    }
  }

  private static func name(of path: SettingPath) -> String {
    switch path {
    case .parameter(let parameter): parameter.definition.meaning
    case .initial(let stock): "at the start: \(stock.meaning)"
    case .backboneLevel: "size of the backbone staff"
    case .backboneInitial: "backbone staff in place at the start"
    case .everyPartner(let field): "added for every partner: \(field.meaning)"
    case .partner(let id, let field): "\(id): \(field.meaning)"
    }
  }

  private static func unit(of path: SettingPath) -> String {
    if case .parameter(let parameter) = path { parameter.definition.unit } else { "" }
  }
}

extension WhatIf {
  /// Circumstances that are no single number of the model.
  static func circumstances(_ scenario: Scenario) -> [WhatIf] {
    var result = [startingTrust, backbone(scenario.backbone.level)]
    if !scenario.funding.isEmpty { result.append(grantLength) }
    if scenario.partners.contains(where: { $0[.turnover] > 0 }) { result.append(turnover) }
    return result
  }

  /// Trust between partners without a closer rule, at the start.
  static let startingTrust = WhatIf(
    name: "trust between partners at the start", path: "relationships.default.trust",
    stops: [0.25, 0.35, 0.45, 0.55, 0.65], unit: "share"
  ) { scenario, value in
    var changed = scenario
    let shift = value - scenario.relationships.standard.trust
    func moved(_ trust: Double) -> Double { max(0, min(1, trust + shift)) }
    changed.relationships.standard.trust = value
    if let same = scenario.relationships.sameSector {
      changed.relationships.sameSector?.trust = moved(same.trust)
    }
    for index in changed.relationships.pairs.indices {
      let old = changed.relationships.pairs[index].acquaintance.trust
      changed.relationships.pairs[index].acquaintance.trust = moved(old)
    }
    return changed
  }

  /// The backbone wanted.
  static func backbone(_ level: Double) -> WhatIf {
    let top = max(1.2, 2 * level)
    return WhatIf(
      name: "size of the backbone staff", path: "backbone.level", stops: stops(0, top),
      unit: "level"
    ) { scenario, value in
      var changed = scenario
      changed.backbone.level = value
      return changed
    }
  }

  /// The length of all grants.
  static let grantLength = WhatIf(
    name: "length of the grants, against the scenario", path: "funding.months",
    stops: [0.5, 0.75, 1, 1.5, 2], unit: "times"
  ) { scenario, value in
    var changed = scenario
    for index in changed.funding.indices {
      let months = Double(changed.funding[index].months) * value
      changed.funding[index].months = max(1, Int(min(1200, months.rounded())))
    }
    return changed
  }

  /// The turnover of all leaders.
  static let turnover = WhatIf(
    name: "turnover of leaders, against the scenario", path: "partners.turnover",
    stops: [0, 0.5, 1, 1.5, 2], unit: "times"
  ) { scenario, value in
    var changed = scenario
    for index in changed.partners.indices {
      changed.partners[index][.turnover] = min(1, changed.partners[index][.turnover] * value)
    }
    return changed
  }
}
