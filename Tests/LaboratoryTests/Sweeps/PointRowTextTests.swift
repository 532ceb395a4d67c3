import ScenarioFiles
import Statistics
import Tables
import Testing

@testable import Laboratory

/// A study with points that are whole, one that fails, and two lengths.
private func study() throws -> SweepPlan {
  var study = try SweepDraft(
    factors: "{path: 'parameters.trustRetention', list: [0.9]}, {path: 'months', list: [14]}",
    more: "replications: 9, outputs: ['trust', 'members', 'joined', 'outcome']"
  ).study()
  study.design = .table(
    .rows([[.number(0.9), .number(14)], [.number(2), .number(14)], [.number(1), .number(6)]]))
  return try SweepPlan(study)
}

@Test func summaryRowsThatAreWrittenFastHaveTheBytesOfTheTable() throws {
  let (plan, folder) = (try study(), SweepFolder())
  try Sweep.run(plan, in: folder)
  let ledger = try Sweep(plan, workers: 1).open(folder.open(), retriesFailed: false).ledger
  let table = SweepTables(plan).summary
  var expected = TextBuffer()
  table.appendHeader(to: &expected)
  var criticalValues = StudentCriticalValues()
  for point in 0..<plan.points {
    let found = try PointSummary(plan, point: point, worlds: 9, ledger)
    for (strategy, id) in plan.strategyIDs.enumerated() {
      for (slot, reported) in found.slots.slots.enumerated() {
        for (output, name) in plan.outputNames.enumerated() {
          table.append(
            SweepSummaryRow(
              point: point, strategy: id, month: reported.month, output: name,
              cell: CellSummary(found.cell(strategy, slot, output), &criticalValues)), to: &expected
          )
        }
      }
    }
  }
  #expect(try folder.text("summary.csv") == expected.text)
}

@Test func contrastRowsThatAreWrittenFastHaveTheBytesOfTheTable() throws {
  let (plan, folder) = (try study(), SweepFolder())
  try Sweep.run(plan, in: folder)
  let ledger = try Sweep(plan, workers: 1).open(folder.open(), retriesFailed: false).ledger
  let table = SweepTables(plan).contrasts
  var expected = TextBuffer()
  table.appendHeader(to: &expected)
  for point in 0..<plan.points {
    let found = try PointSummary(plan, point: point, worlds: 9, ledger)
    for (slot, reported) in found.slots.slots.enumerated() {
      for (output, name) in plan.outputNames.enumerated() {
        let pairs = found.pairs(1, slot, output)
        table.append(
          SweepContrastRow(
            point: point, strategy: plan.strategyIDs[1], baseline: plan.strategyIDs[0],
            month: reported.month, output: name, pairs: pairs, interval: pairs.interval(),
            pValue: pairs.pValue, adjustedPValue: pairs.pValue), to: &expected)
      }
    }
  }
  #expect(try folder.text("contrasts.csv") == expected.text)
}
