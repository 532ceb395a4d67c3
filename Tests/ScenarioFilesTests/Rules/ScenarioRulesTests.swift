import Testing

@testable import ScenarioFiles

@Suite struct ScenarioRulesTests {
  private func partners(_ ids: String...) -> String {
    let each = ids.map { "{id: '\($0)', sector: 'x', priorities: {work: 1}}" }
    return "[\(each.joined(separator: ", "))]"
  }

  private func strategy(_ text: String) -> [String] {
    Draft(strategies: "[{id: 's', \(text)}]").found()
  }

  @Test func idsAreUnique() {
    #expect(Draft(partners: partners("a", "b", "a")).found() == ["E034 'a'"])
    let goals = "[{id: 'work'}, {id: 'school'}, {id: 'work'}]"
    #expect(Draft(goals: goals).found() == ["E034 'work'"])
    let strategies =
      "[{id: 's', phases: [{shares: {systems: 1}}]},"
      + "{id: 's', phases: [{shares: {systems: 1}}]}]"
    #expect(Draft(strategies: strategies).found() == ["E034 's'"])
  }

  @Test func goalsHaveColumnsOfTheirOwn() {
    let goals = "[{id: 'work'}, {id: 'school'}, {id: 'a-b'}, {id: 'a_b'}]"
    #expect(Draft(goals: goals).found() == ["E034 'a_b'"])
  }

  @Test func identitiesDiffer() {
    // Two words whose 32-bit FNV-1a hashes are equal.
    #expect(Draft(partners: partners("costarring", "liquid")).found() == ["E035 'liquid'"])
  }

  @Test func populationsDoNotMeetPartners() {
    let crowd =
      "populations: [{id: 'b', count: 150,"
      + "template: {sector: 'x', priorities: {work: 1}}}]"
    #expect(Draft(partners: partners("a", "b-149"), more: crowd).found() == ["E034 'b-149'"])
    #expect(Draft(partners: partners("a", "b-150"), more: crowd).found() == [])
    #expect(Draft(partners: partners("a", "b"), more: crowd).found().isEmpty)
  }

  @Test(arguments: [
    ("phases: [{from: 1, shares: {systems: 1}}]", ["E040 1"]),
    ("phases: [{shares: {systems: 1}}, {from: 12, shares: {systems: 1}}]", []),
    ("phases: [{shares: {systems: 1}}, {from: 0, shares: {systems: 1}}]", ["E040 0"]),
    ("phases: [{shares: {systems: 1}}, {shares: {systems: 1}}]", ["E040 {"]),
    ("phases: [{shares: {systems: 1}}, {from: 500, shares: {systems: 1}}]", ["W003 500"]),
    ("phases: [{shares: {systems: 0}}]", ["E041 {systems: 0}"]),
    ("phases: [{shares: {}}]", ["E041 {}"]), ("phases: []", ["E028 ["]), ("", ["E025 {"]),
    ("phases: [{shares: {systems: 1}, connection: 1.5}]", ["E023 1.5"]),
  ])
  func phasesFollowEachOther(text: String, found: [String]) {
    #expect(strategy(text) == found)
  }

  @Test(arguments: [
    ("reads: 'trust', target: 1, gain: 1, min: 0.5, max: 0.4", ["E044 0.5"]),
    ("reads: 'trust', target: 1, gain: 1", []),
    ("reads: 'outcome_work', target: 1, gain: 1, min: 0, max: 1", []),
    ("reads: 'tryst', target: 1, gain: 1, min: 0, max: 1", ["E032 'tryst'"]),
    ("reads: 'trust'", ["E025 {"]),
  ])
  func adaptationMakesSense(text: String, found: [String]) {
    #expect(strategy("phases: [{shares: {systems: 1}}], adapt: {\(text)}") == found)
  }

  @Test(arguments: [
    ("between: ['a', 'a']", ["E036 'a'"]), ("from: 'a', to: 'a'", ["E036 'a'"]),
    ("between: ['a', 'b'], from: 'a'", ["E037 from"]), ("from: 'a'", ["E025 {"]),
    ("", ["E025 {"]), ("from: 'a', to: 'b'", []),
  ])
  func pairsHaveTwoEnds(text: String, found: [String]) {
    let pair = "{\(text)\(text.isEmpty ? "" : ",") trust: 1, experience: 1}"
    #expect(Draft(more: "relationships: {pairs: [\(pair)]}").found() == found)
  }

