import Partnership
import ScenarioFiles
import Tables
import Testing

@testable import Laboratory

/// A study with a ledger of all its runs.
private func ledger(_ plan: SweepPlan, in folder: SweepFolder) throws -> RunLedger {
  try Sweep.run(plan, in: folder)
  return try Sweep(plan, workers: 1).open(folder.open(), retriesFailed: false).ledger
}

@Test func wholeRowsGiveTheNumbersOfSingleCells() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft(
    factors: "{path: 'months', list: [6, 12, 14]}", more: "replications: 19"
  ).plan()
  let ledger = try ledger(plan, in: folder)
  for point in 0..<3 {
    let slots = PointSlots(plan, point: point)
    let whole = try #require(
      try WholePoint(plan, point: point, slots: slots, worlds: 19, ledger))
    let partial = try PartialPoint(plan, point: point, slots: slots, worlds: 19, ledger)
    #expect(whole.cells == partial.cells)
    #expect(whole.pairs == partial.pairs)
    #expect(whole.cells.allSatisfy { $0.moments.count == 19 })
  }
}

@Test func aPointThatFailedHasNoWholeRows() throws {
  let folder = SweepFolder()
  var study = try SweepDraft().study()
  study.design = .table(.rows([[.number(2)], [.number(0.5)]]))
  let plan = try SweepPlan(study)
  let ledger = try ledger(plan, in: folder)
  func whole(_ point: Int) throws -> WholePoint? {
    try WholePoint(plan, point: point, slots: PointSlots(plan, point: point), worlds: 10, ledger)
  }
  #expect(try whole(0) == nil)
  #expect(try whole(1) != nil)
}

@Test func rowsThatAreWrittenFastHaveTheBytesOfTheTable() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft(
    factors: "{path: 'parameters.trustRetention', list: [0.9, 1]}, {path: 'months', list: [6, 14]}"
  ).plan()
  let ledger = try ledger(plan, in: folder)
  let table = SweepTables(plan).runs
  var expected = TextBuffer()
  table.appendHeader(to: &expected)
  try ledger.read(0..<plan.mostRuns) { run, record in
    let point = run / plan.strategies % plan.points
    table.append(
      SweepRunRow(
        id: run, point: point, strategy: plan.strategyIDs[run % plan.strategies],
        world: run / (plan.strategies * plan.points), stage: nil, reason: nil,
        months: plan.months(of: point), settings: plan.design.values(of: point),
        values: plan.layout.end.map { RecordForm.value(record, $0) }[...]), to: &expected)
  }
  #expect(try folder.text("runs.csv") == expected.text)
}
