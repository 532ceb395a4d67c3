import Statistics
import Tables

extension Discovery {
  /// The names of the tables, without their ending.
  public static let tableNames = ["boxes", "tradeoff", "worlds"]

  /// Sentences and tables.
  ///
  /// - Throws: ``AnalysisError`` if two settings would have one column name.
  public func report() throws(AnalysisError) -> AnalysisReport {
    let limits = ResultTable(BoxRow.table, boxRows)
    let steps = ResultTable(BoxStepRow.table, stepRows)
    let worlds = ResultTable(try DiscoveredWorldRow.table(self.worlds.factors), worldRows)
    let shown = Set(curve)
    return AnalysisReport(
      kind: "discover", title: title, sentences: sentences, tables: [limits, steps, worlds],
      views: [
        TableView(
          "Limits", limits,
          [
            limits.plain("box_id", "box"), limits.plain("parameter", "setting"),
            limits.number("low", "from", decimals: 3), limits.number("high", "to", decimals: 3),
            limits.plain("categories", "one of"),
            limits.percent("stability", "in halves"), limits.percent("coverage", "coverage"),
            limits.percent("density", "density"),
            limits.percent("density_held_out", "held out"),
          ]),
        TableView(
          "What a denser rule costs", steps,
          [
            steps.plain("step", "step"), steps.percent("coverage", "coverage"),
            steps.percent("density", "density"), steps.percent("mass", "of all worlds"),
            steps.plain("restricted", "settings"), steps.plain("is_chosen", "chosen"),
          ]
        ) { $0("box_id").int == 0 && shown.contains($0("step").int ?? -1) },
      ], figures: [tradeOffFigure, limitFigure])
  }

  /// What a denser rule costs, box by box.
  private var tradeOffFigure: ResultFigure {
    ResultFigure(
      "What a denser rule costs",
      lines: boxes.map { box in
        (
          name: "box \(box.number)",
          points: box.steps.map { step in
            (x: step.coverage, y: step.density, low: Double?.none, high: Double?.none)
          }
        )
      }, horizontal: "coverage: share of all worlds of interest inside",
      vertical: "density: share of the worlds inside that are of interest")
  }

  /// The limits of the first box as shares of the range of their setting.
  private var limitFigure: ResultFigure {
    ResultFigure(
      "Where the rule holds, as a share of the range of each setting",
      marks: (boxes.first?.limits ?? []).compactMap { limit in
        let values = present.map { worlds.columns[limit.column][$0] }
        guard limit.categories == nil, let low = values.min(), let high = values.max(), high > low
        else { return nil }
        let ends = [limit.low ?? low, limit.high ?? high].map { ($0 - low) / (high - low) }
        return (
          label: worlds.factors[limit.column], value: (ends[0] + ends[1]) / 2, low: ends[0],
          high: ends[1]
        )
      }, axis: "0 is the smallest value of the worlds, 1 the largest")
  }

  /// About ten steps of the first box, evenly spread, and the chosen one.
  private var curve: [Int] {
    guard let first = boxes.first else { return [] }
    let stride = max(1, first.steps.count / 10)
    return first.steps.indices.filter { $0.isMultiple(of: stride) || $0 == first.chosen?.step }
  }

  private var boxRows: [BoxRow] {
    boxes.flatMap { box -> [BoxRow] in
      guard let chosen = box.chosen else { return [] }
      return box.limits.map { limit in
        let name = worlds.factors[limit.column]
        func significance(_ side: BoxLimit.Side) -> Double? {
          chosen.box.kept.first { $0.column == name && $0.side == side }?.quasiP
        }
        return BoxRow(
          box: box.number, step: chosen.step, isDense: chosen.isDense, parameter: name,
          low: limit.low, high: limit.high, categories: limit.categories,
          lowSignificance: significance(.lower) ?? significance(.set),
          highSignificance: significance(.upper),
          stability: box.stability.map { $0.restricted[limit.column] },
          pruned: chosen.box.step, before: box.steps[chosen.step], validation: box.validation)
      }
    }
  }

  private var stepRows: [BoxStepRow] {
    boxes.flatMap { box in
      box.steps.enumerated().map { number, step in
        BoxStepRow(
          box: box.number, number: number, step: step, isChosen: number == box.chosen?.step)
      }
    }
  }

  private var worldRows: [DiscoveredWorldRow] {
    present.indices.map { place in
      let box = boxes.first { box in
        box.holds { column in
          let value = worlds.columns[column][present[place]]
          return (value, worlds.categories[column].map { $0[Int(value)] })
        }
      }
      return DiscoveredWorldRow(
        world: present[place], values: worlds.columns.map { $0[present[place]] },
        isOfInterest: ofInterest[place], box: box?.number)
    }
  }
}

extension DiscoveredBox {
  /// Whether a world is inside the chosen box.
  func holds(_ value: (Int) -> (number: Double, category: String?)) -> Bool {
    guard chosen != nil else { return false }
    return limits.allSatisfy { limit in
      let (value, category) = value(limit.column)
      if let names = limit.categories { return category.map(names.contains) ?? false }
      return value >= limit.low ?? value && value <= limit.high ?? value
    }
  }
}
