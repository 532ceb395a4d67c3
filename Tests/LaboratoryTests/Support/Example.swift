import Partnership
import ScenarioFiles

@testable import Laboratory

/// Small scenarios with chance in them, quick to simulate even without optimisation.
enum Example {
  /// Three members and a prospect of two sectors; leaders leave, promises break, something is drawn.
  static let town = """
    {
      name: "Town", months: 14, replications: 19, seed: 5,
      goals: [{ id: "a", lag: 12 }, { id: "b", lag: 3 }],
      partners: [
        { id: "p", sector: "k12", reliability: 0.8, turnover: 0.05, priorities: { a: 1 } },
        { id: "q", sector: "k12", reliability: 0.9, priorities: { a: 1, b: 1 } },
        { id: "r", sector: "civic", power: 2, priorities: { b: 1 } },
        { id: "s", sector: "civic", status: "prospect", priorities: { b: 1 } },
      ],
      initial: { capability: 0.5 },
      strategies: [
        { id: "wins", name: "Wins", phases: [{ shares: { quickWins: 1 } }] },
        { id: "systems", name: "Systems", phases: [{ shares: { systems: 1 } }] },
        { id: "both", phases: [{ shares: { quickWins: 1, systems: 1, convening: 1 } }] },
      ],
      uncertainty: { "parameters.negativity": [1, 4], "partners.p.power": [0.5, 2] },
    }
    """

  /// Output is quick-win effort times a stock that systems work feeds: a lead that turns.
  ///
  /// All promises are kept and nothing is drawn, so all worlds are alike.
  static func trap(_ strategies: String, months: Int = 48, parameters: String = "") -> String {
    """
    {
      name: "Trap", months: \(months), replications: 3, seed: 1,
      goals: [{ id: "a", lag: 1 }],
      partners: [
        { id: "p", sector: "k12", engagement: 1, reliability: 1, cost: 0, fear: 0, turnover: 0,
          priorities: { a: 1 } },
        { id: "q", sector: "k12", engagement: 1, reliability: 1, cost: 0, fear: 0, turnover: 0,
          priorities: { a: 1 } },
        { id: "r", sector: "k12", engagement: 1, reliability: 1, cost: 0, fear: 0, turnover: 0,
          priorities: { a: 1 } },
      ],
      backbone: { level: 0, initial: 0 },
      initial: { capability: 10, wins: 0 },
      parameters: {
        capabilityMemory: 20, misperception: 0, captureResentment: 0, rivalry: 0, gravity: 0,
        silo: 0, meetingTime: 0, dues: 0, backboneCost: 0, programmeCost: 0, winYield: 1,
        baseCapability: 0, reinforcement: 0, capabilityRate: 1, trustGate: 0, agendaGate: 0,
        engagementRate: 0, aspirationRate: 0, exitEngagement: 0, disruptionHazard: 0,
        \(parameters)
      },
      strategies: [\(strategies)],
    }
    """
  }

  /// A blueprint of a text; mistakes in it are errors of the test.
  static func blueprint(_ text: String, _ overrides: [String] = []) throws -> Blueprint {
    let reading = ScenarioReader().read(Array(text.utf8), file: "example", overrides: overrides)
    guard let scenario = reading.scenario else { throw Unsound(report: reading.report) }
    return try Blueprint(scenario)
  }

  /// A plan for a text.
  static func plan(
    _ text: String = town, _ overrides: [String] = [], strategies: [Int]? = nil, baseline: Int = 0
  ) throws -> StudyPlan {
    StudyPlan(try blueprint(text, overrides), strategies: strategies, baseline: baseline)
  }

  /// A study that keeps its result in memory.
  static func result(
    _ text: String = town, _ overrides: [String] = [], strategies: [Int]? = nil, baseline: Int = 0
  ) throws -> StudyResult {
    let plan = try plan(text, overrides, strategies: strategies, baseline: baseline)
    return try Study(plan).run(Runner(plan, workers: 2))
  }

  struct Unsound: Error {
    let report: DiagnosticReport
  }
}
