import ScenarioFiles
import Statistics

extension SweepPlan.Fault {
  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .design(.design(let error)): "the design cannot be made: \(error.description)"
    case .design(.noBaseline(let path)): "the scenario has no single value at \(path)"
    case .design(.tableNotRead(let path)): "the table '\(path)' was not read"
    case .design(.samples(.differingSettings(let id, let row, let earlier))):
      "rows \(earlier) and \(row) of the table, counted from 0, are both point \(id) and differ in "
        + "their settings"
    case .design(.samples(.repeatedPoint(let id, let row, let earlier))):
      "rows \(earlier) and \(row) of the table, counted from 0, are both point \(id)"
    case .noSuchWorld(let world, let row, let worlds):
      "row \(row) of the table, counted from 0, asks for world \(world), and the study has the worlds "
        + "0 to \(worlds - 1)"
    case .noSuchStrategy(let row):
      "row \(row) of the table, counted from 0, asks for a strategy that the study does not have"
    case .ruleWithChosenRuns:
      "\"until\" and \"select\" decide how many worlds are run, and so do the strategies and worlds "
        + "that rows of the table name"
    case .tooManyRuns(let runs): "the study has \(runs) runs"
    }
  }

  /// What can be done, in a sentence.
  public var fix: String? {
    switch self {
    case .design(.noBaseline): "give the factor a \"baseline\""
    case .design(.samples(.differingSettings)): "give different points different numbers"
    case .design(.samples(.repeatedPoint)):
      "give every row a number of its own, or none, or name strategies or worlds"
    case .noSuchWorld(let world, _, _): "ask for more worlds with -n \(world + 1)"
    case .ruleWithChosenRuns:
      "leave the rule out, or the columns strategy and replication"
    case .tooManyRuns: "at most \(SweepPlan.largestRunCount) runs make one study; split it"
    default: nil
    }
  }
}

extension Sweep.Fault {
  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .busy(let path): "another process is writing '\(path)'"
    case .notAJournal(let path): "'\(path)' is no journal of a study"
    case .otherOutputs(let path): "the runs in '\(path)' kept other outputs"
    case .rule(let error): "the stopping rule cannot be followed: \(error.description)"
    case .sequentialShard: "\"until\" and \"select\" look at all runs, and shards see only theirs"
    }
  }

  /// What can be done, in a sentence.
  public var fix: String? {
    switch self {
    case .busy: "wait for it; 'trustlab status FOLDER' shows how far it is"
    case .notAJournal, .otherOutputs: "choose another folder, or start anew with --force"
    case .rule: nil
    case .sequentialShard: "give a fixed number of worlds with -n, or run the study in one piece"
    }
  }
}
