import Partnership
import ScenarioFiles
import Statistics

/// Lives worlds until a study's rule is content.
struct SequentialStop {
  let plan: SweepPlan
  let runner: SweepRunner
  var ledger: RunLedger { runner.ledger }

  /// Runs everything the study asks for.
  func run() throws -> StopReport {
    if let request = plan.study.precision { return try run(until: request) }
    if let request = plan.study.selection { return try run(selecting: request) }
    try runner.run(0..<plan.mostWorlds)
    return .fixed(plan.mostWorlds)
  }

  /// The deciding measure of a run; nil if it failed.
  private func values(point: Int, world: Int) throws -> [Double?] {
    var found: [Double?] = Array(repeating: nil, count: plan.strategies)
    guard let first = plan.order.run(point: point, strategy: 0, world: world) else { return found }
    let place = plan.layout.count - 1
    try ledger.read(first..<first + plan.strategies) { run, record in
      guard RecordForm.stage(record) == nil else { return }
      let value = RecordForm.value(record, place)
      if value.isFinite { found[run - first] = value }
    }
    return found
  }

  /// Worlds are lived in whole blocks; those beyond a look wait for the next.
  private func wholeBlocks(_ worlds: Int) -> Int {
    let block = WorldChunks.block
    return min(plan.mostWorlds, (worlds + block - 1) / block * block)
  }
}

extension SequentialStop {
  /// Adds worlds until all differences to the baseline, or all means, at all points, are known well
  /// enough.
  private func run(until request: PrecisionRequest) throws -> StopReport {
    let confidence = Confidence(request.confidence) ?? .percent95
    let rule = try PrecisionRule(
      absolute: request.halfWidth, relative: request.relative, confidence: confidence,
      initial: request.initial, batch: request.batch, maximum: request.maximum,
      lookahead: request.lookahead)
    let sequence = AsymptoticConfidenceSequence(
      confidence: confidence, expected: max(request.initial, request.maximum / 4))
    let deciding = DecidingContrasts(plan, request)
    var study = SequentialReplication(rule: rule)
    var differences: [[Double?]] = Array(
      repeating: [], count: plan.points * deciding.strategies.count)
    let bounded = try boundedSequence(request, isDifference: deciding.baseline != nil)
    var sequences = differences.map { _ in bounded }
    var looks: [StopReport.Look] = []
    while let worlds = study.nextLook {
      try runner.run(study.replicates..<wholeBlocks(worlds))
      for world in study.replicates..<worlds {
        for point in 0..<plan.points {
          let values = deciding.values(of: try values(point: point, world: world))
          for (place, one) in values.enumerated() {
            let contrast = point * deciding.strategies.count + place
            differences[contrast].append(one)
            sequences[contrast] = sequences[contrast]?.adding(one)
          }
        }
      }
      try study.look(differences)
      guard let look = study.trace.last else { break }
      for (place, contrast) in look.contrasts.enumerated() {
        let width = contrast.standardDeviation.flatMap {
          sequence.halfWidth(count: contrast.pairs, standardDeviation: $0)
        }
        looks.append(
          .init(
            worlds: worlds, point: place / deciding.strategies.count,
            strategy: deciding.strategies[place % deciding.strategies.count],
            baseline: deciding.baseline, contrast: contrast, sequenceHalfWidth: width,
            boundedInterval: sequences[place]?.interval))
      }
    }
    return StopReport(
      worlds: study.replicates, ending: study.status == .reached ? .reached : .exhausted,
      looks: looks, isSkewed: study.isSkewed, contests: [])
  }

  /// A confidence sequence for the deciding measure, if it has bounds: 0 and 1, which differences
  /// double.
  private func boundedSequence(
    _ request: PrecisionRequest, isDifference: Bool
  ) throws -> EmpiricalBernsteinSequence? {
    guard request.measure.isBounded else { return nil }
    return try EmpiricalBernsteinSequence(
      from: isDifference ? -1 : 0, to: 1,
      confidence: Confidence(request.confidence) ?? .percent95)
  }

  /// Adds worlds until every point has its best strategy; strategies that have lost are not run on.
  private func run(selecting request: SelectionRequest) throws -> StopReport {
    let direction: Direction =
      request.measure.definition(goals: plan.study.scenario.goals).direction == .lower
      ? .lowerIsBetter : .higherIsBetter
    let contest = try KimNelson(
      strategies: plan.strategies, indifference: request.difference,
      confidence: Confidence(request.confidence) ?? .percent95, initial: request.initial,
      direction: direction)
    var contests = Array(repeating: contest, count: plan.points)
    var worlds = 0
    while worlds < plan.mostWorlds, contests.contains(where: { $0.selected == nil }) {
      let end = wholeBlocks(max(worlds + 1, min(request.initial, plan.mostWorlds)))
      try runner.run(worlds..<end, active: contests.map { $0.selected == nil ? $0.survivors : [] })
      for point in contests.indices where contests[point].selected == nil {
        for world in worlds..<end {
          try contests[point].observe(values(point: point, world: world))
        }
      }
      worlds = end
    }
    let isReached = contests.allSatisfy { $0.selected != nil }
    return StopReport(
      worlds: worlds, ending: isReached ? .reached : .exhausted, looks: [], isSkewed: false,
      contests: contests)
  }
}

extension EmpiricalBernsteinSequence {
  /// The sequence with one more value; a failed run adds none. Nil once a value is out of bounds,
  /// where the promise ends.
  fileprivate func adding(_ value: Double?) -> EmpiricalBernsteinSequence? {
    guard let value else { return self }
    var longer = self
    return (try? longer.add(value)) == nil ? nil : longer
  }
}
