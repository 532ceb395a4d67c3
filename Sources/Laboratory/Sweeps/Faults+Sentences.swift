import Statistics

extension SampleTable.Fault {
  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .csv(let error): error.description
    case .unknownColumn(let name, _): "the column '\(name)' names no setting of the scenario"
    case .runColumn(let name):
      "the column '\(name)' belongs to runs, and every row of this table is a point, which is run "
        + "under all strategies of the study in all its worlds"
    case .repeatedSetting(let path): "two columns set \(path)"
    case .missingFactor(let path, _): "there is no column for the factor \(path)"
    case .noRows: "the table has no rows"
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
    case .runColumn:
      "leave the column out and choose with \"strategies\" and \"replications\" of the study; "
        + "rows of runs.csv have design_id, strategy and replication to join by"
    case .repeatedSetting: "keep one of them"
    case .missingFactor(_, let present): "the columns are: " + present.joined(separator: ", ")
    case .noRows: nil
    }
  }
}

extension SweepPlan.Fault {
  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .design(.design(let error)): "the design cannot be made: \(error.description)"
    case .design(.noBaseline(let path)): "the scenario has no single value at \(path)"
    case .design(.tableNotRead(let path)): "the table '\(path)' was not read"
    case .tooManyRuns(let runs): "the study has \(runs) runs"
    }
  }

  /// What can be done, in a sentence.
  public var fix: String? {
    switch self {
    case .design(.noBaseline): "give the factor a \"baseline\""
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
