import Statistics
import Tables

extension Calibration {
  /// The names of the tables, without their ending.
  public static let tableNames = ["posterior", "posterior_draws", "predictive", "coverage"]

  /// Sentences and tables.
  ///
  /// - Throws: ``AnalysisError`` if two settings would have one column name.
  public func report() throws(AnalysisError) -> AnalysisReport {
    let fitted = ResultTable(PosteriorRow.table, rows)
    let predictive = ResultTable(PredictionRow.table, predictions)
    let names = settings.fitted.map(\.path.text)
    let draws = posterior.values.indices.map { place in
      PosteriorDrawRow(
        draw: posterior.kept[place], weight: posterior.weights[place],
        values: posterior.values[place])
    }
    return AnalysisReport(
      kind: "calibrate", title: plan.blueprint.scenario.name, sentences: sentences,
      tables: [fitted, ResultTable(try PosteriorDrawRow.table(names), draws), predictive],
      views: [
        TableView(
          "Fitted settings", fitted,
          [
            fitted.plain("parameter", "setting"),
            fitted.range("prior_low", "prior_high", "before", decimals: 3),
            fitted.number("median", "median", decimals: 3),
            fitted.range("ci_low", "ci_high", "95 % interval", decimals: 3),
            fitted.percent("learnt", "learnt"),
          ]),
        TableView(
          "What was observed, and what the fitted model shows", predictive,
          [
            predictive.plain("output", "measure"), predictive.plain("month", "month"),
            predictive.number("observed", "observed", decimals: 3),
            predictive.number("q50", "median", decimals: 3),
            predictive.range("q05", "q95", "90 % range", decimals: 3),
            predictive.plain("is_inside", "inside"),
          ]),
      ], figures: [fittedFigure, predictiveFigure])
  }

  private var fittedFigure: ResultFigure {
    ResultFigure(
      "Fitted settings with their 95 % intervals, as a share of the range beforehand",
      marks: rows.map { row in
        func share(_ value: Double) -> Double {
          (value - row.range.lowerBound) / (row.range.upperBound - row.range.lowerBound)
        }
        return (
          label: row.parameter, value: share(row.median), low: share(row.low), high: share(row.high)
        )
      }, axis: "0 is the smallest value beforehand, 1 the largest")
  }

  /// Observations on a common scale: 0.05 and 0.95 are the ends of what nine in ten fitted runs show.
  private var predictiveFigure: ResultFigure {
    ResultFigure(
      "Where each observation lies among what the fitted model shows",
      marks: predictions.map { row in
        (label: "\(row.output) in month \(row.month)", value: row.level, low: 0.05, high: 0.95)
      }, axis: "share of fitted runs below the observed value; the line is the middle 90 %")
  }

  private var rows: [PosteriorRow] {
    settings.fitted.enumerated().map { place, setting in
      let interval = posterior.interval(place)
      return PosteriorRow(
        parameter: setting.path.text, range: setting.low...setting.high,
        mean: posterior.mean(place), median: posterior.quantile(place, 0.5),
        low: interval.lowerBound, high: interval.upperBound)
    }
  }

  private var sentences: [String] {
    let rows = rows
    let learnt = rows.filter { $0.learnt >= 0.2 }
    let silent = rows.filter { $0.learnt < 0.2 }.map(\.parameter)
    var sentences: [String] = []
    if !learnt.isEmpty {
      let parts = learnt.map {
        "\($0.parameter) near \(Words.precise($0.median)) (\(Words.precise($0.low)) to "
          + "\(Words.precise($0.high)))"
      }
      sentences.append("What was observed is best explained by \(Words.list(parts)).")
    }
    if !silent.isEmpty {
      sentences.append("The observations say little about \(Words.list(silent)).")
    }
    let inside = predictions.count { $0.isInside }
    let verdict =
      Double(inside) >= 0.75 * Double(predictions.count)
      ? "the fitted model could have shown what was observed"
      : "the model cannot show what was observed within these ranges, so the fitted values mean "
        + "little"
    sentences.append(
      "Of \(predictions.count) observations \(inside) lie inside the middle nine tenths of what the "
        + "fitted model predicts: \(verdict).")
    let adjusted = posterior.isAdjusted ? "" : "; the adjustment could not be made"
    sentences.append(
      "Rejection with local-linear adjustment: \(posterior.kept.count) of \(settings.runs) runs kept "
        + "(\(settings.draws) draws, \(settings.lucks) lucks each of a common pool)\(adjusted).")
    sentences.append(Words.failures(failed, "are left out") + ". " + Words.honesty(runs: runs))
    return sentences
  }
}

extension CalibrationCheck {
  /// Sentences and tables.
  public func report(title: String) -> AnalysisReport {
    let rows = settings.fitted.enumerated().map { place, setting in
      CoverageRow(
        parameter: setting.path.text, held: held[place], cases: cases, width: width[place])
    }
    let table = ResultTable(CoverageRow.table, rows)
    let least = held.min() ?? 0
    return AnalysisReport(
      kind: "calibrate", title: title,
      sentences: [
        "Known values were planted in \(cases) cases, each with its own luck, and fitted from what "
          + "would have been observed: their 95 % intervals hold them in at least \(least) of "
          + "\(cases) for every setting.",
        Words.failures(failed, "are left out") + ". " + Words.honesty(runs: runs),
      ],
      tables: [table],
      views: [
        TableView(
          "Planted cases", table,
          [
            table.plain("parameter", "setting"), table.plain("held", "held"),
            table.plain("cases", "of"), table.percent("width", "width of the range"),
          ])
      ],
      figures: [
        ResultFigure(
          "Share of planted cases that the 95 % interval holds",
          marks: rows.map { row in
            let share = Double(row.held) / Double(max(1, row.cases))
            return (label: row.parameter, value: share, low: Double?.none, high: Double?.none)
          }, axis: "share of cases; 0.95 is promised")
      ])
  }
}
