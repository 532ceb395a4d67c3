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
      ])
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
          low: limit.low, high: limit.high,
          lowSignificance: significance(.lower), highSignificance: significance(.upper),
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
      let box = boxes.first { $0.holds { worlds.columns[$0][present[place]] } }
      return DiscoveredWorldRow(
        world: present[place], values: worlds.columns.map { $0[present[place]] },
        isOfInterest: ofInterest[place], box: box?.number)
    }
  }
}

extension DiscoveredBox {
  /// Whether a world is inside the chosen box.
  func holds(_ value: (Int) -> Double) -> Bool {
    guard chosen != nil else { return false }
    return limits.allSatisfy { limit in
      let value = value(limit.column)
      return value >= limit.low ?? value && value <= limit.high ?? value
    }
  }
}
