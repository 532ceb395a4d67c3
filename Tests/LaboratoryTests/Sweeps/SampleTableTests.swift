import ScenarioFiles
import Testing

@testable import Laboratory

private func table(_ text: String) throws -> SampleTable {
  let study = try SweepDraft(design: "{kind: 'table', file: 'x'}").study()
  return try SampleTable(Array(text.utf8), for: study, in: ScenarioTemplate(study.scenario))
}

@Test(arguments: ["parameters.trustRetention", "trustRetention", "parameters_trust_retention"])
func columnsAreNamedByPathParameterOrEarlierTable(name: String) throws {
  let table = try table("design_id,\(name)\n7,0.5\n9,0.25\n")
  #expect(table.factors.map(\.path) == ["parameters.trustRetention"])
  #expect(table.rows == [[.number(0.5)], [.number(0.25)]])
}

@Test func furtherColumnsBecomeFactors() throws {
  let table = try table("negativity,months,trustRetention,partners.a.status\n2,6,0.5,prospect\n")
  #expect(
    table.factors.map(\.path) == [
      "parameters.trustRetention", "parameters.negativity", "months", "partners.a.status",
    ])
  #expect(table.rows == [[.number(0.5), .number(2), .number(6), .text("prospect")]])
}

@Test(arguments: [
  ("trustRetention,nonsense\n1,2\n", SampleTable.Fault.unknownColumn("nonsense", similar: [])),
  ("months\n2\n", .missingFactor("parameters.trustRetention", present: ["months"])),
  (
    "trustRetention,parameters.trustRetention\n1,1\n", .repeatedSetting("parameters.trustRetention")
  ),
  ("trustRetention\n", .noRows),
  ("trustRetention,strategy\n1,wins\n", .runColumn("strategy")),
  ("trustRetention,replication\n1,0\n", .runColumn("replication")),
])
func tablesThatDoNotFitAreRefused(text: String, fault: SampleTable.Fault) {
  #expect(throws: fault) { try table(text) }
}

@Test func emptyCellsAreRefusedWithTheirPlace() throws {
  let fault = #expect(throws: SampleTable.Fault.self) {
    try table("trustRetention,months\n1,6\n1,\n")
  }
  #expect(fault?.sentence.hasPrefix("line 3") == true)
}
