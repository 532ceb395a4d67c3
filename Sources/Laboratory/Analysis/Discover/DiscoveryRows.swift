import Statistics
import Tables

/// A limit of a chosen box.
struct BoxRow: Sendable {
  let box, step: Int
  let isDense: Bool
  let parameter: String
  let low, high: Double?
  let categories: [String]?
  let lowSignificance, highSignificance: Double?
  let stability: Double?
  let pruned: PrimStep
  let before: PrimStep
  let validation: PrimValidation?

  static let table = TableDefinition<BoxRow>(
    fileName: "boxes.csv", title: "Boxes",
    about: "One row is one limit of one box after pruning: worlds of interest crowd where all "
      + "limits of a box hold. Coverage is the share of all worlds of interest inside, density the "
      + "share of the worlds inside that are of interest. qp is the chance of a density like that "
      + "if the limit did nothing (quasi, because the box was searched on the same worlds). "
      + "Stability is the share of random halves in which the setting is restricted too.",
    columns: [
      .integer("box_id", "Number of the box", constraints: .required) { $0.box },
      .integer("step", "Step of the search that was chosen") { $0.step },
      .boolean("is_dense", "Whether the step is as dense as asked") { $0.isDense },
      .string("parameter", "The setting", constraints: .required) { $0.parameter },
      .number("low", "Smallest value inside; empty if open") { $0.low },
      .number("high", "Largest value inside; empty if open") { $0.high },
      .string("categories", "Categories inside, parted by |; empty for numbers") {
        $0.categories?.joined(separator: "|")
      },
      .number("qp_low", "Quasi-p of the lower limit, or of the categories") { $0.lowSignificance },
      .number("qp_high", "Quasi-p of the upper limit") { $0.highSignificance },
      .number("stability", "Share of halves that restrict it", constraints: .share) {
        $0.stability
      },
      .number("coverage", "Coverage after pruning", constraints: .share) { $0.pruned.coverage },
      .number("density", "Density after pruning", constraints: .share) { $0.pruned.density },
      .number("mass", "Share of all worlds inside", constraints: .share) { $0.pruned.mass },
      .integer("n", "Worlds inside") { $0.pruned.count },
      .number("coverage_before", "Coverage before pruning", constraints: .share) {
        $0.before.coverage
      },
      .number("density_before", "Density before pruning", constraints: .share) {
        $0.before.density
      },
      .number("density_held_out", "Density on a held-out third of the worlds") {
        $0.validation?.density
      },
    ], primaryKey: ["box_id", "parameter"])
}

/// A step of the search.
struct BoxStepRow: Sendable {
  let box, number: Int
  let step: PrimStep
  let isChosen: Bool

  static let table = TableDefinition<BoxStepRow>(
    fileName: "tradeoff.csv", title: "Trade-off",
    about: "One row is one step of the search for a box: from all worlds (coverage 1) to few and "
      + "dense ones. Read it as a curve: what a denser rule costs in coverage.",
    columns: [
      .integer("box_id", "Number of the box", constraints: .required) { $0.box },
      .integer("step", "Number of the step", constraints: .required) { $0.number },
      .number("coverage", "Share of the worlds of interest inside", constraints: .share) {
        $0.step.coverage
      },
      .number("density", "Share of the worlds inside that are of interest", constraints: .share) {
        $0.step.density
      },
      .number("mass", "Share of all worlds inside", constraints: .share) { $0.step.mass },
      .integer("restricted", "Settings that it restricts") { $0.step.restricted },
      .boolean("is_chosen", "Whether this step was chosen") { $0.isChosen },
    ], primaryKey: ["box_id", "step"])
}

/// A world with its settings, and where it fell.
struct DiscoveredWorldRow: Sendable {
  let world: Int
  let values: [Double]
  let isOfInterest: Bool
  let box: Int?

  static func table(_ factors: [String]) throws(AnalysisError) -> TableDefinition<
    DiscoveredWorldRow
  > {
    let columns = factors.map { name in
      let plain = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
      return ColumnDescription(
        ColumnName(setting: plain) ?? ColumnName(identifier: plain) ?? "setting", .number,
        "Value of \(name) in this world")
    }
    do throws(TableDefinitionError) {
      return try TableDefinition(
        checking: "worlds.csv", title: "Worlds",
        about: "One row is one possible world with complete runs.",
        columns: [
          .integer("replication", "Number of the world", constraints: .required) { $0.world },
          .boolean("of_interest", "Whether it is of interest") { $0.isOfInterest },
          .integer("box_id", "The first chosen box that holds it") { $0.box },
          .numbers(columns) { $0.values[...] },
        ], primaryKey: ["replication"])
    } catch { throw .missing(error.description, fix: "rename the column") }
  }
}
