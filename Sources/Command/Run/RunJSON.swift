import TrustLab

/// The results of a run for a program.
struct RunJSON {
  let value: JSONValue

  init(_ result: StudyResult) {
    let plan = result.plan
    let scenario = plan.blueprint.scenario
    value = [
      "tool": ["name": "trustlab", "version": .string(ToolVersion.text)],
      "scenario": .string(scenario.name),
      "seed": JSONValue(scenario.seed),
      "replications": JSONValue(plan.replications),
      "months": JSONValue(plan.months),
      "baseline": .string(plan.strategyIDs[plan.baseline]),
      "answer": JSONValue(Answer(result).sentences),
      "strategies": .array(plan.strategies.indices.map { RunJSON.strategy($0, result) }),
      "contrasts": .array(result.contrasts.map { RunJSON.contrast($0, result) }),
      "crossings": .array(RunJSON.crossings(result)),
    ]
  }

  private static func strategy(_ strategy: Int, _ result: StudyResult) -> JSONValue {
    let plan = result.plan
    let months = [0] + plan.milestones
    return [
      "id": .string(plan.strategyIDs[strategy]), "name": .string(plan.strategyNames[strategy]),
      "months": .array(
        months.map { month in
          [
            "month": JSONValue(month),
            "share_best": JSONValue(result.race.shareBest(strategy: strategy, record: month)),
            "measures": measures(strategy, month, result),
          ]
        }),
    ]
  }

  private static func measures(_ strategy: Int, _ month: Int, _ result: StudyResult) -> JSONValue {
    var object = JSONObject()
    for measure in result.plan.blueprint.measures {
      let summary = result.summary(measure, strategy: strategy, record: month)
      let name = measure.definition(goals: result.plan.blueprint.scenario.goals).name
      let levels = summary.quantiles.count == 5 ? summary.quantiles : []
      object[name] = [
        "mean": JSONValue(summary.mean), "q05": JSONValue(levels.first),
        "q50": JSONValue(levels.dropFirst(2).first), "q95": JSONValue(levels.last),
      ]
    }
    return .object(object)
  }

  private static func contrast(_ contrast: Contrast, _ result: StudyResult) -> JSONValue {
    let plan = result.plan
    return [
      "strategy": .string(plan.strategyIDs[contrast.strategy]),
      "month": JSONValue(contrast.month),
      "output": .string(contrast.measure.definition(goals: plan.blueprint.scenario.goals).name),
      "mean_diff": JSONValue(contrast.meanDifference),
      "ci_low": JSONValue(contrast.interval?.low), "ci_high": JSONValue(contrast.interval?.high),
      "p_adjusted": JSONValue(contrast.adjustedPValue),
      "prob_superior": JSONValue(contrast.probabilityLarger),
    ]
  }

  private static func crossings(_ result: StudyResult) -> [JSONValue] {
    let plan = result.plan
    return plan.strategies.indices.filter { $0 != plan.baseline }.compactMap { strategy in
      guard let duel = result.race.duel(strategy, plan.baseline) else { return nil }
      return [
        "strategy": .string(plan.strategyIDs[strategy]),
        "mean_ahead_from": duel.crossing.map { JSONValue($0) } ?? .null,
        "half_ahead_from": duel.crossing(inShare: 0.5).map { JSONValue($0) } ?? .null,
        "never_ahead": JSONValue(duel.aheadFrom.last ?? 0),
      ]
    }
  }
}
