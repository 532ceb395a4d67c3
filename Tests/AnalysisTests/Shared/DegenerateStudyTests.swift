import Partnership
import Statistics
import Testing

@testable import Laboratory

/// Studies that give methods nothing to work with: every analysis answers with numbers that are
/// numbers, or refuses in words.
@Suite struct DegenerateStudyTests {
  /// A study that leaves out what methods live on.
  enum Study: String, CaseIterable {
    case oneStrategy, oneRun, equalStrategies, nothingUncertain, deadFromTheStart
    case someFailed, oneStrategyFails, allFailed

    var scenario: Scenario {
      var hub = Sample.hub(months: 6, replications: 10)
      let huge = ParameterSetting(.winYield, 1.7e308)
      switch self {
      case .oneStrategy: hub.strategies = [hub.strategies[0]]
      case .oneRun: hub.replications = 1
      case .equalStrategies:
        hub.strategies = ["quick", "balanced"].map {
          Sample.strategy($0, quickWins: 0.5, systems: 0.5)
        }
      case .nothingUncertain: hub.uncertainty = []
      case .deadFromTheStart:
        for place in hub.partners.indices { hub.partners[place][.engagement] = 0 }
        hub.parameters += [ParameterSetting(.exitMonths, 1), ParameterSetting(.engagementRate, 0)]
      case .someFailed:
        hub.parameters.append(ParameterSetting(.winYield, 1e10))
        hub.uncertainty.append(UncertainSetting(.initial(.capability), low: 0, high: 2e298))
      case .oneStrategyFails:
        hub.strategies[1].parameters = [huge]
        hub.initial[.capability] = 1e10
      case .allFailed:
        hub.parameters.append(huge)
        hub.initial[.capability] = 1e10
      }
      return hub
    }
  }

  /// Analyses of a study.
  enum Analysis: String, CaseIterable {
    case compare, tipping, sobol, morris, pawn, regional, beats, regret, quantile, patterns
    case optimize, calibrate

    func report(_ scenario: Scenario) throws -> AnalysisReport {
      let plan = try Sample.plan(scenario)
      let runner = TrialRunner(workers: 2)
      func pair() throws -> StrategyPair {
        try StrategyPair(bestOf: plan, by: Reading(.wins), runner: runner)
      }
      func discovered(_ question: String) throws -> AnalysisReport {
        try Discovery(
          WorldTable(plan, by: Reading(.wins), runner: runner), Question(question),
          DiscoverySettings(halves: 2), title: "t"
        ).report()
      }
      switch self {
      case .compare:
        return try Comparison(
          plan, ComparisonSettings(reading: Reading(.wins), regretWorlds: 3, lucks: 2),
          runner: { Sample.runner($0) }, trials: runner
        ).report
      case .tipping:
        let search = try TippingPointSearch(over: 0.5...0.9, grid: 3, tolerance: 0.1, maximum: 20)
        return try Tipping(
          plan, pair(), along: Factor("parameters.aspiration", of: scenario, from: 0.5, to: 0.9),
          search: search, by: Reading(.wins), runner: runner
        ).report
      case .sobol, .morris, .pawn, .regional:
        let method = SensitivitySettings.Method(rawValue: rawValue) ?? .sobol
        return try Sensitivity(
          plan, pair(),
          SensitivitySettings(
            method: method, reading: Reading(.wins), rows: 4, worlds: 1, hasSecondOrder: true,
            trajectories: 3, slices: 3), runner: runner
        ).report
      case .beats: return try discovered("balanced beats quick")
      case .regret: return try discovered("regret of quick > 0")
      case .quantile: return try discovered("wins of quick below quantile 0.3")
      case .patterns:
        return try Patterns(
          scenario, Patterns.Settings(facts: ["F4"], points: 2, lucks: 2), runner: runner
        ).report()
      case .optimize:
        return try Optimisation(
          plan, StrategySpace(around: plan),
          OptimisationSettings(
            reading: Reading(.wins), candidates: 4, generations: 1, firstWorlds: 1,
            mostWorlds: 2, judgingWorlds: 3, finalists: 2), runner: runner
        ).report
      case .calibrate:
        let seen = Observations([
          Observations.Observation(reading: .after(6, .wins), value: 0.3),
          Observations.Observation(reading: .after(6, .members), value: 6),
        ])
        return try Calibration(
          plan, seen,
          CalibrationSettings(
            fitted: scenario.uncertainty.filter { $0.low < $0.high }, draws: 30, lucks: 1),
          runner: runner
        ).report()
      }
    }
  }

  @Test(arguments: Study.allCases, Analysis.allCases)
  func answersInNumbersOrRefusesInWords(_ study: Study, _ analysis: Analysis) throws {
    let name = "\(analysis) of \(study)"
    do {
      let report = try analysis.report(study.scenario)
      try Sample.expectSound(report, name)
      if study == .someFailed || study == .oneStrategyFails {
        // Only in what these analyses look at: two facts bring strategies of their own.
        let said = report.sentences.contains {
          $0.contains("failed and") || $0.contains("No run failed")
        }
        #expect(said, "\(name) does not say what became of failed runs")
      }
      // The facts bring strategies and readings of their own, which output past all numbers ends.
      #expect(
        study != .allFailed || analysis == .patterns, "\(name) has an answer without a run")
    } catch let error as AnalysisError {
      #expect(!error.sentence.isEmpty && error.fix?.isEmpty != true, "\(name)")
      for word in ["nan", "at least 1 values"] {
        #expect(!error.sentence.contains(word), "\(name)")
      }
    }
  }

  /// Runs that failed are counted where they were planted.
  @Test(arguments: [
    (Analysis.compare, 2e298), (.pawn, 2e298), (.quantile, 2e298), (.morris, 2e299),
    (.sobol, 2e299),
  ])
  func countsFailedRuns(_ analysis: Analysis, _ high: Double) throws {
    var scenario = Study.someFailed.scenario
    scenario.uncertainty.removeLast()
    scenario.uncertainty.append(UncertainSetting(.initial(.capability), low: 0, high: high))
    let report = try analysis.report(scenario)
    #expect(report.sentences.contains { $0.contains("runs failed and are left out") })
  }

  @Test(arguments: [
    "strategy,y\na,1\nb,1\n", "strategy,y\na,1\n", "strategy,y,status\na,1,failed\nb,2,failed\n",
    "strategy,replication,y\na,0,1\na,1,1\nb,0,1\nb,1,1\n",
    "design_id,strategy,replication,y,status\n0,a,0,1,ok\n0,b,0,2,failed\n1,a,0,1,ok\n1,b,0,3,ok\n",
  ])
  func comparesDegenerateTables(_ text: String) throws {
    do {
      let report = try TableComparison.report(
        RunTable(Array(text.utf8), file: "t"), output: "y", baseline: nil, isLowerBetter: false,
        settings: ComparisonSettings(), title: "t")
      try Sample.expectSound(report, text)
    } catch let error as AnalysisError { #expect(!error.sentence.isEmpty) }
  }
}
