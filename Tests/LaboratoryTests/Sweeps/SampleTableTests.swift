import ScenarioFiles
import Testing

@testable import Laboratory

private func table(_ text: String, name: String = "draft") throws -> SampleTable {
  let draft = SweepDraft(
    design: "{kind: 'table', file: 'x'}", more: "replications: 10, name: '\(name)'")
  let study = try draft.study()
  return try SampleTable(Array(text.utf8), for: study, in: ScenarioTemplate(study.scenario))
}

@Test(arguments: ["parameters.trustRetention", "trustRetention", "parameters_trust_retention"])
func columnsAreNamedByPathParameterOrEarlierTable(name: String) throws {
  let table = try table("design_id,\(name)\n7,0.5\n9,0.25\n")
  #expect(table.factors.map(\.path) == ["parameters.trustRetention"])
  let rows = [SampleRow([.number(0.5)], designID: 7), SampleRow([.number(0.25)], designID: 9)]
  #expect(table.rows == SampleRows(rows))
}

@Test func furtherColumnsBecomeFactors() throws {
  let table = try table("negativity,months,trustRetention,partners.a.status\n2,6,0.5,prospect\n")
  #expect(
    table.factors.map(\.path) == [
      "parameters.trustRetention", "parameters.negativity", "months", "partners.a.status",
    ])
  #expect(table.rows == [[.number(0.5), .number(2), .number(6), .text("prospect")]])
}

@Test func rowsNameStrategiesAndWorldsOrNone() throws {
  let table = try table(
    "strategy,trustRetention,replication,scenario\n"
      + "systems,0.5,3,draft\n,0.5,9,\nwins,0.5,,draft\n,0.5,,\n")
  let half = [SettingValue.number(0.5)]
  #expect(
    table.rows.rows == [
      SampleRow(half, strategy: 1, replication: 3), SampleRow(half, replication: 9),
      SampleRow(half, strategy: 0), SampleRow(half),
    ])
  #expect(table.rows.choosesRuns)
}

@Test func theScenarioMayBeNamedAsItOrTheStudyIs() throws {
  let text = "trustRetention,scenario\n1,draft\n1,mine\n"
  #expect(try table(text, name: "mine").rows.rows.count == 2)
  #expect(throws: SampleTable.Fault.otherScenario("mine", own: ["draft"], line: 3)) {
    try table(text)
  }
}

@Test(arguments: [
  ("trustRetention,nonsense\n1,2\n", SampleTable.Fault.unknownColumn("nonsense", similar: [])),
  ("trustRetention,stratgy\n1,2\n", .unknownColumn("stratgy", similar: ["strategy"])),
  ("trustRetention,replicate\n1,2\n", .otherName("replicate", here: "replication")),
  ("trustRetention,replications\n1,2\n", .otherName("replications", here: "replication")),
  ("trustRetention,Strategies\n1,2\n", .otherName("Strategies", here: "strategy")),
  ("trustRetention,policy\n1,2\n", .otherName("policy", here: "strategy")),
  ("trustRetention,month\n1,2\n", .unknownColumn("month", similar: ["months"])),
  ("trustRetention,run_id\n1,2\n", .resultColumn("run_id")),
  ("months\n2\n", .missingFactor("parameters.trustRetention", present: ["months"])),
  (
    "trustRetention,parameters.trustRetention\n1,1\n", .repeatedSetting("parameters.trustRetention")
  ),
  ("trustRetention\n", .noRows),
  (
    "trustRetention,strategy\n1,wins\n1,win\n",
    .unknownStrategy("win", line: 3, known: ["wins", "systems"])
  ),
  ("trustRetention,replication\n1,9\n1,10\n", .unknownWorld(10, line: 3, worlds: 10)),
  ("trustRetention,replication\n1,-1\n", .unknownWorld(-1, line: 2, worlds: 10)),
  ("trustRetention,design_id\n1,-1\n", .negativeNumber(-1, line: 2)),
  (
    "trustRetention,design_id\n1,4\n1,5\n0.5,4\n",
    .differingSettings(designID: 4, line: 4, earlier: 2)
  ),
  ("trustRetention,design_id\n1,4\n1,4\n", .repeatedPoint(designID: 4, line: 3, earlier: 2)),
])
func tablesThatDoNotFitAreRefused(text: String, fault: SampleTable.Fault) {
  #expect(throws: fault) { try table(text) }
}

@Test(arguments: [
  ("trustRetention,months\n1,6\n1,\n", "line 3"), ("trustRetention,months\n1,6\n1,-\n", "line 3"),
  ("trustRetention,replication\n1,0.5\n", "line 2"), ("trustRetention,design_id\n1,\n", "line 2"),
  ("trustRetention,design_id\n1,seven\n", "line 2"),
])
func cellsThatAreNoValuesAreRefusedWithTheirPlace(text: String, place: String) {
  let fault = #expect(throws: SampleTable.Fault.self) { try table(text) }
  #expect(fault?.sentence.hasPrefix(place) == true)
}

@Test func faultsNameAWayOut() {
  let faults: [(SampleTable.Fault, String)] = [
    (.unknownStrategy("win", line: 3, known: ["wins", "systems"]), "wins"),
    (.unknownStrategy("zzz", line: 3, known: ["wins", "systems"]), "wins, systems"),
    (.unknownWorld(10, line: 3, worlds: 10), "-n 11"),
    (.otherScenario("a", own: ["b"], line: 2), "'b'"),
    (.otherName("replicate", here: "replication"), "rename it to replication"),
  ]
  for (fault, fix) in faults { #expect(fault.fix?.contains(fix) == true) }
}
