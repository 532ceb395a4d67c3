import Partnership

/// Makes a study from a tree in which no mistake was found.
struct StudyBuilder {
  let root: JSONNode
  let reader: NodeReader
  let scenario: Scenario

  /// The study.
  var study: StudyFile {
    var world = scenario
    if let months = reader.integer(root[key: "months"]) { world.months = months }
    if let count = reader.integer(root[key: "replications"]) { world.replications = count }
    if let seed = reader.unsigned(root[key: "seed"]) { world.seed = seed }
    let ids = scenario.strategies.map(\.id)
    let strategies = strategyIDs.compactMap(ids.firstIndex)
    let base = reader.text(root[key: "baseline"]).flatMap(ids.firstIndex)
    return StudyFile(
      name: reader.text(root[key: "name"]) ?? world.name,
      question: reader.text(root[key: "question"]) ?? "", scenario: world,
      factors: reader.elements(root[key: "factors"]).map(factor), design: design,
      strategies: strategies, baseline: base.flatMap(strategies.firstIndex) ?? 0,
      outputs: outputs, precision: precision, selection: selection)
  }

  /// Ids of the strategies, in the order of the study.
  private var strategyIDs: [String] {
    let known = scenario.strategies.map(\.id)
    let wanted = reader.elements(root[key: "strategies"]).compactMap { reader.text($0) }
    return wanted.isEmpty ? known : wanted.filter(known.contains)
  }

  private var outputs: [Measure] {
    let names = reader.elements(root[key: "outputs"]).compactMap { reader.text($0) }
    return names.isEmpty ? Measure.all(goals: scenario.goals) : names.compactMap(measure)
  }

  private func measure(_ name: String) -> Measure? {
    Measure.all(goals: scenario.goals).first { $0.definition(goals: scenario.goals).name == name }
  }

  func value(_ node: JSONNode?) -> SettingValue? {
    if let text = reader.text(node) { return .text(text) }
    return reader.number(node).map { .number($0) }
  }

  private func values(_ node: JSONNode?) -> [SettingValue] {
    reader.elements(node).compactMap { value($0) }
  }

  private func factor(_ node: JSONNode) -> StudyFactor {
    StudyFactor(
      path: reader.text(node[key: "path"]) ?? "", spread: spread(node),
      levels: reader.integer(node[key: "levels"]), baseline: value(node[key: "baseline"]))
  }

  private func spread(_ node: JSONNode) -> FactorSpread? {
    if let ends = reader.interval(node[key: "range"]) {
      return .uniform(low: ends.low, high: ends.high)
    }
    if let ends = reader.interval(node[key: "integer"]), let low = Int(exactly: ends.low),
      let high = Int(exactly: ends.high)
    {
      return .integer(low: low, high: high)
    }
    if node[key: "list"] != nil {
      let listed = values(node[key: "list"])
      return .listed(listed, weights: listed.map { _ in 1 })
    }
    if node[key: "category"] != nil {
      let listed = values(node[key: "category"])
      let weights = reader.elements(node[key: "weights"]).compactMap { reader.number($0) }
      return .listed(listed, weights: weights.isEmpty ? listed.map { _ in 1 } : weights)
    }
    return node[key: "distribution"].flatMap(distribution)
  }

  private func distribution(_ node: JSONNode) -> FactorSpread? {
    func number(_ key: String, _ fallback: Double) -> Double {
      reader.number(node[key: key]) ?? fallback
    }
    switch reader.text(node[key: "kind"]) {
    case "uniform": return .uniform(low: number("low", 0), high: number("high", 1))
    case "logarithmic": return .logarithmic(low: number("low", 1), high: number("high", 1))
    case "triangular":
      return .triangular(low: number("low", 0), mode: number("mode", 0), high: number("high", 0))
    case "normal":
      return .normal(
        mean: number("mean", 0), sd: number("sd", 1), low: number("low", -.infinity),
        high: number("high", .infinity))
    default: return nil
    }
  }

  /// The rows of a table, with what stands beside them.
  private func samples(_ design: JSONNode?) -> SampleRows {
    let ids = reader.elements(design?[key: "designId"])
    let strategies = reader.elements(design?[key: "strategy"])
    let replications = reader.elements(design?[key: "replication"])
    func entry(_ list: [JSONNode], _ place: Int) -> JSONNode? {
      list.indices.contains(place) ? list[place] : nil
    }
    let places = Dictionary(uniqueKeysWithValues: strategyIDs.enumerated().map { ($1, $0) })
    return SampleRows(
      reader.elements(design?[key: "rows"]).enumerated().map { place, row in
        SampleRow(
          values(row), designID: reader.integer(entry(ids, place)),
          strategy: reader.text(entry(strategies, place)).flatMap { places[$0] },
          replication: reader.integer(entry(replications, place)))
      })
  }

  private var design: StudyDesign {
    let node = root[key: "design"]
    func count(_ key: String, _ fallback: Int) -> Int {
      reader.integer(node?[key: key]) ?? fallback
    }
    let isShifted = reader.text(node?[key: "shift"]) != "none"
    switch reader.text(node?[key: "kind"]) {
    case "oneAtATime": return .oneAtATime
    case "latinHypercube":
      let isCentred = reader.text(node?[key: "placement"]) == "centred"
      return .latinHypercube(points: count("points", 1), isCentred: isCentred)
    case "sobol": return .sobol(points: count("points", 1), isShifted: isShifted)
    case "saltelli":
      let isSecond = reader.text(node?[key: "order"]) == "second"
      return .saltelli(
        baseRows: count("baseRows", 1), hasSecondOrder: isSecond, isShifted: isShifted)
    case "morris":
      return .morris(trajectories: count("trajectories", 1), levels: count("levels", 4))
    case "table":
      if let file = reader.text(node?[key: "file"]) { return .table(.file(file)) }
      return .table(.rows(samples(node)))
    default: return .grid
    }
  }

  private var precision: PrecisionRequest? {
    guard let node = root[key: "until"] else { return nil }
    return PrecisionRequest(
      target: reader.text(node[key: "target"]).flatMap(PrecisionTarget.init) ?? .difference,
      strategy: reader.text(node[key: "strategy"]).flatMap(strategyIDs.firstIndex),
      halfWidth: reader.number(node[key: "halfWidth"]),
      relative: reader.number(node[key: "relative"]), measure: deciding(node),
      month: reader.integer(node[key: "month"]),
      confidence: reader.number(node[key: "confidence"]) ?? 0.95,
      initial: reader.integer(node[key: "initial"]) ?? 20,
      batch: reader.integer(node[key: "batch"]) ?? 10,
      maximum: reader.integer(node[key: "max"]) ?? 1000,
      lookahead: reader.integer(node[key: "lookahead"]) ?? 0)
  }

  private var selection: SelectionRequest? {
    guard let node = root[key: "select"] else { return nil }
    return SelectionRequest(
      measure: deciding(node), month: reader.integer(node[key: "month"]),
      difference: reader.number(node[key: "difference"]) ?? 1,
      confidence: reader.number(node[key: "confidence"]) ?? 0.95,
      initial: reader.integer(node[key: "initial"]) ?? 20,
      maximum: reader.integer(node[key: "max"]) ?? 1000)
  }

  private func deciding(_ node: JSONNode) -> Measure {
    reader.text(node[key: "of"]).flatMap(measure) ?? .outcome
  }
}
