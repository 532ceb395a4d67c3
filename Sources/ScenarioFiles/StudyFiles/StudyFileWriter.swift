import Partnership

/// Writes a study as JSON that reads back to an equal study, its scenario included.
///
/// Equal studies give equal bytes, so the digest of the text names the study.
public enum StudyFileWriter {
  private typealias Members = [(key: String, value: JSONText)]

  /// The study as JSON, with a line end.
  public static func json(_ study: StudyFile) -> String {
    let goals = study.scenario.goals
    func name(_ measure: Measure) -> JSONText { .text(measure.definition(goals: goals).name) }
    let ids = study.strategies.map { study.scenario.strategies[$0].id }
    var members: Members = [("name", .text(study.name))]
    if !study.question.isEmpty { members.append(("question", .text(study.question))) }
    members += [
      ("factors", .list(study.factors.map(factor))), ("design", design(study.design, ids)),
      ("strategies", .list(ids.map { .text($0) })), ("baseline", .text(ids[study.baseline])),
    ]
    if let request = study.precision { members.append(("until", precision(request, ids, name))) }
    if let request = study.selection { members.append(("select", selection(request, name))) }
    members.append(("outputs", .list(study.outputs.map(name))))
    // The scenario stands last, as its own writer gives it.
    let settings = JSONText.object(members).pretty.dropLast(2)
    return settings + ",\n  \"scenario\": \(ScenarioWriter.json(study.scenario))}\n"
  }

  private static func value(_ value: SettingValue) -> JSONText {
    switch value {
    case .number(let number): .number(number)
    case .text(let word): .text(word)
    }
  }

  private static func factor(_ factor: StudyFactor) -> JSONText {
    var members: Members = [("path", .text(factor.path))]
    if let spread = factor.spread { members += self.spread(spread) }
    if let levels = factor.levels { members.append(("levels", .integer(levels))) }
    if let baseline = factor.baseline { members.append(("baseline", value(baseline))) }
    return .object(members)
  }

  private static func spread(_ spread: FactorSpread) -> Members {
    switch spread {
    case .uniform(let low, let high): return [("range", .list([.number(low), .number(high)]))]
    case .integer(let low, let high): return [("integer", .list([.integer(low), .integer(high)]))]
    case .listed(let values, let weights):
      return [
        ("category", .list(values.map(value))), ("weights", .list(weights.map { .number($0) })),
      ]
    case .logarithmic(let low, let high):
      return distribution("logarithmic", [("low", .number(low)), ("high", .number(high))])
    case .triangular(let low, let mode, let high):
      return distribution(
        "triangular", [("low", .number(low)), ("mode", .number(mode)), ("high", .number(high))])
    case .normal(let mean, let sd, let low, let high):
      var members: Members = [("mean", .number(mean)), ("sd", .number(sd))]
      if low.isFinite { members.append(("low", .number(low))) }
      if high.isFinite { members.append(("high", .number(high))) }
      return distribution("normal", members)
    }
  }

  private static func distribution(_ kind: String, _ members: Members) -> Members {
    [("distribution", .object([("kind", .text(kind))] + members))]
  }

  private static func design(_ design: StudyDesign, _ ids: [String]) -> JSONText {
    func object(_ kind: String, _ members: Members = []) -> JSONText {
      .object([("kind", .text(kind))] + members)
    }
    func shift(_ isShifted: Bool) -> (key: String, value: JSONText) {
      ("shift", .text(isShifted ? "random" : "none"))
    }
    switch design {
    case .grid: return object("grid")
    case .oneAtATime: return object("oneAtATime")
    case .latinHypercube(let points, let isCentred):
      return object(
        "latinHypercube",
        [("points", .integer(points)), ("placement", .text(isCentred ? "centred" : "jittered"))])
    case .sobol(let points, let isShifted):
      return object("sobol", [("points", .integer(points)), shift(isShifted)])
    case .saltelli(let rows, let isSecond, let isShifted):
      return object(
        "saltelli",
        [
          ("baseRows", .integer(rows)), shift(isShifted),
          ("order", .text(isSecond ? "second" : "first")),
        ])
    case .morris(let trajectories, let levels):
      return object(
        "morris", [("trajectories", .integer(trajectories)), ("levels", .integer(levels))])
    case .table(.file(let path)): return object("table", [("file", .text(path))])
    case .table(.rows(let samples)): return object("table", table(samples.rows, ids))
    }
  }

  /// The rows of a table; beside them what rows say of points and runs, if any does.
  private static func table(_ rows: [SampleRow], _ strategies: [String]) -> Members {
    func column<Value>(
      _ key: String, _ value: @escaping (SampleRow) -> Value?, _ text: @escaping (Value) -> JSONText
    ) -> Members {
      guard rows.contains(where: { value($0) != nil }) else { return [] }
      return [
        (key, .made(count: rows.count, isPlain: true) { value(rows[$0]).map(text) ?? .null })
      ]
    }
    let values = JSONText.made(count: rows.count, isPlain: rows.isEmpty) {
      .list(rows[$0].values.map(value))
    }
    return column("designId", \.designID) { .integer($0) }
      + column("strategy", \.strategy) {
        strategies.indices.contains($0) ? .text(strategies[$0]) : .null
      }
      + column("replication", \.replication) { .integer($0) }
      + [("rows", values)]
  }

  private static func precision(
    _ request: PrecisionRequest, _ strategies: [String], _ name: (Measure) -> JSONText
  ) -> JSONText {
    var members: Members = [("of", name(request.measure))]
    if request.target != .difference { members.append(("target", .text(request.target.rawValue))) }
    if let strategy = request.strategy, strategies.indices.contains(strategy) {
      members.append(("strategy", .text(strategies[strategy])))
    }
    if let month = request.month { members.append(("month", .integer(month))) }
    if let width = request.halfWidth { members.append(("halfWidth", .number(width))) }
    if let relative = request.relative { members.append(("relative", .number(relative))) }
    members += [
      ("confidence", .number(request.confidence)), ("initial", .integer(request.initial)),
      ("batch", .integer(request.batch)), ("max", .integer(request.maximum)),
      ("lookahead", .integer(request.lookahead)),
    ]
    return .object(members)
  }

  private static func selection(
    _ request: SelectionRequest, _ name: (Measure) -> JSONText
  ) -> JSONText {
    var members: Members = [("of", name(request.measure))]
    if let month = request.month { members.append(("month", .integer(month))) }
    members += [
      ("difference", .number(request.difference)), ("confidence", .number(request.confidence)),
      ("initial", .integer(request.initial)), ("max", .integer(request.maximum)),
    ]
    return .object(members)
  }
}
