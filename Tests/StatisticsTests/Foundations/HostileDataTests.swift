import Testing

import Statistics

/// Every finite number a value holds, however deeply; used to look for numbers that are none.
func allNumbers(in value: Any) -> [Double] {
  if let number = value as? Double { return [number] }
  return Mirror(reflecting: value).children.flatMap { allNumbers(in: $0.value) }
}

/// Whether every number inside a value is finite.
func holdsOnlyNumbers(_ value: Any) -> Bool {
  allNumbers(in: value).allSatisfy { $0.isFinite }
}

/// Columns that break careless formulas: empty, single, constant, huge, tiny, infinite, undefined.
@Suite struct HostileDataTests {
  static let columns: [[Double]] = [
    [], [0], [-0.0, 0], [1, 1, 1], [.nan, 1, 2], [.infinity, -.infinity, 0],
    [1e308, -1e308, 1e308],
    [Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, 0], [0, 0, 0, 1e-200],
    [1, 2, 3, 4, 1e300], [5, .nan], [1e200, 2e200, 3e200],
  ]

  @Test func mirrorsFindNumbersThatAreNone() {
    #expect(allNumbers(in: [Optional(1.0), .nan]).contains { $0.isNaN })
  }

  @Test(arguments: columns)
  func descriptionsHoldOnlyNumbers(_ column: [Double]) {
    var stream = StreamingSummary(capacity: 2)
    for value in column { stream.add(value) }
    let results: [Any] = [
      Summary(of: column), stream.summary(), SignTest(column), FanChart([column, column]),
      SimultaneousBand([column, column.reversed()], plan: BootstrapPlan(resamples: 9)) as Any,
      SignedRankTest(column) as Any, CrossingSummary([column]), Lead(column),
      SurvivalCurve(column.map { .init(duration: $0, hasEnded: true) }) as Any,
    ]
    for result in results { #expect(holdsOnlyNumbers(result), "\(result)") }
  }

  @Test(arguments: columns, columns)
  func comparisonsHoldOnlyNumbers(_ x: [Double], _ y: [Double]) {
    let plan = BootstrapPlan(resamples: 9)
    let blocks = zip(x, y).map { [$0, $1] }
    let results: [Any] = [
      (try? PairedComparison(x, y, bootstrap: plan)) as Any, TwoSampleTTest(x, y) as Any,
      TwoSampleTTest(x, y, variances: .pooled) as Any, RankSumTest(x, y) as Any,
      KolmogorovSmirnovTest(x, y) as Any, KolmogorovSmirnovTest(x, y, exactUpTo: 0) as Any,
      FriedmanTest(blocks) as Any, EffectSize.cohensD(x, y) as Any,
      EffectSize.hedgesG(x, y) as Any, correlation(x, y) as Any,
      (try? BestProbability(blocks, plan: plan)) as Any, (try? RegretTable([x, y])) as Any,
      (try? RobustnessTable([x, y], threshold: 1)) as Any,
      (try? ReplicateCube([[x], [y]])).flatMap { try? RegretBootstrap($0, plan: plan) } as Any,
      (try? PawnAnalysis(columns: [x], outputs: y)).map { $0.indices.map(\.median) } as Any,
      (try? SaltelliLayout(parameters: 1)).flatMap { layout in
        try? SobolAnalysis(x + y, layout: layout, bootstrap: plan)
      } as Any,
    ]
    for result in results { #expect(holdsOnlyNumbers(result), "\(result)") }
  }

  @Test(arguments: columns)
  func sequentialMethodsHoldOnlyNumbers(_ column: [Double]) throws {
    let padded: [Double?] = (0..<10).map { $0 < column.count ? column[$0] : nil }
    let rule = try PrecisionRule(relative: 0.1, initial: 5, batch: 5, maximum: 10)
    let study = try SequentialReplication.run(rule) { [Array(padded[$0])] }
    let search = try TippingPointSearch(
      over: 0...1, grid: 3, tolerance: 0.2, initial: 5, batch: 5, maximum: 10)
    let points = try search.run { theta, range in
      range.map { padded[$0].map { $0 * (theta - 0.4) } }
    }
    var contest = try KimNelson(strategies: 2, indifference: 0.1, initial: 2)
    for value in column { try contest.observe([value, 1]) }
    let intervals = points.crossings.map { $0.interval(plan: BootstrapPlan(resamples: 9)) }
    let results: [Any] = [study.trace, intervals, points.crossings.map(\.theta)]
    for result in results { #expect(holdsOnlyNumbers(result), "\(result)") }
    let decisions = points.scan + points.crossings.flatMap(\.steps)
    #expect(decisions.allSatisfy { $0.mean?.isFinite ?? true && $0.halfWidth?.isFinite ?? true })
    #expect(contest.survivors.count >= 1)
  }

  @Test func everyErrorIsASentence() {
    let errors: [StatisticsError] = [
      .tooFew(needed: 2, found: 1), .unequalLengths(expected: 3, found: 2),
      .notFinite(position: 4), .setting(name: "grid", allowed: "2 or more"),
      .tooManyDimensions(asked: 200, available: 128), .unknownName("x"), .repeatedName("x"),
      .noSpread, .tiedForBest,
    ]
    for error in errors {
      #expect(error.description.hasSuffix(".") && error.description.count > 20)
    }
  }
}
