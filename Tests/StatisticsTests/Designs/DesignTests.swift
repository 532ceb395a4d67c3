import Testing

import Statistics

@Suite struct DesignTests {
  let quality = Fixture.json("design_quality.json")

  @Test(arguments: [1, 5, 20, 24, 64])
  func latinHypercubesHaveOnePointPerCell(_ count: Int) throws {
    for placement in [LatinHypercube.Placement.jittered, .centred] {
      let design = try LatinHypercube(
        count: count, dimensions: 3, seed: 11, placement: placement)
      for dimension in 0..<3 {
        let cells = design.rows.map { Int($0[dimension] * Double(count)) }
        #expect(cells.sorted() == Array(0..<count))
      }
    }
  }

  @Test func centredPointsLieInTheMiddle() throws {
    let design = try LatinHypercube(count: 20, dimensions: 2, seed: 3, placement: .centred)
    let expected = (0..<20).map { (Double($0) + 0.5) / 20 }
    #expect(design.rows.map { $0[1] }.sorted() == expected)
  }

  @Test func doublingALatinHypercubeKeepsItsPoints() throws {
    let small = try LatinHypercube(count: 20, dimensions: 4, seed: 5)
    let large = try LatinHypercube(count: 80, dimensions: 4, seed: 5)
    #expect(Array(large.rows.prefix(20)) == small.rows)
  }

  @Test func columnsAndSeedsDiffer() throws {
    let one = try LatinHypercube(count: 30, dimensions: 2, seed: 5)
    let other = try LatinHypercube(count: 30, dimensions: 2, seed: 6)
    #expect(one.rows.map { $0[0] } != one.rows.map { $0[1] })
    #expect(one != other)
    #expect(throws: StatisticsError.self) { try LatinHypercube(count: 0, dimensions: 2, seed: 1) }
  }

  @Test func haltonPointsMatchTheOracle() throws {
    for (index, row) in quality["halton_first_16_d6"].list.enumerated() {
      let point = try HaltonSequence.point(UInt32(index), dimensions: 6)
      #expect(areClose(point, row.doubles, 1e-14))
    }
    #expect(throws: StatisticsError.self) { try HaltonSequence.point(1, dimensions: 31) }
    #expect(try HaltonSequence.point(.max, dimensions: 30).allSatisfy { 0 < $0 && $0 < 1 })
  }

  @Test(arguments: ["16", "64"])
  func discrepanciesOfSobolPointsMatchTheOracle(_ count: String) throws {
    let sequence = try SobolSequence(dimensions: 4)
    let points = (0..<(UInt32(count) ?? 0)).map { sequence.point($0) }
    check(points, quality["sobol_d4_discrepancy"][count])
  }

  @Test func discrepanciesOfALatinHypercubeMatchTheOracle() {
    check(quality["lhs"]["sample"].matrix, quality["lhs"]["discrepancy"])
    #expect(Discrepancy.centred([]) == nil && Discrepancy.star([[.nan]]) == nil)
    #expect(Discrepancy.wrapAround([[0.1], [0.1, 0.2]]) == nil)
  }

  private func check(_ points: [[Double]], _ expected: JSON) {
    #expect(isClose(Discrepancy.centred(points), expected["CD"].double, 1e-12))
    #expect(isClose(Discrepancy.wrapAround(points), expected["WD"].double, 1e-12))
    #expect(isClose(Discrepancy.mixture(points), expected["MD"].double, 1e-12))
    #expect(isClose(Discrepancy.star(points), expected["L2-star"].double, 1e-12))
  }

  @Test func gridsRunTheLastFactorFastest() throws {
    let rows = try Factorial.grid([[1, 2], [10, 20, 30]])
    #expect(rows == [[1, 10], [1, 20], [1, 30], [2, 10], [2, 20], [2, 30]])
    #expect(throws: StatisticsError.self) { try Factorial.grid([[1], []]) }
    #expect(throws: StatisticsError.self) {
      try Factorial.grid(Array(repeating: Array(0..<100), count: 30))
    }
  }

  @Test func oneAtATimeChangesOneFactor() throws {
    let rows = try Factorial.oneAtATime(baseline: ["a", "x"], levels: [["a", "b"], ["y", "z"]])
    #expect(rows == [["a", "x"], ["b", "x"], ["a", "y"], ["a", "z"]])
    #expect(throws: StatisticsError.self) {
      try Factorial.oneAtATime(baseline: [1], levels: [[Int]]())
    }
  }

  @Test func morrisTrajectoriesChangeEachParameterOnceByDelta() throws {
    let design = try MorrisDesign(parameters: 5, trajectories: 6, seed: 9)
    #expect(design.rows.count == 36)
    for trajectory in 0..<6 {
      let points = design.rows[trajectory * 6..<trajectory * 6 + 6]
      let changed = zip(points, points.dropFirst()).map { one, other in
        (0..<5).filter { one[$0] != other[$0] }
      }
      #expect(changed.allSatisfy { $0.count == 1 })
      #expect(changed.flatMap(\.self).sorted() == [0, 1, 2, 3, 4])
      for (one, other) in zip(points, points.dropFirst()) {
        #expect(isClose(zip(one, other).map { abs($0 - $1) }.max(), design.delta, 1e-15))
      }
    }
    #expect(design.rows.allSatisfy { $0.allSatisfy { (0...1).contains($0) } })
    let longer = try MorrisDesign(parameters: 5, trajectories: 8, seed: 9)
    #expect(Array(longer.rows.prefix(36)) == design.rows)
    #expect(throws: StatisticsError.self) {
      try MorrisDesign(parameters: 5, trajectories: 6, levels: 5, seed: 9)
    }
  }

  @Test func marginalsShareTheUnitIntervalFairly() throws {
    let integers = (0..<600).map { Marginal.integer(2...4).value(at: (Double($0) + 0.5) / 600) }
    #expect([2.0, 3, 4].map { value in integers.count { $0 == value } } == [200, 200, 200])
    #expect(Marginal.integer(2...4).value(at: 1) == 4)
    #expect(Marginal.real(-1...3).value(at: 0.25) == 0)
    #expect(isClose(Marginal.logarithmic(1...100).value(at: 0.5), 10, 1e-14))
    let category = Marginal.category(try Weights([1, 0, 3], 3))
    #expect([0, 0.2, 0.25, 1, .nan].map(category.value) == [0, 0, 2, 2, 0])
  }
}
