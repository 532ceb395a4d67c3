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

@Test(arguments: [
  ("{kind: 'sobol', points: 8}", "{kind: 'sobol', points: 16}"),
  ("{kind: 'latinHypercube', points: 6}", "{kind: 'latinHypercube', points: 12}"),
  ("{kind: 'saltelli', baseRows: 2}", "{kind: 'saltelli', baseRows: 4}"),
  ("{kind: 'morris', trajectories: 2}", "{kind: 'morris', trajectories: 4}"),
])
func doublingADesignKeepsItsRows(small: String, large: String) throws {
  let first = try values(SweepDraft(factors: two, design: small))
  let all = try values(SweepDraft(factors: two, design: large))
  #expect(all.count == 2 * first.count)
  #expect(Array(all.prefix(first.count)) == first)
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
