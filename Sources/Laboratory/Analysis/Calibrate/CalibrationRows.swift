import Statistics
import Tables

/// What is known of a setting after the fit.
struct PosteriorRow: Sendable {
  let parameter: String
  let range: ClosedRange<Double>
  let mean, median, low, high: Double

  /// How much narrower the interval is than 95 % of the range was.
  var learnt: Double { 1 - (high - low) / (0.95 * (range.upperBound - range.lowerBound)) }

  static let table = TableDefinition<PosteriorRow>(
    fileName: "posterior.csv", title: "Fitted settings",
    about: "One row is one fitted setting: where it may lie given what was observed, by rejection "
      + "with a local-linear adjustment over common luck. Single runs are compared with what was "
      + "observed, so luck is part of the interval; runs that failed are left out. Learnt compares "
      + "the width of the 95 % interval with that of the range before: near 0 the observations say "
      + "nothing about the setting.",
    columns: [
      .string("parameter", "Path of the setting", constraints: .required) { $0.parameter },
      .number("prior_low", "Smallest value beforehand") { $0.range.lowerBound },
      .number("prior_high", "Largest value beforehand") { $0.range.upperBound },
      .number("mean", "Mean of the posterior") { $0.mean },
      .number("median", "Median of the posterior") { $0.median },
      .number("ci_low", "Lower end of the 95 % interval") { $0.low },
      .number("ci_high", "Upper end of the 95 % interval") { $0.high },
      .number("learnt", "1 minus width of the interval over that before") { $0.learnt },
    ], primaryKey: ["parameter"])
}

/// A kept draw.
struct PosteriorDrawRow: Sendable {
  let draw: Int
  let weight: Double
  let values: [Double]

  static func table(_ names: [String]) throws(AnalysisError) -> TableDefinition<PosteriorDrawRow> {
    let columns = names.map { name in
      ColumnDescription(
        ColumnName(setting: name) ?? ColumnName(
          identifier: String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })) ?? "setting",
        .number, "Adjusted value of \(name)")
    }
    do throws(TableDefinitionError) {
      return try TableDefinition(
        checking: "posterior_draws.csv", title: "Posterior draws",
        about: "One row is one kept run, with its weight and its settings after the adjustment.",
        columns: [
          .integer("draw", "Number of the run among all", constraints: .required) { $0.draw },
          .number("weight", "Weight; all add up to 1", constraints: .share) { $0.weight },
          .numbers(columns) { $0.values[...] },
        ], primaryKey: ["draw"])
    } catch { throw .missing(error.description, fix: "rename the partner") }
  }
}

/// An observation against what the fitted model shows.
struct PredictionRow: Sendable {
  let output: String
  let month: Int
  let observed: Double
  let summary: Summary
  /// Share of predicted values below the observed one, ties half.
  let level: Double

  init(_ observation: Observations.Observation, name: String, predicted: [Double]) {
    output = name
    month = observation.reading.last ?? 0
    observed = observation.value
    summary = Summary(of: predicted)
    let below = predicted.count { $0 < observation.value }
    let equal = predicted.count { $0 == observation.value }
    level = (Double(below) + Double(equal) / 2) / Double(max(1, predicted.count))
  }

  /// Whether it lies inside the middle 90 % of what is predicted.
  var isInside: Bool {
    guard summary.quantiles.count == 5 else { return false }
    return summary.quantiles[0] <= observed && observed <= summary.quantiles[4]
  }

  static let table = TableDefinition<PredictionRow>(
    fileName: "predictive.csv", title: "Predictive check",
    about: "One row is one observation beside what the fitted model shows in fresh lucks. About "
      + "nine in ten should lie inside; many outside mean that the model cannot show what was "
      + "observed, whatever its settings.",
    columns: [
      .string("output", "Name of the measure", constraints: .required) { $0.output },
      .integer("month", unit: "months", "Months after the start", constraints: .required) {
        $0.month
      },
      .number("observed", "What was observed") { $0.observed },
      .number("mean", "Mean of what is predicted") { $0.summary.mean },
      quantile("q05", 0), quantile("q50", 2), quantile("q95", 4),
      .number("level", "Share of predictions below the observed value", constraints: .share) {
        $0.level
      },
      .boolean("is_inside", "Whether it lies between q05 and q95") { $0.isInside },
    ], primaryKey: ["output", "month"])

  private static func quantile(_ name: ColumnName, _ place: Int) -> ColumnGroup<PredictionRow> {
    .number(name, "Quantile at \(Summary.levels[place]) of what is predicted") {
      $0.summary.quantiles.indices.contains(place) ? $0.summary.quantiles[place] : nil
    }
  }
}

/// How often planted values of a setting were found.
struct CoverageRow: Sendable {
  let parameter: String
  let held, cases: Int
  let width: Double

  static let table = TableDefinition<CoverageRow>(
    fileName: "coverage.csv", title: "Planted cases",
    about: "One row is one setting: in how many planted cases its 95 % interval held the value "
      + "that was planted, and how wide these intervals were. Cases whose run failed are left out.",
    columns: [
      .string("parameter", "Path of the setting", constraints: .required) { $0.parameter },
      .integer("held", "Cases whose interval held the planted value") { $0.held },
      .integer("cases", "Planted cases") { $0.cases },
      .number("width", "Mean width of the intervals over that of the range") { $0.width },
    ], primaryKey: ["parameter"])
}
