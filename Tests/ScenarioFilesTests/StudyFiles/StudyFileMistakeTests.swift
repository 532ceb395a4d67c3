import Testing

@testable import ScenarioFiles

private func factor(_ text: String) -> [String] {
  StudyDraft("factors: [{\(text)}], design: {kind: 'latinHypercube', points: 4}").found
}

@Test func allMistakesOfStudyAndScenarioAreReportedAtOnce() {
  let draft = StudyDraft(
    "factros: [], months: 0, design: {kind: 'latinHypercub'}, outputs: ['trsut']",
    scenario: "{name: 'x', goals: [], partners: [], strategies: []}")
  let found = draft.found
  for mistake in ["E012 factros", "E023 0", "E026 'latinHypercub'", "E032 'trsut'"] {
    #expect(found.contains(mistake))
  }
  #expect(found.contains { $0.hasPrefix("E028") })
}

@Test func unknownNamesComeWithNearOnes() throws {
  let report = StudyDraft("factros: []").read().report
  #expect(report.diagnostics.first?.suggestions == ["factors"])
  let path = StudyDraft("factors: [{path: 'parameters.trustRetentoin', list: [0.9, 1]}]").read()
  #expect(path.report.diagnostics.first?.suggestions.first == "trustRetention")
}

@Test(arguments: [
  ("path: 'parameters.turst', range: [0, 1]", "turst"),
  ("path: 'partners.nobody.power', range: [1, 2]", "nobody"),
  ("path: 'months.days', range: [1, 2]", "days"),
])
func aPathThatLeadsNowhereIsUnderlinedWhereItFails(text: String, marked: String) {
  let found = factor(text)
  #expect(found.count == 1)
  #expect(found.first?.hasSuffix(" \(marked)") == true)
}

@Test(arguments: [
  ("path: 'parameters.trustRetention', range: [0.5, 1.5]", "E023 1.5"),
  ("path: 'parameters.trustRetention', list: [0.5, -1, 'high']", "E023 -1"),
  ("path: 'partners.a.status', list: ['member', 'gone']", "E026 'gone'"),
  ("path: 'months', list: [1.5]", "E022 1.5"),
  ("path: 'parameters.trustRetention', range: [0.9, 0.5]", "E044 [0.9, 0.5]"),
  ("path: 'parameters.trustRetention', range: [0, 1], list: [1]", "E037 [1]"),
  ("path: 'parameters.trustRetention', list: []", "E028 []"),
  ("path: 'parameters.negativity', category: [1, 2], weights: [1]", "E028 [1]"),
  ("path: 'parameters.negativity', category: [1, 2], weights: [0, 0]", "E023 [0, 0]"),
  (
    "path: 'parameters.negativity', distribution: {kind: 'logarithmic', low: 0, high: 1}", "E023 0"
  ),
  ("path: 'parameters.negativity'", "E025 'parameters.negativity'"),
])
func impossibleValuesOfAFactorAreFoundBeforeAnythingRuns(text: String, mistake: String) {
  #expect(factor(text).contains(mistake))
}

@Test(arguments: [
  ("{kind: 'sobol', points: 100}", "E023 100"),
  ("{kind: 'morris', trajectories: 2, levels: 3}", "E023 3"),
  ("{kind: 'table', rows: [[1, 2]]}", "E028 [1, 2]"),
  ("{kind: 'table'}", "E025 {kind: 'table'}"),
  ("{kind: 'sobol'}", "E025 {"),
])
func designsThatCannotBeMadeAreRefused(text: String, mistake: String) {
  let found = StudyDraft("factors: [{path: 'months', integer: [1, 5]}], design: \(text)").found
  #expect(found == [mistake])
}

@Test func pathsAreCheckedEvenIfATableGivesTheValues() {
  let draft = StudyDraft(
    "factors: [{path: 'parameters.nonsense'}], design: {kind: 'table', file: 'x.csv'}")
  #expect(draft.found == ["E033 nonsense"])
}

@Test func gridsNeedLevelsAndDesignsNeedFactors() {
  #expect(StudyDraft("factors: [{path: 'initial.wins', range: [0, 1]}]").found.count == 1)
  #expect(StudyDraft("design: {kind: 'sobol', points: 4}").found == ["E037 'sobol'"])
}

@Test(arguments: [
  ("until: {of: 'trust'}", "E025 {of: 'trust'}"),
  ("until: {halfWidth: 0.1, confidence: 1}", "E023 1"),
  ("until: {halfWidth: 0.1, max: 10}", "E037 10"),
  ("until: {halfWidth: 0.1, month: 500}", "E023 500"),
  ("until: {halfWidth: 0.1}, replications: 5", "E037 5"),
  ("until: {halfWidth: 0.1}, select: {difference: 0.1}", "E037 {difference: 0.1}"),
  ("select: {difference: 0.1}, strategies: ['s']", "E037 {difference: 0.1}"),
  ("strategies: ['t']", "E026 't'"),
  ("baseline: 'ss'", "E026 'ss'"),
  ("outputs: ['trust', 'trust']", "E034 'trust'"),
])
func stoppingRulesStrategiesAndOutputsAreChecked(text: String, mistake: String) {
  #expect(StudyDraft(text).found.contains(mistake))
}
