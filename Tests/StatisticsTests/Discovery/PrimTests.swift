import Testing

import Statistics

@Suite struct PrimTests {
  /// Sixty runs; those with x over 39 are of interest, and nothing else matters.
  private func planted() throws -> Prim {
    let table = try DiscoveryTable([
      .init("x", .real((0..<60).map(Double.init))),
      .init("idle", .integer((0..<60).map { ($0 * 7) % 5 })),
      .init("kind", .category((0..<60).map { ["b", "a", "c"][$0 % 3] })),
    ])
    return try Prim(table, ofInterest: (0..<60).map { $0 > 39 })
  }

  @Test func findsAPlantedRuleAndNothingElse() throws {
    let path = try planted().path()
    let step = try #require(path.chosenStep(density: 0.95))
    let rule = try #require(path.pruned(step: step))
    #expect(rule.step.density > 0.95 && rule.step.restricted == 1)
    guard case .range(let low, _) = rule.step.limits[0] else {
      Issue.record("x is not a range")
      return
    }
    #expect(low > 38 && low < 40)
    #expect(rule.step.limits[2] == .categories(["a", "b", "c"]))
  }

  @Test func noStepIsChosenWhenNoneIsDenseEnough() throws {
    let path = try planted().path()
    #expect(path.chosenStep(density: 1.1) == nil)
    #expect(path.pruned(step: -1) == nil && path.pruned(step: 999) == nil)
    #expect(path.significances(ofStep: 999).isEmpty)
  }

  @Test func halfSamplesRestrictTheColumnThatMatters() throws {
    let stability = try #require(try planted().stability(coverage: 0.9, samples: 8, seed: 4))
    #expect(stability.samples == 8)
    #expect(stability.restricted[0] == 1)
    #expect(stability.restricted.allSatisfy { (0...1).contains($0) })
    #expect(try planted().stability(coverage: 0.9, samples: 0, seed: 4) == nil)
  }

  @Test func heldOutRunsConfirmAPlantedRule() throws {
    let validation = try #require(try planted().validation(seed: 3))
    #expect((validation.density ?? 0) > 0.7)
    #expect((validation.coverage ?? 0) > 0.5)
    #expect(validation.count > 0)
  }

  @Test func laterBoxesShareNoRows() throws {
    let paths = try planted().paths(upTo: 2)
    let first = Set(paths[0].rows)
    #expect(paths.dropFirst().allSatisfy { first.isDisjoint(with: $0.rows) })
  }

  @Test func unusableTablesAreRefused() throws {
    #expect(throws: StatisticsError.self) { try DiscoveryTable([]) }
    #expect(throws: StatisticsError.self) { try DiscoveryTable([.init("x", .real([]))]) }
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try DiscoveryTable([.init("x", .real([.nan]))])
    }
    #expect(throws: StatisticsError.repeatedName("x")) {
      try DiscoveryTable([.init("x", .real([1])), .init("x", .integer([1]))])
    }
    let table = try DiscoveryTable([.init("x", .real([1, 2]))])
    #expect(throws: StatisticsError.noSpread) { try Prim(table, ofInterest: [false, false]) }
    #expect(throws: StatisticsError.self) { try Prim(table, ofInterest: [true]) }
    #expect(throws: StatisticsError.self) {
      try PrimSettings(peel: 0, paste: 0.05, minimumMass: 0.05)
    }
  }

  @Test func constantColumnsAndTinyTablesEndQuietly() throws {
    let table = try DiscoveryTable([
      .init("flat", .real([3, 3, 3])), .init("whole", .integer([1, 1, 1])),
      .init("only", .category(["a", "a", "a"])),
    ])
    let path = try Prim(table, ofInterest: [true, false, false]).path()
    #expect(path.steps.count == 1 && path.steps[0].density == 1.0 / 3)
  }

  @Test(arguments: [
    ([1.0, 2, 3, 4, 5], 0.95, 4.5), ([1, 2, 2, 2], 0.95, 1.5), ([2, 2, 3], 0.05, 2.5),
  ])
  func cutsStepPastTies(_ sorted: [Double], _ level: Double, _ expected: Double) {
    #expect(cutQuantile(sorted, level) == expected)
  }

  @Test func readyMadeCases() throws {
    #expect(CasesOfInterest.above(1, [0, 2, nil, .infinity]) == [false, true, false, false])
    #expect(try CasesOfInterest.beats([1, 2, nil], [2, 1, 0]) == [false, true, false])
    let lower = try CasesOfInterest.beats([1], [2], direction: .lowerIsBetter)
    #expect(lower == [true])
    #expect(CasesOfInterest.belowQuantile(0.5, [1, 2, 3, nil]) == [true, false, false, false])
    #expect(CasesOfInterest.belowQuantile(0.5, [nil]) == [false])
  }
}
