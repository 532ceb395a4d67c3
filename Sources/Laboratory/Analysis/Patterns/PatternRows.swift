import Statistics
import Tables

/// A part of a fact with its verdict.
struct PatternRow: Sendable {
  let fact: Fact
  let number: Int
  let part: PartFinding
  let holds: Bool

  static let table = TableDefinition<PatternRow>(
    fileName: "patterns.csv", title: "Stylised facts",
    about: "One row is one part of one fact, tested at points of a box of settings, each lived "
      + "under several lucks, everything paired. A part holds if the effect is above 0 at enough "
      + "points, or a number over all points lies in its range; a fact holds if all its parts do. "
      + "A built-in sign follows from an equation and is no evidence. What is measured of "
      + "exploratory facts was chosen after first results were seen, so they explore the model and "
      + "do not test it. Points with a failed run are left out. Points at which an effect "
      + "does not exist are left out and counted.",
    columns: [
      .string("fact", "Number of the fact", constraints: .required) { $0.fact.id },
      .integer("part", "Number of the part", constraints: .required) { $0.number },
      .string("statement", "The fact") { $0.fact.statement },
      .string("source", "Who found it") { $0.fact.source },
      .string("nature", "Where the sign comes from") { $0.fact.nature.rawValue },
      .boolean(
        "is_exploratory", "Whether what is measured was chosen after first results were seen"
      ) { $0.fact.isExploratory },
      .string("metric", "What is measured") { $0.part.metric },
      .number("effect", "Mean effect over points, or the number over all of them") {
        $0.part.effect
      },
      .number("ci_low", "Lower end of the 95 % interval of the mean effect") {
        $0.part.interval?.low
      },
      .number("ci_high", "Upper end of that interval") { $0.part.interval?.high },
      .number("share_points", "Share of the points with the right sign", constraints: .share) {
        $0.part.shareOfPoints
      },
      .number("share_worlds", "Share of single worlds with the right sign", constraints: .share) {
        $0.part.shareOfWorlds
      },
      .number("range_low", "Where a number over all points should lie") {
        $0.part.range?.lowerBound
      },
      .number("range_high", "Where a number over all points should lie") {
        $0.part.range?.upperBound
      },
      .integer("n_points", "Points with an effect") { $0.part.effects.count { $0 != nil } },
      .integer("n_without", "Points without one") { $0.part.effects.count { $0 == nil } },
      .boolean("part_holds", "Whether the part holds") { $0.part.holds },
      .boolean("fact_holds", "Whether the fact holds") { $0.holds },
    ], primaryKey: ["fact", "part"])
}

/// The effect of a part at a point.
struct PatternPointRow: Sendable {
  let fact: String
  let part, point: Int
  let effect: Double?
  let settings: [Double]

  static func table(_ box: PatternBox) throws(AnalysisError) -> TableDefinition<PatternPointRow> {
    let columns = box.settings.map { setting in
      ColumnDescription(
        ColumnName(setting: setting.path.text) ?? ColumnName(identifier: setting.path.identifier)
          ?? "setting", .number, "Value of \(setting.path.text)")
    }
    do throws(TableDefinitionError) {
      return try TableDefinition(
        checking: "pattern_points.csv", title: "Where facts hold",
        about: "One row is one part of a fact at one point of the box: where it fails can be "
          + "looked for with `trustlab discover pattern_points.csv`.",
        columns: [
          .string("fact", "Number of the fact", constraints: .required) { $0.fact },
          .integer("part", "Number of the part", constraints: .required) { $0.part },
          .integer("point", "Number of the point", constraints: .required) { $0.point },
          .number("effect", "Mean effect over lucks") { $0.effect },
          .numbers(columns) { $0.settings[...] },
        ], primaryKey: ["fact", "part", "point"])
    } catch { throw .missing(error.description, fix: "rename the partner") }
  }
}
