import Partnership
import Statistics
import Synchronization
import Tables

/// All strategies of a study against one of them, in the same possible worlds: who is ahead, when,
/// how surely, at what risk.
public struct Comparison: Sendable {
  /// What was simulated; at most ``mostWorlds`` worlds of it.
  public let plan: StudyPlan
  let settings: ComparisonSettings
  let outputs: [ComparedOutput]
  let paired: [PairedRow]
  let best: [BestRow]
  let fans: [FanRow]
  let crossings: [CrossingRow]
  let fates: [FateRow]
  let survival: [SurvivalRow]
  let robustness: Robustness

  /// Worlds beyond these are not looked at: every history is kept in memory.
  public static let mostWorlds = 10_000
  /// Measures that are compared at every milestone.
  static let measures: [Measure] = [
    .outcome, .output, .capability, .trust, .engagement, .members,
  ]

  /// Simulates a plan and compares its strategies.
  ///
  /// - Parameters:
  ///   - plan: what to simulate; its baseline is what the others are compared with.
  ///   - settings: what decides.
  ///   - runner: makes a runner for a plan.
  ///   - trials: runs the worlds of the regret tables.
  /// - Throws: ``Interrupted`` or ``AnalysisError``.
  public init(
    _ plan: StudyPlan, _ settings: ComparisonSettings, runner: (StudyPlan) -> Runner,
    trials: TrialRunner
  ) throws {
    guard plan.strategies.count > 1 else {
      throw AnalysisError.missing(
        "there is only one strategy", fix: "compare a scenario with at least two strategies")
    }
    let plan = StudyPlan(
      plan.blueprint, strategies: plan.strategies, baseline: plan.baseline,
      replications: min(plan.replications, Comparison.mostWorlds), months: plan.months)
    self.plan = plan
    self.settings = settings
    let deciding = settings.reading.measure
    let kept = Comparison.measures + (Comparison.measures.contains(deciding) ? [] : [deciding])
    let histories = Histories(plan, kept + [.alive])
    let readings = Readings(plan, [settings.reading])
    try runner(plan).run([histories, readings])
    outputs = Comparison.outputs(plan, settings.reading, kept, histories, readings.values)
    let ids = plan.strategyIDs
    (paired, best) = try Comparison.tests(outputs, ids, plan.baseline, trials.workers)
    (fans, crossings) = try Comparison.curves(plan, deciding, histories, trials.workers)
    let all = plan.strategies.indices.map { strategy in
      let complete = histories.complete(strategy: strategy)
      let alive = histories.histories(.alive, strategy: strategy)
      let engagement = histories.histories(.engagement, strategy: strategy)
      return Fates(
        strategy: ids[strategy], alive: complete.map { alive[$0] },
        engagement: complete.map { engagement[$0] })
    }
    fates = all.flatMap { $0.fateRows() }
    survival = all.flatMap { $0.survivalRows() }
    let (cube, worlds, dropped) = try Robustness.cube(
      plan, settings.reading, worlds: min(settings.regretWorlds, plan.replications),
      lucks: settings.lucks, trials)
    robustness = try Robustness(
      cube, worlds: worlds, dropped: dropped, direction: outputs[0].direction,
      optimism: settings.optimism,
      threshold: settings.threshold ?? outputs[0].means[plan.baseline] ?? 0)
  }

  /// What decides first, then every measure at every milestone.
  private static func outputs(
    _ plan: StudyPlan, _ reading: Reading, _ measures: [Measure], _ histories: Histories,
    _ values: ReadingValues
  ) -> [ComparedOutput] {
    let goals = plan.blueprint.scenario.goals
    let strategies = plan.strategies.indices
    let isPlain = reading.kind == .at
    let deciding = ComparedOutput(
      name: isPlain ? reading.measure.definition(goals: goals).name : reading.text(goals: goals),
      month: isPlain ? reading.end(plan.months) : nil,
      direction: reading.direction(goals: goals),
      values: strategies.map { values.present(0, strategy: $0) })
    let others = measures.flatMap { measure in
      let columns = strategies.map { histories.histories(measure, strategy: $0) }
      return plan.milestones.map { month in
        ComparedOutput(
          name: measure.definition(goals: goals).name, month: month,
          direction: Reading(measure).direction(goals: goals),
          values: columns.map { worlds in
            worlds.map { $0[month].isFinite ? $0[month] : nil }
          })
      }
    }
    return [deciding]
      + others.filter { ($0.name, $0.month ?? -1) != (deciding.name, deciding.month ?? -1) }
  }

  /// Tests of all outputs, output by output in parallel.
  static func tests(
    _ outputs: [ComparedOutput], _ ids: [String], _ baseline: Int, _ workers: Int
  ) throws -> ([PairedRow], [BestRow]) {
    let found = Mutex<[([PairedRow], [BestRow])]>(outputs.map { _ in ([], []) })
    try inParallel(outputs.count, workers: workers) { place in
      let output = outputs[place]
      let rows = (
        try output.pairedRows(ids: ids, baseline: baseline), try output.bestRows(ids: ids)
      )
      found.withLock { $0[place] = rows }
    }
    return found.withLock { ($0.flatMap(\.0), $0.flatMap(\.1)) }
  }

  /// Fans and crossings of all strategies but the baseline.
  private static func curves(
    _ plan: StudyPlan, _ measure: Measure, _ histories: Histories, _ workers: Int
  ) throws -> ([FanRow], [CrossingRow]) {
    let goals = plan.blueprint.scenario.goals
    let ids = plan.strategyIDs
    let base = histories.histories(measure, strategy: plan.baseline)
    let others = plan.strategies.indices.filter { $0 != plan.baseline }
    let found = Mutex<[([FanRow], CrossingRow)?]>(others.map { _ in nil })
    let baseComplete = Set(histories.complete(strategy: plan.baseline))
    try inParallel(others.count, workers: workers) { place in
      let own = histories.histories(measure, strategy: others[place])
      let pairs = histories.complete(strategy: others[place]).filter(baseComplete.contains)
      guard !pairs.isEmpty else { return }
      let pair = PairedHistories(
        output: measure.definition(goals: goals).name, strategy: ids[others[place]],
        baseline: ids[plan.baseline], direction: Reading(measure).direction(goals: goals),
        differences: pairs.map { world in zip(own[world], base[world]).map { $0 - $1 } })
      let rows = (pair.fanRows(), pair.crossingRow())
      found.withLock { $0[place] = rows }
    }
    let rows = found.withLock { $0.compactMap { $0 } }
    return (rows.flatMap(\.0), rows.map(\.1))
  }
}