  @Test func somethingIsWanted() {
    let partners = "[{id: 'a', sector: 'x', priorities: {work: 0, school: 0}}]"
    #expect(Draft(partners: partners).found() == ["E042 {work: 0, school: 0}"])
  }

  @Test(arguments: [
    ("'parameters.aspiration': [0.5, 0.9]", []), ("'parameters.aspiraton': [0, 1]", ["E038"]),
    ("aspiration: [0, 1]", ["E038"]), ("'parameters.aspiration': [0.9, 0.5]", ["E044"]),
    ("'parameters.trustRetention': [0.9, 1.1]", ["E045"]), ("'initial.wins': [-1, 1]", ["E045"]),
    ("'initial.narrative': [0, 2]", ["E045"]), ("'backbone.level': [-1, 0]", ["E045"]),
    ("'backbone.size': [0, 1]", ["E038"]), ("'partners.urgency': [-5, 5]", []),
    ("'partners.power': [-1, 5]", ["E045"]), ("'partners.power': [-0.9, 5]", []),
    ("'partners.a.urgency': [-1, 2]", []), ("'partners.a.power': [0, 2]", ["E045"]),
    ("'partners.c.power': [1, 2]", ["E030"]), ("'partners.a.b.power': [1, 2]", ["E038"]),
    ("'': [1, 2]", ["E038"]), ("'partners.cost': [-9, 9]", []),
  ])
  func uncertaintyIsPossible(text: String, codes: [String]) {
    let found = Draft(more: "uncertainty: {\(text)}").read().report.diagnostics
    #expect(found.map(\.code.rawValue) == codes)
  }

  @Test func suggestsTheFullPathOfAParameter() {
    let report = Draft(more: "uncertainty: {aspiration: [0, 1]}").read().report
    #expect(report.diagnostics[0].suggestions == ["parameters.aspiration"])
  }

  @Test(arguments: [
    ("parameters: {developmentDelivery: 0.9}", ["E043 0.9"]),
    ("parameters: {developmentDelivery: 0.9, measurementDelivery: 0.1}", []),
    ("uncertainty: {'parameters.measurementDelivery': [0, 0.7]}", ["E043 [0, 0.7]"]),
  ])
  func deliveryStaysAtMostOne(more: String, found: [String]) {
    #expect(Draft(more: more).found() == found)
  }

  @Test func deliveryOfAStrategyCountsToo() {
    #expect(
      strategy("phases: [{shares: {systems: 1}}], parameters: {measurementDelivery: 0.7}")
        == ["E043 0.7"])
  }

  @Test func whatComesAfterTheEndIsOnlyAWarning() {
    let draft = Draft(
      more: "months: 12, events: [{month: 12, kind: 'join', partner: 'a'}],"
        + "funding: [{from: 13, months: 1, amount: 1}, {from: 11, months: 9, amount: 1}]")
    #expect(draft.found() == ["W001 12", "W002 13"])
    #expect(draft.read().scenario != nil)
  }

  @Test func manyPartnersNeedANetwork() {
    let crowd =
      "populations: [{id: 'c', count: 199,"
      + "template: {sector: 'x', priorities: {work: 1}}}]"
    #expect(Draft(more: crowd).found() == ["E047 ["])
    #expect(Draft(more: crowd + ", network: {kind: 'random', degree: 4}").found() == [])
    let huge = crowd.replacing("199", with: "9999999") + ", network: {kind: 'random', degree: 4}"
    #expect(Draft(more: huge).found() == ["E046 ["])
  }

  @Test func thereMustBePartners() {
    #expect(Draft(partners: "[]").found() == ["E028 ["])
    let crowd =
      "{name: 'x', goals: [{id: 'work'}], strategies: [{id: 's', phases:"
      + " [{shares: {systems: 1}}]}]"
    let none = ScenarioReader().read(Array((crowd + "}").utf8), file: "x")
    #expect(Draft.found(none) == ["E025 {"])
    let populations =
      ", populations: [{id: 'c', count: 9, template: {sector: 'x',"
      + " priorities: {work: 1}}}]}"
    let some = ScenarioReader().read(Array((crowd + populations).utf8), file: "x")
    #expect(some.scenario != nil)
  }

  @Test func tooManyPartnersAreCounted() {
    let ids = (0..<10_001).map { "{id: 'p\($0)', sector: 'x', priorities: {work: 1}}" }
    let draft = Draft(
      partners: "[\(ids.joined(separator: ","))]", more: "network: {kind: 'random', degree: 4}")
    #expect(draft.found() == ["E028 ["])
  }
}
