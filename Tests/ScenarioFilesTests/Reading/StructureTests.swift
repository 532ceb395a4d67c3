import Testing

@testable import ScenarioFiles

@Suite struct StructureTests {
  @Test(arguments: [
    // Settings of the scenario
    ("months: 'x'", ["E021 'x'"]), ("months: '12'", ["E021 '12'"]), ("months: 1.5", ["E022 1.5"]),
    ("months: 0", ["E023 0"]), ("months: 1201", ["E023 1201"]), ("months: -1", ["E023 -1"]),
    ("months: 12e1", []), ("months: null", ["E021 null"]), ("months: []", ["E021 ["]),
    ("months: {a: 1}", ["E021 {"]), ("months: 1e400", ["E024 1e400"]),
    ("seed: 18446744073709551616", ["E024 18446744073709551616"]), ("seed: -1", ["E023 -1"]),
    ("replications: 0", ["E023 0"]), ("replicatons: 5", ["E012 replicatons"]),
    ("description: 5", ["E021 5"]), ("backbone: 1", ["E021 1"]),
    ("backbone: {level: -1}", ["E023 -1"]), ("backbone: {level: 1e999}", ["E024 1e999"]),
    ("initial: {narrative: 1.5}", ["E023 1.5"]), ("initial: {winz: 1}", ["E012 winz"]),
    // Parameters
    ("parameters: {trustRetention: 1.1}", ["E023 1.1"]),
    ("parameters: {quorum: true}", ["E021 true"]),
    ("parameters: {turstGate: 1}", ["E033 turstGate"]), ("parameters: [1]", ["E021 ["]),
    // References
    ("events: [{month: 1, kind: 'join', partner: 'c'}]", ["E030 'c'"]),
    ("events: [{month: 1, kind: 'jion', partner: 'a'}]", ["E026 'jion'"]),
    ("events: [{month: 1, kind: 'join'}]", ["E025 {"]),
    ("events: [{month: 1, kind: 'join', partner: 'a', size: 1}]", ["E012 size"]),
    ("events: [{month: 1, kind: 'conflict', between: ['a'], size: 1}]", ["E028 ["]),
    ("relationships: {pairs: [{between: ['a', 'x'], trust: 1, experience: 1}]}", ["E030 'x'"]),
    ("relationships: {default: {trust: 0.5}}", ["E025 {"]),
    ("relationships: {sameSector: {trust: 2, experience: 1}}", ["E023 2"]),
    // Networks
    ("network: 'complete'", []), ("network: 'ring'", ["E026 'ring'"]), ("network: 3", ["E021 3"]),
    ("network: {kind: 'random', degree: 4}", []), ("network: {kind: 'complete'}", []),
    ("network: {kind: 'random', rewiring: 4}", ["E025 {", "E012 rewiring"]),
    ("network: {kind: 'smallWorld', degree: 4.5, rewiring: 0.1}", ["E022 4.5"]),
    ("network: {kind: 'sectors', within: 1, between: 2}", ["E023 2"]),
    ("network: {kind: 'edges', links: [['a', 'b']]}", []),
    ("network: {kind: 'edges', links: [['a', 'z']]}", ["E030 'z'"]),
    ("network: {kind: 'edges'}", ["E025 {"]),
    ("network: {}", ["E025 {"]),
    // Uncertainty
    ("uncertainty: {'parameters.aspiration': 1}", ["E021 1"]),
    ("uncertainty: {'parameters.aspiration': [1]}", ["E028 [1]"]),
    ("uncertainty: {'parameters.aspiration': [0, 'x']}", ["E021 'x'"]),
  ])
  func namesWhatIsWrong(more: String, found: [String]) {
    #expect(Draft(more: more).found() == found)
  }

  @Test(arguments: [
    ("[]", ["E028 ["]), ("[{id: 'a b'}]", ["E027 'a b'"]), ("[{name: 'x'}]", ["E025 {"]),
    ("[{id: 'work', lag: 0}, {id: 'school'}]", ["E023 0"]), ("{}", ["E021 {"]), ("[3]", ["E021 3"]),
    ("[{id: ''}]", ["E027 ''"]), ("[{id: 'work', name: ''}, {id: 'school'}]", ["E029 ''"]),
  ])
  func checksGoals(goals: String, found: [String]) {
    let partners = "[{id: 'a', sector: 'k12', priorities: {}}]"
    let all = Draft(goals: goals, partners: partners).found()
    #expect(all.filter { !$0.hasPrefix("E042") } == found)
  }

  @Test(arguments: [
    ("{id: 'a', sector: 'k12', priorities: {wrok: 1}}", ["E031 wrok"]),
    ("{id: 'a', priorities: {work: 1}}", ["E025 {"]),
    ("{id: 'a', sector: 'x', priorities: {work: -1}}", ["E023 -1"]),
    ("{id: 'a', sector: 'x', priorities: {work: 1}, turst: 1}", ["E012 turst"]),
    ("{id: 'a', sector: 'x', priorities: {work: 1}, power: 0}", ["E023 0"]),
    ("{id: 'a', sector: 'x', priorities: {work: 1}, status: 'membr'}", ["E026 'membr'"]),
    ("{id: 'a', sector: 'x', priorities: {work: 1}, profile: {fear: 'x'}}", ["E012 fear"]),
    ("{id: 5, sector: 'x', priorities: {work: 1}}", ["E021 5"]),
  ])
  func checksPartners(partner: String, found: [String]) {
    #expect(Draft(partners: "[\(partner)]").found() == found)
  }

  @Test func suggestsNearNames() {
    let report = Draft(more: "replicatons: 5, parameters: {turstGate: 1}").read().report
    #expect(report.diagnostics.map(\.suggestions) == [["replications"], ["trustGate"]])
  }

  @Test func aMisspeltSettingIsNotMissingToo() {
    let more = "funding: [{months: 3, amont: 1}, {months: 3, mount: 1}, {months: 3, xyzzy: 1}]"
    #expect(Draft(more: more).found() == ["E012 amont", "E012 mount", "E025 {", "E012 xyzzy"])
  }

  @Test func reportsSyntaxAndMeaningInOneGo() {
    let draft = Draft(more: "months: 12\n seed: -4, parameters: {quorm: 3},")
    #expect(draft.found() == ["E004 ", "E023 -4", "E033 quorm"])
  }

  @Test func saysNothingOfSettingsThatAMistakeSwallowed() {
    let text = String(Draft().text.prefix(60))
    let found = Draft.found(ScenarioReader().read(Array(text.utf8), file: "cut"))
    #expect(found.count == 1)
  }

  @Test func doesNotDoubtNamesWhenTheirListIsBroken() {
    let draft = Draft(
      partners: "[{id: 'a', sector: 'x', priorities: {work: 1}}, {id: }]",
      more: "events: [{month: 1, kind: 'join', partner: 'b'}]")
    #expect(draft.found() == ["E025 {", "E006 }"])
  }

  @Test func refusesWhatIsNoScenario() {
    #expect(Draft.found(ScenarioReader().read(Array("[]".utf8), file: "x")) == ["E021 ["])
    #expect(Draft.found(ScenarioReader().read([], file: "x")) == ["E002 "])
  }

  @Test func describesEverySetting() {
    for kind in ObjectKind.allCases {
      let description = ObjectDescription.of(kind)
      #expect(description.kind == kind)
      let fields = description.fields + description.variants.flatMap(\.fields)
      #expect(fields.allSatisfy { !$0.meaning.isEmpty && !$0.type.words.isEmpty })
      #expect(Set(description.fields.map(\.name)).count == description.fields.count)
    }
  }
}
