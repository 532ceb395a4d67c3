import Testing

import Statistics

@Suite struct ScreeningTests {
  let morris = Fixture.json("morris.json")
  let givenData = Fixture.json("given_data_gsa.json")

  private func rows(_ file: String, _ parameters: Int) -> [[Double]] {
    Fixture.rows(file).map { row in row[2..<2 + parameters].map { Double($0) ?? .nan } }
  }

  private func check(_ key: String, _ rows: [[Double]], _ model: ([Double]) -> Double) throws {
    let analysis = try MorrisAnalysis(rows: rows, outputs: rows.map(model))
    let expected = morris[key]
    #expect(areClose(analysis.effects.compactMap(\.mean), expected["mu"].doubles))
    #expect(areClose(analysis.effects.compactMap(\.meanSize), expected["mu_star"].doubles))
    #expect(areClose(analysis.effects.compactMap(\.standardDeviation), expected["sigma"].doubles))
  }

  @Test func polynomialAndLinearEffectsMatchTheOracle() throws {
    let rows = rows("morris_k4_r8.csv", 4)
    try check("poly", rows) { 2 * $0[0] + 4 * $0[1] * $0[1] - 3 * $0[0] * $0[2] }
    try check("linear", rows) { $0[0] - 2 * $0[1] + 0.5 * $0[2] }
  }

  @Test func eightFactorEffectsMatchTheOracle() throws {
    let a = morris["sobol_g"]["a"].doubles
    try check("sobol_g", rows("morris_g8_r10.csv", 8)) { TestFunction.sobolG($0, a) }
  }

  @Test func ownTrajectoriesFindTheEffectOfALinearModel() throws {
    let design = try MorrisDesign(parameters: 3, trajectories: 4, seed: 2)
    let outputs = design.rows.map { 5 * $0[0] - $0[2] }
    let effects = try MorrisAnalysis(rows: design.rows, outputs: outputs).effects
    #expect(areClose(effects.compactMap(\.mean), [5, 0, -1], 1e-12))
  }

  @Test func failedRunsTakeTheirEffectsWithThem() throws {
    let analysis = try MorrisAnalysis(
      rows: [[0, 0], [1, 0], [1, 1]], outputs: [1, 3, nil])
    #expect(analysis.effects.map(\.count) == [1, 0])
    #expect(analysis.effects[0].mean == 2 && analysis.effects[0].standardDeviation == nil)
    #expect(analysis.effects[1].mean == nil)
  }

  @Test func rowsThatAreNoTrajectoriesAreRefused() {
    #expect(throws: StatisticsError.self) {
      try MorrisAnalysis(rows: [[0, 0], [1, 1], [1, 0]], outputs: [1, 2, 3])
    }
    #expect(throws: StatisticsError.self) {
      try MorrisAnalysis(rows: [[0, 0], [1, 0]], outputs: [1, 2])
    }
    #expect(throws: StatisticsError.self) { try MorrisAnalysis(rows: [], outputs: []) }
  }

  private func ishigamiSample() throws -> (columns: [[Double]], outputs: [Double]) {
    let sequence = try SobolSequence(dimensions: 3)
    let units = (0..<UInt32(512)).map { sequence.point($0) }
    let columns = (0..<3).map { parameter in
      units.map { 2 * Double.pi * $0[parameter] - Double.pi }
    }
    return (columns, units.map(TestFunction.ishigami))
  }

  @Test func pawnMatchesTheOracle() throws {
    let (columns, outputs) = try ishigamiSample()
    let indices = try PawnAnalysis(columns: columns, outputs: outputs).indices
    let expected = givenData["pawn_S10"]
    #expect(areClose(indices.compactMap(\.minimum), expected["minimum"].doubles))
    #expect(areClose(indices.compactMap(\.mean), expected["mean"].doubles))
    #expect(areClose(indices.compactMap(\.median), expected["median"].doubles))
    #expect(areClose(indices.compactMap(\.maximum), expected["maximum"].doubles))
    #expect(areClose(indices.compactMap(\.standardDeviation), expected["stdev"].doubles))
  }

  @Test func regionalSensitivityMatchesTheOracle() throws {
    let (columns, outputs) = try ishigamiSample()
    let expected = givenData["regional_top20pct"]
    let threshold = try #require(quantile(outputs, 0.8))
    #expect(isClose(threshold, expected["threshold"].double))
    let tests = try RegionalSensitivity(
      columns: columns, ofInterest: outputs.map { $0 >= threshold }
    ).tests
    #expect(areClose(tests.map(\.distance), expected["D"].doubles))
    for (test, p) in zip(tests, expected["p_asymptotic"].doubles) {
      #expect(isRelativelyClose(test.pValue, p))
    }
  }

  @Test func unusableTablesAreRefused() {
    #expect(throws: StatisticsError.self) { try PawnAnalysis(columns: [[1]], outputs: []) }
    #expect(throws: StatisticsError.self) { try PawnAnalysis(columns: [[1]], outputs: [1, 2]) }
    #expect(throws: StatisticsError.noSpread) {
      try RegionalSensitivity(columns: [[1, 2]], ofInterest: [true, true])
    }
  }

  @Test func aConstantParameterHasOnlyEmptySlices() throws {
    let analysis = try PawnAnalysis(columns: [[3, 3, 3]], outputs: [1, 2, 3])
    #expect(analysis.indices[0].median == nil && analysis.indices[0].distances.isEmpty)
  }
}
