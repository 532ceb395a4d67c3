import Statistics
import Tables

extension Patterns {
  /// The names of the tables, without their ending.
  public static let tableNames = ["patterns", "pattern_points"]

  /// Sentences and tables.
  ///
  /// - Throws: ``AnalysisError`` if two settings would have one column name.
  public func report() throws(AnalysisError) -> AnalysisReport {
    let table = ResultTable(PatternRow.table, rows)
    let points = ResultTable(try PatternPointRow.table(box), pointRows)
    return AnalysisReport(
      kind: "patterns", title: scenario.name, sentences: sentences, tables: [table, points],
      views: [
        TableView(
          "Facts, part by part", table,
          [
            table.plain("fact", "fact"), table.plain("metric", "what is measured"),
            table.plain("nature", "sign"), table.plain("is_exploratory", "exploratory"),
            table.number("effect", "effect", decimals: 3),
            table.percent("share_points", "points"), table.percent("share_worlds", "worlds"),
            table.plain("part_holds", "holds"),
          ])
      ], figures: [figure])
  }

  private var figure: ResultFigure {
    ResultFigure(
      "Share of the points of the box at which the sign is right "
        + "(\(Words.percent(settings.required)) is required)",
      marks: findings.flatMap { finding in
        finding.parts.map { part in
          (
            label: "\(finding.fact.id) \(part.metric)", value: part.shareOfPoints,
            low: Double?.none, high: Double?.none
          )
        }
      }, axis: "share of points")
  }

  private var rows: [PatternRow] {
    findings.flatMap { finding in
      finding.parts.enumerated().map { number, part in
        PatternRow(fact: finding.fact, number: number + 1, part: part, holds: finding.holds)
      }
    }
  }

  private var pointRows: [PatternPointRow] {
    findings.flatMap { finding in
      finding.parts.enumerated().flatMap { number, part in
        part.effects.enumerated().map { point, effect in
          PatternPointRow(
            fact: finding.fact.id, part: number + 1, point: point, effect: effect,
            settings: box.points[point])
        }
      }
    }
  }

  private var sentences: [String] {
    let holding = findings.filter(\.holds)
    var sentences = [
      "\(holding.count) of \(findings.count) stylised facts hold at "
        + "\(Words.percent(settings.required)) or more of \(settings.points) points of a box of "
        + "\(box.settings.count) settings."
    ]
    let emergent = holding.filter { $0.fact.nature == .emergent }
    if !emergent.isEmpty {
      sentences.append(
        "Of those that hold, \(Words.list(emergent.map(\.fact.id))) emerge from the interplay of "
          + "mechanisms; the others follow from an equation or compare levels.")
    }
    let exploratory = findings.map(\.fact).filter(\.isExploratory).map(\.id)
    if !exploratory.isEmpty {
      sentences.append(
        "What is measured of \(Words.list(exploratory)) was chosen after first results were seen: "
          + "\(exploratory.count == 1 ? "it explores" : "these explore") the model and "
          + "\(exploratory.count == 1 ? "does" : "do") not test it.")
    }
    sentences += findings.filter { !$0.holds }.map(failure)
    sentences.append(
      "A fact that does not hold is a finding about the model or about the box. "
        + Words.failures(failed, "are left out with the whole point") + ". "
        + Words.honesty(runs: runs))
    return sentences
  }

  private func failure(_ finding: FactFinding) -> String {
    let parts = finding.parts.filter { !$0.holds }.map { part in
      if part.range != nil {
        return "\(part.metric): \(part.effect.map(Words.number) ?? "nothing to compute")"
      }
      guard let share = part.shareOfPoints, let effect = part.effect else {
        return "\(part.metric): no point shows anything to judge"
      }
      return "\(part.metric): right at \(Words.percent(share)) of the points, on average "
        + Words.number(effect)
    }
    let nature = finding.fact.nature == .builtIn ? ", although it is built in" : ""
    return "\(finding.fact.id) does not hold\(nature). \(finding.fact.statement). "
      + parts.joined(separator: "; ") + "."
  }
}
