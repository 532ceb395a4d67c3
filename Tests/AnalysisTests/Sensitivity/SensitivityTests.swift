import Partnership
import Statistics
import Testing

@testable import Laboratory

/// Output of the first month is the product of yield and capability, so all shares are known.
@Suite struct SensitivityTests {
  private func product() -> Scenario {
    var scenario = Sample.trap(months: 1)
    scenario.replications = 60
    scenario.uncertainty = [
      UncertainSetting(.parameter(.winYield), low: 1, high: 3),
      UncertainSetting(.initial(.capability), low: 2, high: 6),
      UncertainSetting(.parameter(.negativity), low: 1, high: 3),
    ]
    return scenario
  }

  private func sensitivity(_ settings: SensitivitySettings) throws -> Sensitivity {
    let plan = try Sample.plan(product())
    return try Sensitivity(plan, StrategyPair(0, 1), settings, runner: TrialRunner(workers: 2))
  }

  private func index(
    _ report: AnalysisReport, _ output: String, _ index: String, _ parameter: String
  ) throws -> Double {
    let table = try #require(report.table("sensitivity.csv"))
    let place = table.cells.indices.first {
      table.names("output")[$0] == output && table.names("index")[$0] == index
        && table.names("parameter")[$0] == parameter
    }
    let row = try #require(place)
    return try #require(table.column("estimate")[row])
  }

  /// a·b with means 2 and 4 and variances 1/3 and 4/3: each explains 0.48 alone, 0.52 in all.
  @Test func findsTheSharesOfAProduct() throws {
    let report = try sensitivity(
      SensitivitySettings(reading: Reading(.output), rows: 128)
    ).report
    for output in ["few", "half", "few - half"] {
      for name in ["parameters.winYield", "initial.capability"] {
        #expect(abs(try index(report, output, "first", name) - 0.48) < 0.06)
        #expect(abs(try index(report, output, "total", name) - 0.52) < 0.06)
      }
      #expect(try index(report, output, "total", "parameters.negativity") == 0)
      #expect(try index(report, output, "total", "luck") == 0)
    }
    #expect(report.table("sensitivity_runs.csv")?.cells.count == 128 * 6)
  }

  @Test func averagesOverFixedWorldsAndShifts() throws {
    let settings = SensitivitySettings(
      reading: Reading(.output), rows: 64, worlds: 2, hasSecondOrder: true, shifts: 4)
    let report = try sensitivity(settings).report
    let table = try #require(report.table("sensitivity.csv"))
    #expect(!table.names("parameter").contains("luck"))
    #expect(table.names("index").contains("second"))
    #expect(table.column("n_base").allSatisfy { $0 == 64 })
    let plan = try Sample.plan(product())
    #expect(Sensitivity.runs(plan, settings) == 2 * 64 * 8 * 2)
  }

  @Test func screensByElementaryEffects() throws {
    let report = try sensitivity(
      SensitivitySettings(method: .morris, reading: Reading(.output), worlds: 1, trajectories: 10)
    ).report
    #expect(try index(report, "few", "mu_star", "parameters.negativity") == 0)
    #expect(try index(report, "few", "mu_star", "parameters.winYield") > 4)
    #expect(report.sentences[2].contains("depends most on"))
  }

  @Test(arguments: [SensitivitySettings.Method.pawn, .regional])
  func tellsWhatMattersFromGivenWorlds(_ method: SensitivitySettings.Method) throws {
    let report = try sensitivity(
      SensitivitySettings(method: method, reading: Reading(.output), slices: 5)
    ).report
    let name = method == .pawn ? "pawn" : "ks"
    let strong = try index(report, "few", name, "parameters.winYield")
    #expect(strong > (try index(report, "few", name, "parameters.negativity")))
    #expect(try Sample.texts(report).allSatisfy { !$0.contains("nan") })
  }

  @Test func saysWhatDoesNotVary() throws {
    let report = try sensitivity(
      SensitivitySettings(reading: Reading(.members), rows: 4, worlds: 1)
    ).report
    #expect(report.sentences[0].contains("does not vary"))
    let table = try #require(report.table("sensitivity.csv"))
    #expect(table.column("estimate").allSatisfy { $0 == nil })
    #expect(table.names("note").allSatisfy { $0 == "the output does not vary" })
  }

  @Test func needsSomethingUncertain() throws {
    let plan = try Sample.plan(Sample.trap(months: 1))
    for method in SensitivitySettings.Method.allCases {
      #expect(throws: AnalysisError.self) {
        try Sensitivity(
          plan, StrategyPair(0, 1), SensitivitySettings(method: method, rows: 4),
          runner: TrialRunner(workers: 1))
      }
    }
  }
}
