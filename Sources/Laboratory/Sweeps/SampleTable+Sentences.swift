import Wording

extension SampleTable.Fault {
  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .csv(let error): error.description
    case .unknownColumn(let name, _): "the column '\(name)' names no setting of the scenario"
    case .otherName(let name, let here): "the column '\(name)' is called '\(here)' here"
    case .resultColumn(let name): "the column '\(name)' belongs to results"
    case .repeatedSetting(let path): "two columns set \(path)"
    case .missingFactor(let path, _): "there is no column for the factor \(path)"
    case .noRows: "the table has no rows"
    case .otherScenario(let name, _, let line):
      "line \(line): the scenario '\(name)' is not that of the study"
    case .unknownStrategy(let id, let line, _): "line \(line): the study has no strategy '\(id)'"
    case .unknownWorld(let world, let line, let worlds):
      "line \(line): there is no world \(world); the study has the worlds 0 to \(worlds - 1)"
    case .negativeNumber(let id, let line): "line \(line): the design_id \(id) is below 0"
    case .differingSettings(let id, let line, let earlier):
      "lines \(earlier) and \(line) have the design_id \(id) and different settings"
    case .repeatedPoint(let id, let line, let earlier):
      "lines \(earlier) and \(line) have the design_id \(id) and ask for the same runs"
    }
  }

  /// What can be done, in a sentence.
  public var fix: String? {
    switch self {
    case .csv(let error): error.fix
    case .unknownColumn(_, let similar):
      similar.isEmpty
        ? "name columns by paths such as parameters.trustRetention"
        : "similar names exist: " + similar.joined(separator: ", ")
    case .otherName(_, let here): "rename it to \(here), or leave it out"
    case .resultColumn:
      "leave it out: a table has settings, design_id, scenario, strategy and replication"
    case .repeatedSetting: "keep one of them"
    case .missingFactor(_, let present): "the columns are: " + present.joined(separator: ", ")
    case .noRows: nil
    case .otherScenario(_, let own, _):
      "a study has one scenario, " + own.map { "'\($0)'" }.joined(separator: " or ")
        + "; make one study for each, or leave the column out"
    case .unknownStrategy(let id, _, let known): Self.strategies(id, known)
    case .unknownWorld(let world, _, _): "ask for more worlds with -n \(world + 1)"
    case .negativeNumber: "number points from 0 on, or leave the column out"
    case .differingSettings: "rows with one design_id are one point; number points one by one"
    case .repeatedPoint:
      "number every row on its own, leave design_id out, or choose runs with strategy or replication"
    }
  }

  private static func strategies(_ id: String, _ known: [String]) -> String {
    let similar = NearNames.find(id, among: known)
    return similar.isEmpty
      ? "the strategies are: " + known.joined(separator: ", ")
      : "similar names exist: " + similar.joined(separator: ", ")
  }
}
