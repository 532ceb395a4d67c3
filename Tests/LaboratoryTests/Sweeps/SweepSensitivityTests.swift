import ScenarioFiles
import Statistics
import Testing

@testable import Laboratory

private let two =
  "{path: 'parameters.trustRetention', range: [0.8, 1]}, "
  + "{path: 'parameters.negativity', range: [1, 4]}"

private func number(_ text: String?) -> Double? { text.flatMap(Double.init) }

@Test func sobolIndicesAreThoseOfThePointsTable() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft(
    factors: two, design: "{kind: 'saltelli', baseRows: 8}",
    more: "replications: 4, outputs: ['trust', 'turnovers']"
  ).plan()
  try Sweep.run(plan, in: folder)
  let outputs = try folder.rows("points.csv").filter { $0["strategy"] == "systems" }
    .map { number($0["trust"]) }
  let layout = try SaltelliLayout(parameters: 2, hasSecondOrder: false)
  let analysis = try SobolAnalysis(
    outputs, layout: layout, bootstrap: BootstrapPlan(resamples: 9, seed: 1))
  let rows = try folder.rows("sensitivity.csv")
    .filter { $0["strategy"] == "systems" && $0["output"] == "trust" }
  #expect(rows.map { $0["index"] } == ["first", "first", "total", "total"])
  #expect(
    rows.map { $0["parameter"] }.prefix(2)
      == ["parameters_trust_retention", "parameters_negativity"])
  #expect(rows.map { number($0["estimate"]) } == analysis.indices.map(\.estimate))
  #expect(rows.allSatisfy { $0["n_base"] == "8" && $0["n_dropped"] == "0" })
  let low = try #require(number(rows[2]["ci_low"]))
  let high = try #require(number(rows[2]["ci_high"]))
  #expect(low < high)
}

@Test func whatOnlyLuckDecidesDependsOnNoFactor() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft(
    factors: two, design: "{kind: 'saltelli', baseRows: 4}",
    more: "replications: 3, outputs: ['turnovers']"
  ).plan()
  try Sweep.run(plan, in: folder)
  let rows = try folder.rows("sensitivity.csv")
  #expect(rows.allSatisfy { number($0["estimate"]) ?? 0 == 0 })
}

@Test func screeningIsThatOfThePointsTable() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft(
    factors: two, design: "{kind: 'morris', trajectories: 3}",
    more: "replications: 2, outputs: ['trust']"
  ).plan()
  try Sweep.run(plan, in: folder)
  let outputs = try folder.rows("points.csv").filter { $0["strategy"] == "wins" }
    .map { number($0["trust"]) }
  let design = try MorrisDesign(
    parameters: 2, trajectories: 3, levels: 4, seed: plan.study.scenario.seed)
  let effects = try MorrisAnalysis(rows: design.rows, outputs: outputs).effects
  let rows = try folder.rows("sensitivity.csv").filter { $0["strategy"] == "wins" }
  #expect(rows.map { $0["index"] } == ["mu", "mu_star", "sigma", "mu", "mu_star", "sigma"])
  let means = rows.filter { $0["index"] == "mu" }.map { number($0["estimate"]) }
  let sizes = rows.filter { $0["index"] == "mu_star" }.map { number($0["estimate"]) }
  #expect(means == effects.map(\.mean))
  #expect(sizes == effects.map(\.meanSize))
}

@Test func baseRowsWithFailedRunsAreDroppedAndCounted() throws {
  let folder = SweepFolder()
  var study = try SweepDraft(
    factors: two, design: "{kind: 'saltelli', baseRows: 8}",
    more: "replications: 2, outputs: ['trust']"
  ).study()
  // A retention of 2 makes no scenario.
  study.factors[0].spread = .listed([.number(0.9), .number(2)], weights: [5, 1])
  try Sweep.run(try SweepPlan(study), in: folder)
  let rows = try folder.rows("sensitivity.csv")
  let dropped = try #require(rows.first?["n_dropped"].flatMap { Int($0) })
  let used = try #require(rows.first?["n_base"].flatMap { Int($0) })
  #expect(dropped > 0 && used > 0 && dropped + used == 8)
}

@Test func otherDesignsHaveNoIndices() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft(more: "replications: 1").plan(), in: folder)
  #expect(throws: (any Error).self) { try folder.rows("sensitivity.csv") }
}
