import Partnership
import ScenarioFiles
import Tables
import Wording

/// The columns of a table of samples: factors and where they stand, and what says which runs a row
/// asks for.
struct SampleColumns {
  private(set) var factors: [StudyFactor] = []
  /// `[factor]`.
  private(set) var places: [Int] = []
  let designID: Int?
  let scenario: Int?
  let strategy: Int?
  let replication: Int?

  /// Columns that say which point and which runs a row is about.
  private static let ofRows = ["design_id", "scenario", "strategy", "replication"]
  private static let passedOver: Set<String> = ["block", "base_row"]
  /// Columns of tables of results.
  private static let ofResults: Set<String> = [
    "row", "run_id", "status", "stage", "reason", "n", "n_failed", "output", "baseline",
  ]
  /// What other tools call the columns of rows.
  private static let otherNames = [
    "designid": "design_id", "design": "design_id", "point": "design_id", "point_id": "design_id",
    "replicate": "replication", "replications": "replication", "rep": "replication",
    "world": "replication", "worlds": "replication", "policy": "strategy",
    "strategies": "strategy", "strategy_id": "strategy", "model": "scenario",
  ]

  init(
    _ header: [String], _ study: StudyFile, _ template: ScenarioTemplate
  ) throws(SampleTable.Fault) {
    designID = header.firstIndex(of: "design_id")
    scenario = header.firstIndex(of: "scenario")
    strategy = header.firstIndex(of: "strategy")
    replication = header.firstIndex(of: "replication")
    let names = FactorColumns.names(of: study.factors.map(\.path)).map(\.text)
    var used: Set<Int> = []
    for (factor, name) in zip(study.factors, names) {
      let accepted = [factor.path, name, Self.bareName(of: factor.path)]
      let found = header.indices.filter { accepted.contains(header[$0]) }
      guard let place = found.first else {
        throw .missingFactor(factor.path, present: header)
      }
      guard found.count == 1, used.insert(place).inserted else {
        throw .repeatedSetting(factor.path)
      }
      factors.append(factor)
      places.append(place)
    }
    for (place, name) in header.enumerated()
    where !used.contains(place) && !Self.ofRows.contains(name) && !Self.passedOver.contains(name) {
      let path = try Self.path(named: name, template)
      guard !factors.contains(where: { $0.path == path }) else { throw .repeatedSetting(path) }
      factors.append(StudyFactor(path: path))
      places.append(place)
    }
  }

  /// `trustRetention` for `parameters.trustRetention`.
  private static func bareName(of path: String) -> String {
    path.hasPrefix("parameters.") ? String(path.dropFirst("parameters.".count)) : path
  }

  private static func path(
    named name: String, _ template: ScenarioTemplate
  ) throws(SampleTable.Fault) -> String {
    // First: a scenario, too, has replications and strategies, and no row can change them.
    if let own = otherNames[name.lowercased()] { throw .otherName(name, here: own) }
    if template.canChange(name) { return name }
    for parameter in Parameter.allCases {
      let path = "parameters.\(parameter.name)"
      let column = FactorColumns.name(of: path)?.text
      if name == parameter.name || name == column
        || name == ColumnName(setting: parameter.name)?.text
      {
        return path
      }
    }
    if ofResults.contains(name) { throw .resultColumn(name) }
    let known = ofRows + ["months"] + Parameter.allCases.map(\.name)
    throw .unknownColumn(name, similar: NearNames.find(name, among: known))
  }
}
