import Statistics
import Tables

/// What became of the partnerships of one strategy, world by world and month by month.
struct Fates: Sendable {
  /// Mean engagement below which a partnership lives and hardly does anything.
  static let idleEngagement = 0.2

  let strategy: String
  /// `[world][record]`.
  let alive, engagement: [[Double]]

  private var worlds: Int { alive.count }

  /// Shares of worlds in each state, by month.
  func fateRows() -> [FateRow] {
    guard let records = alive.first?.count else { return [] }
    return (0..<records).map { month in
      let living = alive.indices.count { alive[$0][month] > 0 }
      let idle = alive.indices.count {
        alive[$0][month] > 0 && engagement[$0][month] < Fates.idleEngagement
      }
      return FateRow(
        strategy: strategy, month: month, count: worlds, engaged: living - idle, idle: idle)
    }
  }

  /// Survival of being alive, and of being alive and engaged.
  func survivalRows() -> [SurvivalRow] {
    rows("alive") { world, record in alive[world][record] <= 0 }
      + rows("engaged") { world, record in
        alive[world][record] <= 0 || engagement[world][record] < Fates.idleEngagement
      }
  }

  private func rows(_ kind: String, hasEnded: (Int, Int) -> Bool) -> [SurvivalRow] {
    let observations = alive.indices.map { world in
      let end = alive[world].indices.first { hasEnded(world, $0) }
      return SurvivalCurve.Observation(
        duration: Double(end ?? alive[world].count - 1), hasEnded: end != nil)
    }
    guard let curve = SurvivalCurve(observations) else { return [] }
    let start = SurvivalRow(
      strategy: strategy, kind: kind, month: 0, atRisk: worlds, endings: 0, survival: 1,
      interval: nil)
    return [start]
      + curve.steps.map { step in
        SurvivalRow(
          strategy: strategy, kind: kind, month: Int(step.time), atRisk: step.atRisk,
          endings: step.endings, survival: step.survival, interval: step.interval)
      }
  }
}

/// How many partnerships are in which state in a month.
struct FateRow: Sendable {
  let strategy: String
  let month, count, engaged, idle: Int

  static let table = TableDefinition<FateRow>(
    fileName: "fates.csv", title: "Fates",
    about: "One row is one strategy in one month: how many partnerships are alive and engaged, "
      + "alive but idle (mean engagement under 0.2), or dissolved. A partnership may recover from "
      + "being idle.",
    columns: [
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .integer("month", unit: "months", "Months after the start", constraints: .required) {
        $0.month
      },
      .integer("n", "Number of worlds") { $0.count },
      .number("share_engaged", "Share alive and engaged", constraints: .share) {
        Double($0.engaged) / Double(max(1, $0.count))
      },
      .number("share_idle", "Share alive but idle", constraints: .share) {
        Double($0.idle) / Double(max(1, $0.count))
      },
      .number("share_dissolved", "Share dissolved", constraints: .share) {
        Double($0.count - $0.engaged - $0.idle) / Double(max(1, $0.count))
      },
    ], primaryKey: ["strategy", "month"])
}

/// A step of a survival curve.
struct SurvivalRow: Sendable {
  let strategy, kind: String
  let month, atRisk, endings: Int
  let survival: Double
  let interval: Interval?

  static let table = TableDefinition<SurvivalRow>(
    fileName: "survival.csv", title: "Survival",
    about: "One row is one step of a product-limit curve (Kaplan and Meier). Kind alive ends when "
      + "the partnership dissolves; kind engaged when mean engagement first falls under 0.2 or the "
      + "partnership dissolves. Worlds that last to the end of the run are watched until then.",
    columns: [
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .string(
        "kind", "What survives", constraints: ColumnConstraints(allowed: ["alive", "engaged"])
      ) { $0.kind },
      .integer("month", unit: "months", "Months after the start", constraints: .required) {
        $0.month
      },
      .integer("at_risk", "Worlds watched just before") { $0.atRisk },
      .integer("endings", "Worlds in which it ended") { $0.endings },
      .number("survival", "Share that survives", constraints: .share) { $0.survival },
      .number("ci_low", "Lower end of the 95 % interval") { $0.interval?.low },
      .number("ci_high", "Upper end of the 95 % interval") { $0.interval?.high },
    ], primaryKey: ["strategy", "kind", "month"])
}
