import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct CalibrationTests {
  private func observations(_ text: String) throws -> Observations {
    try Observations(
      try RunTable(Array(text.utf8), file: "t"), goals: [Goal(id: "a"), Goal(id: "b")])
  }

  private let fitted = [
    UncertainSetting(.parameter(.winYield), low: 3, high: 6),
    UncertainSetting(.everyPartner(.reliability), low: -0.4, high: 0),
  ]

  private let readings = [6, 12].flatMap { month in
    [Measure.trust, .outcome, .wins].map { Reading.after(month, $0) }
  }

  /// A small look; the release check plants 100 cases on each of several seeds.
  @Test func findsPlantedSettings() throws {
    let check = try CalibrationCheck(
      try Sample.plan(Sample.hub()), observing: readings,
      CalibrationSettings(fitted: fitted, draws: 150, lucks: 2, keep: 0.2), cases: 40,
      runner: TrialRunner(workers: 2))
    #expect(check.cases == 40)
    #expect(check.held.allSatisfy { $0 >= 34 })
    #expect(check.width[0] < 0.6)
    let table = try #require(check.report(title: "t").table("coverage.csv"))
    #expect(table.column("held").map { $0.map { Int($0) } } == check.held)
  }

  @Test func findsWhatTheObservationsSpeakOf() throws {
    let plan = try Sample.plan(Sample.hub())
    let settings = CalibrationSettings(fitted: fitted, draws: 150, lucks: 2, keep: 0.2)
    let table = try ReferenceTable(plan, settings, readings, TrialRunner(workers: 2))
    let seen = try #require(
      try table.observed([(values: [5, -0.1], luck: 9_999)], TrialRunner(workers: 1))[0])
    let observed = Observations(
      zip(readings, seen).map { Observations.Observation(reading: $0, value: $1) })
    let report = try Calibration(plan, observed, settings, runner: TrialRunner(workers: 2))
      .report()
    let posterior = try #require(report.table("posterior.csv"))
    #expect(posterior.names("parameter") == ["parameters.winYield", "partners.reliability"])
    let learnt = posterior.column("learnt").compactMap { $0 }
    #expect(learnt.count == 2 && learnt.allSatisfy { (-0.06...1).contains($0) })
    let median = try #require(posterior.column("median")[0])
    #expect(abs(median - 5) < 0.75)
    let predictive = try #require(report.table("predictive.csv"))
    #expect(predictive.cells.count == readings.count)
    #expect(report.sentences.contains { $0.contains("could have shown") })
    #expect(try Sample.texts(report).allSatisfy { !$0.contains("nan") })
  }

  /// From capability near the largest number on, output is no finite number.
  @Test func leavesFailedRunsOutAndSaysSo() throws {
    let settings = CalibrationSettings(
      fitted: [UncertainSetting(.initial(.capability), low: 1, high: 1.7e308)], draws: 200,
      lucks: 1)
    let report = try Calibration(
      try Sample.plan(Sample.hub(months: 6)), observations("month,wins,members\n6,1,6\n"), settings,
      runner: TrialRunner(workers: 2)
    ).report()
    #expect(report.sentences.last?.contains("runs failed and are left out") == true)
    #expect(try Sample.texts(report).allSatisfy { !$0.lowercased().contains("nan") })
  }

  @Test func saysWhenTheModelCannotShowWhatWasObserved() throws {
    let report = try Calibration(
      try Sample.plan(Sample.hub()), observations("month,members,outcome\n6,90,0.9\n12,90,0.99\n"),
      CalibrationSettings(fitted: fitted, draws: 30, lucks: 1), runner: TrialRunner(workers: 2)
    ).report()
    #expect(report.sentences.contains { $0.contains("cannot show what was observed") })
  }

  @Test func readsYearsAndSurveyScores() throws {
    let seen = try observations("year,trust_score,members,outcome_a\n1,2.5,,0.1\n2,,6,\n").all
    #expect(seen.map(\.value) == [0.5, 0.1, 6])
    #expect(seen.map { $0.reading.last } == [12, 12, 24])
    #expect(seen[1].reading.measure == .goalOutcome(0))
  }

  @Test(arguments: [
    "trust\n1\n", "month,foo\n1,2\n", "month,trust\n1,\n", "month,trust_score\n1,5\n",
    "month,trust\n1.5,0.3\n", "month,trust\n-1,0.3\n", "month,trust\n1,2.6\n",
    "month,trust\n1,0.5\n1,0.6\n", "year,members\n101,3\n",
  ])
  func refusesTablesWithoutUsableObservations(_ text: String) {
    #expect(throws: AnalysisError.self) { try observations(text) }
  }

  @Test func saysWhereATableIsWrong() {
    do {
      _ = try observations("year,trust_score\n1,2.5\n2,5.5\n")
      Issue.record("a score of 5.5 was taken")
    } catch let error as AnalysisError {
      #expect(error.sentence.contains("t, line 3, column 3 ('trust_score'): '5.5'"))
      #expect(error.fix?.contains("a score from 1 to 4") == true)
      #expect(error.isAboutFile)
    } catch { Issue.record("another error: \(error)") }
  }

  @Test func readsWhatIsToBeFitted() throws {
    let scenario = Sample.hub()
    #expect(
      try CalibrationSettings.fitted("parameters.aspiration", in: scenario)
        == UncertainSetting(.parameter(.aspiration), low: 0.6, high: 0.9))
    #expect(
      try CalibrationSettings.fitted("partners.urgency=-0.1:0.1", in: scenario).high == 0.1)
    for text in ["months", "parameters.gravity=0:2", "parameters.aspiration=1", "parameters.foo"] {
      #expect(throws: AnalysisError.self) { try CalibrationSettings.fitted(text, in: scenario) }
    }
  }
}
