import Partnership
import Statistics
import Tables

extension Optimisation {
  /// The names of the tables, without their ending.
  public static let tableNames = ["judged", "strategies", "search"]

  /// Sentences and tables.
  public var report: AnalysisReport {
    let judged = ResultTable(JudgedRow.table, judgedRows)
    let phases = ResultTable(CandidatePhaseRow.table, phaseRows)
    return AnalysisReport(
      kind: "optimize", title: plan.blueprint.scenario.name, sentences: sentences,
      tables: [judged, phases, ResultTable(SearchRoundRow.table, rounds)],
      views: [paretoView, phaseView(phases)], figures: figures)
  }

  /// Judged strategies by what decides, and what the others of the Pareto set give up.
  private var figures: [ResultFigure] {
    settings.readings.enumerated().map { place, reading in
      ResultFigure(
        reading.words(goals: goals, months: plan.months) + " on fresh worlds, with 95 % interval",
        marks: finalists.filter { $0.rank == 0 || $0.candidate.id < 0 }.map { finalist in
          let summary = Summary(of: finalist.candidate.values[place])
          return (
            label: name(finalist) + (finalist.rank == 0 ? " (Pareto)" : ""), value: summary.mean,
            low: summary.meanInterval?.low, high: summary.meanInterval?.high
          )
        }, axis: reading.text(goals: goals))
    }
  }

  private var goals: [Goal] { plan.blueprint.scenario.goals }

  /// "found 17" for a candidate, the id for a strategy of the scenario.
  func name(_ finalist: Finalist) -> String {
    finalist.candidate.id < 0 ? finalist.candidate.origin : "found-\(finalist.candidate.id)"
  }

  private var judgedRows: [JudgedRow] {
    finalists.flatMap { finalist in
      settings.readings.enumerated().map { place, reading in
        JudgedRow(
          name: name(finalist),
          origin: finalist.candidate.id < 0 ? "scenario" : finalist.candidate.origin,
          objective: reading.text(goals: goals), count: settings.judgingWorlds,
          summary: Summary(of: finalist.candidate.values[place]),
          searchMean: place == 0 ? finalist.searchMean : nil, rank: finalist.rank)
      }
    }
  }

  private var phaseRows: [CandidatePhaseRow] {
    finalists.flatMap { finalist in
      finalist.candidate.strategy.phases.enumerated().map { place, phase in
        CandidatePhaseRow(name: name(finalist), place: place, phase: phase)
      }
    }
  }

  /// The Pareto set and the scenario's own strategies, objective by objective.
  private var paretoView: TableView {
    let shown = finalists.filter { $0.rank == 0 || $0.candidate.id < 0 }
    return TableView(
      "Strategies that nothing beats in everything, and the scenario's own",
      titles: ["strategy"] + settings.readings.map { $0.text(goals: goals) } + ["pareto"],
      rows: shown.map { finalist in
        [name(finalist)]
          + settings.readings.indices.map { Words.fixed(finalist.candidate.mean($0), decimals: 3) }
          + [finalist.rank == 0 ? "yes" : "no"]
      })
  }

  private func phaseView(_ table: ResultTable) -> TableView {
    let shown = Set(finalists.filter { $0.rank == 0 && $0.candidate.id >= 0 }.map(name))
    return TableView(
      "What they do", table,
      [
        table.plain("strategy", "strategy"), table.plain("from", "from"),
        table.number("quick_wins", "quick wins"), table.number("systems", "systems"),
        table.number("convening", "convening"), table.number("narrative", "narrative"),
        table.number("measurement", "measure"), table.number("development", "develop"),
        table.number("connection", "connection"),
      ]
    ) { shown.contains($0("strategy").string ?? "") }
  }
}
