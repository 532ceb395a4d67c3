import ScenarioFiles
import Testing

@testable import Laboratory

private func values(_ draft: SweepDraft) throws -> [[SettingValue]] {
  let design = try draft.plan().design
  return (0..<design.count).map { Array(design.values(of: $0)) }
}

private let two =
  "{path: 'parameters.trustRetention', list: [0.8, 0.9]}, {path: 'months', integer: [6, 8]}"

@Test func aGridHasEveryCombinationTheLastFactorFastest() throws {
  let rows = try values(SweepDraft(factors: two)).map { $0.map(\.text) }
  #expect(
    rows == [
      ["0.8", "6"], ["0.8", "7"], ["0.8", "8"], ["0.9", "6"], ["0.9", "7"], ["0.9", "8"],
    ])
}

@Test func oneAtATimeStartsAtTheScenarioItself() throws {
  let draft = SweepDraft(factors: two, design: "{kind: 'oneAtATime'}")
  let rows = try values(draft).map { $0.map(\.text) }
  #expect(rows[0] == ["0.97", "14"])
  #expect(rows.dropFirst().map { $0[0] } == ["0.8", "0.9", "0.97", "0.97", "0.97"])
  #expect(rows.dropFirst().map { $0[1] } == ["14", "14", "6", "7", "8"])
}

/// Designs that can be doubled, at a size.
private let doubled: [@Sendable (Int) -> String] = [
  { "{kind: 'sobol', points: \($0)}" },
  { "{kind: 'sobol', points: \($0), shift: 'none'}" },
  { "{kind: 'latinHypercube', points: \($0)}" },
  { "{kind: 'saltelli', baseRows: \($0)}" },
  { "{kind: 'saltelli', baseRows: \($0), order: 'second'}" },
  { "{kind: 'morris', trajectories: \($0)}" },
  { size in
    let rows = (0..<size).map { "[0.\($0 + 1), \($0 + 6)]" }.joined(separator: ",")
    return "{kind: 'table', rows: [\(rows)]}"
  },
]

@Test(arguments: doubled.indices, [2, 4, 16])
func doublingADesignKeepsItsRows(design: Int, size: Int) throws {
  for seed in [1, 99] {
    func rows(_ size: Int) throws -> [[SettingValue]] {
      let draft = SweepDraft(
        factors: two, design: doubled[design](size), more: "replications: 1, seed: \(seed)")
      return try values(draft)
    }
    let first = try rows(size)
    let all = try rows(2 * size)
    #expect(all.count == 2 * first.count)
    #expect(Array(all.prefix(first.count)) == first)
  }
}

@Test func moreLevelsOfAGridKeepItsCombinations() throws {
  func rows(_ levels: Int) throws -> [[SettingValue]] {
    let range = "{path: 'parameters.trustRetention', range: [0.5, 1], levels: \(levels)}"
    return try values(SweepDraft(factors: range + ", {path: 'months', list: [6, 8]}"))
  }
  let fine = try rows(5)
  let coarse = try rows(3)
  #expect(coarse.allSatisfy { fine.contains($0) })
}

@Test func anyPrefixOfThePlannedOrderIsBalanced() throws {
  let plan = try SweepDraft(factors: two, more: "replications: 5").plan()
  var order: [Int: Int] = [:]
  for world in 0..<5 {
    for point in 0..<plan.points {
      for strategy in 0..<plan.strategies {
        let run = try #require(
          plan.order.run(point: point, strategy: strategy, world: world))
        order[run] = point * plan.strategies + strategy
      }
    }
  }
  #expect(order.count == plan.mostRuns)
  var counts = Array(repeating: 0, count: plan.points * plan.strategies)
  for run in 0..<plan.mostRuns {
    let cell = try #require(order[run])
    counts[cell] += 1
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
  }
}

@Test func saltelliRowsSayWhatTheyAreFor() throws {
  let plan = try SweepDraft(factors: two, design: "{kind: 'saltelli', baseRows: 2}").plan()
  let label = try #require(plan.design.label)
  #expect((0..<5).map { label($0).block } == ["A", "AB1", "AB2", "B", "A"])
  #expect((0..<5).map { label($0).baseRow } == [0, 0, 0, 0, 1])
}

@Test func columnsAreIdentifiersAndDiffer() {
  let names = FactorColumns.names(of: [
    "parameters.trustRetention", "funding.seed grant.amount", "months", "partners.a-1.power",
    "partners.a_1.power",
  ]).map(\.text)
  #expect(
    names == [
      "parameters_trust_retention", "funding_seed_grant_amount", "setting_months",
      "partners_a_1_power", "partners_a_1_power_2",
    ])
}

@Test func shorterPathsApplyFirst() throws {
  let draft = SweepDraft(
    factors: "{path: 'partners.a.power', list: [5]}, {path: 'partners.power', list: [2]}")
  let blueprint = try draft.plan().blueprint(of: 0)
  #expect(blueprint.partners.map { $0[.power] } == [5, 2, 2])
}
