import Foundation
import Testing

import Statistics

/// Test functions with known sensitivity indices.
enum TestFunction {
  static func ishigami(_ unit: [Double]) -> Double {
    let x = unit.map { 2 * Double.pi * $0 - Double.pi }
    let sine = sin(x[1])
    return sin(x[0]) + 7 * sine * sine + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  static func sobolG(_ unit: [Double], _ a: [Double]) -> Double {
    zip(unit, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }
}

@Suite struct SobolAnalysisTests {
  let oracle = Fixture.json("sobol_indices.json")

  private func estimates(_ design: SaltelliDesign, _ model: ([Double]) -> Double) throws
    -> SobolEstimates
  {
    let outputs = try SaltelliOutputs(design.rows().map(model), layout: design.layout)
    return try #require(outputs.indices(over: Array(0..<outputs.baseRows)))
  }

  @Test(arguments: ["64", "1024"])
  func ishigamiMatchesTheOracle(_ count: String) throws {
    let design = try SaltelliDesign(
      parameters: 3, baseRows: Int(count) ?? 0, hasSecondOrder: true, shift: nil)
    let expected = oracle["ishigami"]["salib_unscrambled"][count]
    let result = try estimates(design, TestFunction.ishigami)
    #expect(areClose(result.first, expected["S1"].doubles, 1e-9))
    #expect(areClose(result.total, expected["ST"].doubles, 1e-9))
    let pairs = ["x1,x2", "x1,x3", "x2,x3"].map { expected["S2"][$0].double }
    #expect(areClose(result.pairs, pairs, 1e-9))
  }

  @Test func eightFactorFunctionMatchesTheOracle() throws {
    let g = oracle["sobol_g"]
    let design = try SaltelliDesign(parameters: 8, baseRows: 64, shift: nil)
    let result = try estimates(design) { TestFunction.sobolG($0, g["a"].doubles) }
    let expected = g["salib_unscrambled"]["64"]
    #expect(areClose(result.first, expected["S1"].doubles, 1e-9))
    #expect(areClose(result.total, expected["ST"].doubles, 1e-9))
  }

  @Test func shiftedDesignApproachesTheClosedForm() throws {
    let design = try SaltelliDesign(
      parameters: 3, baseRows: 512, shift: DigitalShift(seed: 1))
    let result = try estimates(design, TestFunction.ishigami)
    let exact = oracle["ishigami"]["exact"]
    for (estimate, value) in zip(result.first, exact["S1"].doubles) {
      #expect(abs(estimate - value) < 0.05)
    }
    for (estimate, value) in zip(result.total, exact["ST"].doubles) {
      #expect(abs(estimate - value) < 0.05)
    }
  }

  @Test func resampledIndicesMatchTheOracle() throws {
    let bootstrap = oracle["bootstrap"]
    let design = try SaltelliDesign(
      parameters: 3, baseRows: bootstrap["N"].int, shift: nil)
    let outputs = try SaltelliOutputs(
      design.rows().map(TestFunction.ishigami), layout: design.layout)
    let resampled = bootstrap["index_columns"].list.compactMap { outputs.indices(over: $0.ints) }
    for (place, estimates) in resampled.enumerated() {
      #expect(areClose(estimates.first, bootstrap["S1_all"][place].doubles, 1e-9))
      #expect(areClose(estimates.total, bootstrap["ST_all"][place].doubles, 1e-9))
    }
    let z = try #require(NormalDistribution.quantile(0.975))
    let spread = (0..<3).compactMap { parameter in
      Sample(resampled.map { $0.first[parameter] })?.standardDeviation
    }
    #expect(areClose(spread.map { z * $0 }, bootstrap["S1_conf"].doubles, 1e-9))
  }

  @Test func analysisCarriesIntervalsAndCountsDroppedRows() throws {
    let design = try SaltelliDesign(
      parameters: 3, baseRows: 64, hasSecondOrder: true, shift: DigitalShift(seed: 4))
    var outputs: [Double?] = design.rows().map(TestFunction.ishigami)
    outputs[3] = nil
    outputs[20] = .nan
    let analysis = try SobolAnalysis(
      outputs, layout: design.layout, bootstrap: BootstrapPlan(resamples: 40))
    #expect((analysis.baseRows, analysis.dropped) == (62, 2))
    #expect(analysis.indices.count == 9 && analysis.method == .bootstrap)
    for index in analysis.indices {
      let interval = try #require(index.interval)
      #expect(interval.low < interval.high && index.halfWidth != nil)
    }
    #expect(analysis.index(.second(0, 2)) != nil && analysis.index(.second(2, 0)) == nil)
  }

  @Test func shiftsGiveStudentIntervals() throws {
    let designs = try (0..<4).map { number in
      try SaltelliDesign(
        parameters: 3, baseRows: 32, shift: DigitalShift(seed: 9, number: UInt32(number)))
    }
    let analysis = try SobolAnalysis(
      shifts: designs.map { $0.rows().map(TestFunction.ishigami) }, layout: designs[0].layout)
    #expect(analysis.method == .shifts && analysis.baseRows == 128)
    let index = try #require(analysis.index(.first(1)))
    #expect(index.interval?.contains(0.4424) == true)
    #expect(throws: StatisticsError.tooFew(needed: 2, found: 1)) {
      try SobolAnalysis(shifts: [[1]], layout: designs[0].layout)
    }
  }

  @Test func outputsWithoutSpreadHaveNoIndices() throws {
    let layout = try SaltelliLayout(parameters: 2)
    #expect(throws: StatisticsError.noSpread) {
      try SobolAnalysis(Array(repeating: 5, count: 8), layout: layout)
    }
    #expect(throws: StatisticsError.unequalLengths(expected: 8, found: 6)) {
      try SobolAnalysis(Array(repeating: 5, count: 6), layout: layout)
    }
    #expect(throws: StatisticsError.tooFew(needed: 1, found: 0)) {
      try SobolAnalysis([1, 2, nil, 3], layout: layout)
    }
  }
}
