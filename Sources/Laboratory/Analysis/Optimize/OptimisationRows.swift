import Partnership
import Statistics
import Tables

/// A round of the search.
struct SearchRoundRow: Sendable {
  let generation, round, candidates, worlds, best: Int
  let mean: Double
  let runs: Int

  static let table = TableDefinition<SearchRoundRow>(
    fileName: "search.csv", title: "Search",
    about: "One row is one round of the search: how many candidates had been run on how many "
      + "worlds, and who was ahead. The mean of whoever is ahead is too good, because it was "
      + "chosen by it.",
    columns: [
      .integer("generation", "Number of the generation", constraints: .required) { $0.generation },
      .integer("round", "Number of the round", constraints: .required) { $0.round },
      .integer("candidates", "Candidates in it") { $0.candidates },
      .integer("worlds", "Worlds of each so far") { $0.worlds },
      .integer("best", "Number of the candidate that was ahead") { $0.best },
      .number("mean", "Its mean of what decides") { $0.mean },
      .integer("runs", "Runs so far") { $0.runs },
    ], primaryKey: ["generation", "round"])
}

/// A phase of a strategy that was judged.
struct CandidatePhaseRow: Sendable {
  let name: String
  let place: Int
  let phase: Phase

  static let table = TableDefinition<CandidatePhaseRow>(
    fileName: "strategies.csv", title: "Strategies",
    about: "One row is one phase of one strategy that was judged: what a scenario needs to say.",
    columns: [
      .string("strategy", "Name of the strategy", constraints: .required) { $0.name },
      .integer("phase", "Number of the phase", constraints: .required) { $0.place },
      .integer("from", unit: "months", "First month") { $0.phase.from },
      share("quick_wins", "quick wins") { $0.quickWins },
      share("systems", "systems work") { $0.systems },
      share("convening", "convening") { $0.convening },
      share("narrative", "narrative") { $0.narrative },
      share("measurement", "shared measurement") { $0.measurement },
      share("development", "development") { $0.development },
      .number("connection", "How far wins are connected", constraints: .share) {
        $0.phase.connection
      },
      .number("equal_voice", "How far voices are made equal", constraints: .share) {
        $0.phase.equalVoice
      },
      .number("invitations", "Chance a month that a prospect is asked", constraints: .share) {
        $0.phase.invitations
      },
    ], primaryKey: ["strategy", "phase"])

  private static func share(
    _ name: ColumnName, _ meaning: String, _ value: @escaping @Sendable (Shares) -> Double
  ) -> ColumnGroup<CandidatePhaseRow> {
    .number(name, "Share of effort for \(meaning)", constraints: .share) { row in
      row.phase.shares.total > 0 ? value(row.phase.shares) / row.phase.shares.total : nil
    }
  }
}

/// A strategy that was judged, by every objective.
struct JudgedRow: Sendable {
  let name, origin: String
  let objective: String
  let count: Int
  let summary: Summary
  let searchMean: Double?
  let rank: Int

  static let table = TableDefinition<JudgedRow>(
    fileName: "judged.csv", title: "Judged strategies",
    about: "One row is one objective of one strategy on fresh worlds, on which it was not chosen. "
      + "Rank 0 is the Pareto set: no other judged strategy is at least as good in everything and "
      + "better in something.",
    columns: [
      .string("strategy", "Name of the strategy", constraints: .required) { $0.name },
      .string("origin", "The space, the candidate nearby, or the scenario") { $0.origin },
      .string("objective", "What is wanted", constraints: .required) { $0.objective },
      .integer("n", "Fresh worlds") { $0.count },
      .number("mean", "Mean over the fresh worlds") { $0.summary.mean },
      .number("ci_low", "Lower end of its 95 % interval") { $0.summary.meanInterval?.low },
      .number("ci_high", "Upper end of its 95 % interval") { $0.summary.meanInterval?.high },
      .number("search_mean", "Mean in the search, of what decides") { $0.searchMean },
      .integer("rank", "Layers of better strategies before it") { $0.rank },
      .boolean("is_pareto", "Whether it is in the Pareto set") { $0.rank == 0 },
    ], primaryKey: ["strategy", "objective"])
}
