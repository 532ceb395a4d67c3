import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct OptimisationTests {
  private func search(
    _ scenario: Scenario, _ settings: OptimisationSettings, hasTurn: Bool = false
  ) throws -> Optimisation {
    let plan = try Sample.plan(scenario)
    return try Optimisation(
      plan, StrategySpace(around: plan, hasTurn: hasTurn), settings,
      runner: TrialRunner(workers: 2))
  }

  /// In the pure capability trap from K = 4 the best constant share over 36 months is 0.412065, over
  /// 12 months 0.172528.
  @Test(arguments: [(36, 0.412065), (12, 0.172528)])
  func findsTheKnownBestShare(_ months: Int, _ share: Double) throws {
    let found = try search(
      Sample.trap(months: months),
      OptimisationSettings(
        reading: Reading(.output, .sum), objectives: [], candidates: 24, generations: 5,
        firstWorlds: 1, mostWorlds: 1, judgingWorlds: 2, finalists: 4))
    #expect(abs(found.best.phases[0].shares.systems - share) < 0.02)
    #expect(found.report.sentences[0].hasPrefix("The best strategy found is found-"))
  }

  /// Both searches spend about the same, so that their results may be compared.
  @Test func spendsNoMoreRunsThanRandomSearch() throws {
    func runs(_ method: OptimisationSettings.Method) throws -> Int {
      try search(
        Sample.hub(months: 12, replications: 8),
        OptimisationSettings(
          method: method, reading: Reading(.outcome), candidates: 16, generations: 3,
          firstWorlds: 1, mostWorlds: 4, judgingWorlds: 4, finalists: 4)
      ).searchRuns
    }
    let (halving, random) = (try runs(.halving), try runs(.random))
    #expect(halving > 0)
    #expect(halving <= random)
    #expect(random - halving <= 2 * 4)
  }

  @Test func judgesOnFreshWorldsAndNamesWhatNothingBeats() throws {
    let found = try search(
      Sample.hub(months: 12, replications: 4),
      OptimisationSettings(
        candidates: 8, generations: 1, firstWorlds: 1, mostWorlds: 2, judgingWorlds: 3,
        finalists: 3), hasTurn: true)
    let report = found.report
    let table = try #require(report.table("judged.csv"))
    #expect(table.cells.count == 4 * found.finalists.count)
    #expect(table.column("n").allSatisfy { $0 == 3 })
    #expect(found.finalists.contains { $0.rank == 0 })
    #expect(try Sample.texts(report).allSatisfy { !$0.contains("nan") })
    #expect(report.sentences.last?.contains("not used in the search") == true)
  }

  /// Nobody but a leader in everything stands alone; with opposed wishes there is a choice, and the
  /// price of each end is said.
  @Test func saysWhatTheBestCostsInOtherRespects() throws {
    let found = try search(
      Sample.trap(months: 24),
      OptimisationSettings(
        reading: Reading(.output, .sum), objectives: [Reading(.capability)], candidates: 16,
        generations: 2, firstWorlds: 1, mostWorlds: 1, judgingWorlds: 2, finalists: 8))
    let members = found.finalists.filter { $0.rank == 0 }
    #expect(members.count > 1)
    for one in members {
      #expect(
        !members.contains {
          $0.candidate.mean(0) > one.candidate.mean(0)
            && $0.candidate.mean(1) > one.candidate.mean(1)
        })
    }
    #expect(
      found.report.sentences.contains {
        $0.hasPrefix("No strategy is best in everything") && $0.contains("at the price of")
      })
  }

  @Test func leavesFailedRunsOutAndSaysSo() throws {
    var scenario = Sample.hub(months: 6, replications: 4)
    scenario.uncertainty = [UncertainSetting(.initial(.capability), low: 0, high: 1.7e308)]
    let settings = OptimisationSettings(
      candidates: 8, generations: 1, firstWorlds: 2, mostWorlds: 4, judgingWorlds: 8, finalists: 2)
    let report = try search(scenario, settings).report
    #expect(report.sentences.last?.contains("runs failed and are left out of the means") == true)
    #expect(try Sample.texts(report).allSatisfy { !$0.lowercased().contains("nan") })
    scenario.uncertainty = [UncertainSetting(.initial(.capability), low: 1.7e308, high: 1.71e308)]
    #expect(throws: AnalysisError.self) { try search(scenario, settings) }
  }

  @Test func findsTheSameWhateverTheWorkers() throws {
    func report(_ workers: Int) throws -> AnalysisReport {
      let plan = try Sample.plan(Sample.hub(months: 6, replications: 4))
      return try Optimisation(
        plan, StrategySpace(around: plan),
        OptimisationSettings(
          candidates: 8, generations: 2, firstWorlds: 1, mostWorlds: 2, judgingWorlds: 2),
        runner: TrialRunner(workers: workers)
      ).report
    }
    #expect(try report(1).json == (try report(3).json))
  }
}
