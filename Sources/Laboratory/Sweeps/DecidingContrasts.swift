import ScenarioFiles

/// Which strategies a precision request looks at, and how.
struct DecidingContrasts {
  /// Positions among the study's strategies.
  let strategies: [Int]
  /// The strategy that they are compared with; nil if their means decide.
  let baseline: Int?

  init(_ plan: SweepPlan, _ request: PrecisionRequest) {
    let isMean = request.target == .mean || plan.strategies == 1
    let baseline = isMean ? nil : plan.study.baseline
    let all = (0..<plan.strategies).filter { $0 != baseline }
    let named = all.filter { request.strategy == nil || $0 == request.strategy }
    strategies = named.isEmpty ? all : named
    self.baseline = baseline
  }

  /// Differences or values, from the values of all strategies; nil where a run failed.
  func values(of all: [Double?]) -> [Double?] {
    guard let baseline else { return strategies.map { all[$0] } }
    return strategies.map { strategy in
      guard let value = all[strategy], let base = all[baseline] else { return nil }
      return value - base
    }
  }
}
