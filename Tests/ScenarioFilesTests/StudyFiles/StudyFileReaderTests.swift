import Partnership
import Testing

@testable import ScenarioFiles

@Test func aStudyIsOnlyAScenarioUnlessItSaysMore() throws {
  let study = try #require(StudyDraft().study)
  #expect(study.name == "draft")
  #expect(study.factors.isEmpty)
  #expect(study.design == .grid)
  #expect(study.strategies == [0])
  #expect(study.outputs.count == Measure.all(goals: study.scenario.goals).count)
}

@Test func aScenarioMayBeInItsOwnFile() throws {
  let inline = try #require(StudyDraft().study)
  let named = try #require(StudyDraft(scenario: "'world.json5'").study)
  #expect(named == inline)
  #expect(StudyDraft(scenario: "'word.json5'").found == ["E039 'word.json5'"])
}

@Test func monthsSeedAndReplicationsOfTheStudyWin() throws {
  let study = try #require(StudyDraft("months: 7, seed: 9, replications: 11").study)
  #expect(study.scenario.months == 7)
  #expect(study.scenario.seed == 9)
  #expect(study.scenario.replications == 11)
}

@Test(arguments: [
  ("range: [0.9, 0.95]", FactorSpread.uniform(low: 0.9, high: 0.95)),
  ("integer: [0, 1]", .integer(low: 0, high: 1)),
  ("list: [0.5, 1]", .listed([.number(0.5), .number(1)], weights: [1, 1])),
  (
    "category: [0.5, 1], weights: [1, 3]",
    .listed([.number(0.5), .number(1)], weights: [1, 3])
  ),
  (
    "distribution: {kind: 'triangular', low: 0, mode: 0.2, high: 1}",
    .triangular(low: 0, mode: 0.2, high: 1)
  ),
  (
    "distribution: {kind: 'normal', mean: 0.5, sd: 0.1, low: 0, high: 1}",
    .normal(mean: 0.5, sd: 0.1, low: 0, high: 1)
  ),
  (
    "distribution: {kind: 'logarithmic', low: 0.1, high: 1}", .logarithmic(low: 0.1, high: 1)
  ),
])
func factorsVaryInManyWays(text: String, spread: FactorSpread) throws {
  let draft = StudyDraft(
    "factors: [{path: 'parameters.trustRetention', \(text)}], "
      + "design: {kind: 'morris', trajectories: 2}"
  )
  #expect(draft.found == [])
  #expect(draft.study?.factors.first?.spread == spread)
}

@Test(arguments: [
  ("{kind: 'grid'}", StudyDesign.grid),
  ("{kind: 'oneAtATime'}", .oneAtATime),
  ("{kind: 'latinHypercube', points: 7}", .latinHypercube(points: 7, isCentred: false)),
  ("{kind: 'sobol', points: 8, shift: 'none'}", .sobol(points: 8, isShifted: false)),
  (
    "{kind: 'saltelli', baseRows: 4, order: 'second'}",
    .saltelli(baseRows: 4, hasSecondOrder: true, isShifted: true)
  ),
  ("{kind: 'morris', trajectories: 3}", .morris(trajectories: 3, levels: 4)),
  ("{kind: 'table', file: 'x.csv'}", .table(.file("x.csv"))),
  ("{kind: 'table', rows: [[0.5], [1]]}", .table(.rows([[.number(0.5)], [.number(1)]]))),
])
func designsAreRead(text: String, design: StudyDesign) {
  let draft = StudyDraft(
    "factors: [{path: 'parameters.trustRetention', list: [0.5, 1]}], design: \(text)")
  #expect(draft.found == [])
  #expect(draft.study?.design == design)
}

@Test func anySettingCanBeAFactor() {
  let paths = [
    ("parameters.negativity", "1"), ("initial.capability", "0.5"), ("backbone.level", "1"),
    ("partners.power", "2"), ("partners.a.urgency", "0.5"), ("months", "12"),
    ("strategies.s.phases.0.connection", "0.5"), ("strategies.phases.shares.systems", "0.5"),
    ("funding.seed grant.amount", "2"), ("funding.0.months", "6"),
    ("relationships.default.trust", "0.5"), ("partners.a.status", "'prospect'"),
  ]
  let factors = paths.map { "{path: '\($0)', list: [\($1)]}" }.joined(separator: ", ")
  var world = Draft()
  world.more =
    "funding: [{name: 'seed grant', months: 3, amount: 1}],"
    + " relationships: {default: {trust: 0.4, experience: 1}}"
  #expect(StudyDraft("factors: [\(factors)]", scenario: world.text).found == [])
}

@Test func aStudyIsWrittenSoThatItReadsBackEqual() throws {
  let draft = StudyDraft(
    """
    name: 'one', question: 'why?', seed: 18446744073709551615,
    factors: [{path: 'parameters.negativity', range: [1, 2], levels: 3, baseline: 1.5},
      {path: 'months', integer: [3, 9]}, {path: 'partners.a.status', list: ['member']},
      {path: 'initial.wins', distribution: {kind: 'normal', mean: 1, sd: 0.1, low: 0}}],
    design: {kind: 'saltelli', baseRows: 4},
    until: {halfWidth: 0.1, of: 'trust', month: 6}, outputs: ['trust', 'outcome_work'],
    """)
  #expect(draft.found == [])
  let study = try #require(draft.study)
  let text = StudyFileWriter.json(study)
  let again = StudyReader().read(Array(text.utf8), file: "again")
  #expect(again.study == study)
}

@Test func whatAPrecisionRequestIsAboutIsReadAndWritten() throws {
  var world = Draft()
  world.strategies =
    "[{id: 's', phases: [{shares: {systems: 1}}]}, {id: 't', phases: [{shares: {systems: 1}}]}]"
  let study = try #require(
    StudyDraft("until: {halfWidth: 0.1, strategy: 't', target: 'mean'}", scenario: world.text).study
  )
  #expect(study.precision?.strategy == 1)
  #expect(study.precision?.target == .mean)
  let text = StudyFileWriter.json(study)
  #expect(StudyReader().read(Array(text.utf8), file: "again").study == study)
  let plain = try #require(StudyDraft("until: {halfWidth: 0.1}", scenario: world.text).study)
  #expect(plain.precision?.target == .difference && plain.precision?.strategy == nil)
  for (text, mark) in [("strategy: 'x'", "E026 'x'"), ("strategy: 's'", "E037 's'")] {
    #expect(StudyDraft("until: {halfWidth: 0.1, \(text)}", scenario: world.text).found == [mark])
  }
}
