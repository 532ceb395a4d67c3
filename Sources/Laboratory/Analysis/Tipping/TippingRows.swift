import Statistics
import Tables

/// A change of the better strategy.
struct TippingRow: Sendable {
  let factor, output: String
  /// Ids of the better strategy below and above.
  let below, above: String
  let crossing: TippingPoints.Crossing
  /// The edges of the band, as they were set.
  let band: Interval
  let interval: Interval?

  static let table = TableDefinition<TippingRow>(
    fileName: "tipping.csv", title: "Tipping points",
    about: "One row is one value of the setting at which the better strategy changes. Between the "
      + "edges of the band the worlds could not decide, or the search was told to stop. The "
      + "interval resamples the worlds that both edges share. No row means that no change was found.",
    columns: [
      .string("factor", "Path of the setting", constraints: .required) { $0.factor },
      .string("output", "What decides", constraints: .required) { $0.output },
      .string("better_below", "Id of the better strategy below") { $0.below },
      .string("better_above", "Id of the better strategy above") { $0.above },
      .number("theta", "Where the line between the edges is 0") { $0.crossing.theta },
      .number("band_low", "Lower edge: the last value decided for the one") {
        $0.band.low
      },
      .number("band_high", "Upper edge: the first value decided for the other") {
        $0.band.high
      },
      .number("ci_low", "Lower end of the 95 % interval of theta inside the band") {
        $0.interval?.low
      },
      .number("ci_high", "Upper end of that interval") { $0.interval?.high },
      .boolean("is_resolved", "Whether the band is as narrow as asked") {
        $0.crossing.isResolved
      },
      .integer("worlds_to_decide", "Worlds that would probably decide an undecided midpoint") {
        $0.crossing.replicatesToDecide
      },
    ], primaryKey: ["factor", "output", "theta"])
}

/// A decision of the search.
struct TippingDecisionRow: Sendable {
  let factor, output, stage: String
  let decision: SignDecision
  /// The value that was set.
  let theta: Double
  let better: String?

  static let table = TableDefinition<TippingDecisionRow>(
    fileName: "tipping_decisions.csv", title: "Decisions on the way",
    about: "One row is one value of the setting at which the two strategies were compared world by "
      + "world, in the order of the search. The difference is the first strategy's advantage "
      + "over the second, positive where the first is better.",
    columns: [
      .string("factor", "Path of the setting", constraints: .required) { $0.factor },
      .string("output", "What decides", constraints: .required) { $0.output },
      .string(
        "stage", "Scan of the range, or bisection of a change",
        constraints: ColumnConstraints(allowed: ["scan", "bisection"])
      ) { $0.stage },
      .number("theta", "Value of the setting", constraints: .required) { $0.theta },
      .integer("n", "Worlds compared") { $0.decision.replicates },
      .number("mean_diff", "Mean advantage") { $0.decision.mean },
      .number("half_width", "Half-width of its interval") { $0.decision.halfWidth },
      .integer("sign", "1 or -1 if decided, 0 if not") { $0.decision.sign },
      .string("better", "Id of the better strategy, if decided") { $0.better },
    ], primaryKey: ["factor", "output", "stage", "theta"])
}
