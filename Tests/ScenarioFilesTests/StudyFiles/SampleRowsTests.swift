import Testing

@testable import ScenarioFiles

private func row(
  _ value: Double, _ id: Int? = nil, strategy: Int? = nil, world: Int? = nil
) -> SampleRow {
  SampleRow([.number(value)], designID: id, strategy: strategy, replication: world)
}

@Test func rowsThatAskForEverythingArePointsEach() throws {
  let rows = SampleRows([row(1), row(2), row(1)])
  #expect(!rows.choosesRuns)
  let points = try rows.points()
  #expect(points.firstRows == [0, 1, 2])
  #expect(points.ofRows == [0, 1, 2])
}

@Test func rowsThatChooseRunsSharePointsWithEqualSettings() throws {
  let rows = SampleRows([row(1, world: 0), row(2), row(1, strategy: 1), row(1, world: 0)])
  let points = try rows.points()
  #expect(points.firstRows == [0, 1])
  #expect(points.ofRows == [0, 1, 0, 0])
}

@Test func numbersTellPointsApart() throws {
  let rows = SampleRows([row(1, 5, world: 0), row(1, 2, world: 0), row(1, 5, world: 1)])
  #expect(try rows.points().ofRows == [0, 1, 0])
}

@Test func rowsOfOnePointHaveOneSetting() {
  let rows = SampleRows([row(1, 5, world: 0), row(1, 2), row(3, 5, world: 1)])
  #expect(throws: SampleRows.Fault.differingSettings(designID: 5, row: 2, earlier: 0)) {
    try rows.points()
  }
}

@Test func aPointThatIsAskedForTwiceIsRefused() {
  #expect(throws: SampleRows.Fault.repeatedPoint(designID: 5, row: 1, earlier: 0)) {
    try SampleRows([row(1, 5), row(1, 5)]).points()
  }
}

private let table =
  "factors: [{path: 'parameters.trustRetention'}], design: {kind: 'table', rows: [[0.5], [1]], "

@Test func whatStandsBesideRowsIsReadAndWritten() throws {
  let draft = StudyDraft(
    table + "designId: [7, 8], strategy: ['s', null], replication: [null, 3]}")
  #expect(draft.found == [])
  let study = try #require(draft.study)
  #expect(
    study.design == .table(.rows(SampleRows([row(0.5, 7, strategy: 0), row(1, 8, world: 3)]))))
  let text = StudyFileWriter.json(study)
  #expect(StudyReader().read(Array(text.utf8), file: "again").study == study)
}

@Test(arguments: [
  ("designId: [7]}", "one entry for each of 2 rows"),
  ("designId: [7, null]}", "whole numbers"), ("replication: [0, -1]}", "whole numbers"),
  ("replication: [0, 0.5]}", "whole numbers"), ("strategy: ['s', 't']}", "no strategy"),
  ("strategy: ['s', 4]}", "an id or null"), ("replication: 3}", "must be a list"),
  ("file: 'x.csv', replication: [0, 1]}", "belongs to"),
])
func whatDoesNotFitBesideRowsIsReported(text: String, message: String) {
  let draft = StudyDraft(table + text)
  #expect(draft.study == nil)
  let messages = draft.read().report.diagnostics.map(\.message)
  #expect(messages.contains { $0.contains(message) }, "\(messages)")
}
