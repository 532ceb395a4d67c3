import Partnership
import ScenarioFiles
import Statistics
import Tables

/// A study in its folder: begun, continued, and brought to its tables.
///
/// The folder holds the plan from the first moment on (`plan.json`), the journal of finished runs
/// (`journal.records`), and at the end the tables and `study.json`. Whatever ends the process, the
/// next one continues where the journal ends and arrives at the same bytes.
public struct Sweep: Sendable {
  /// What to run.
  public let plan: SweepPlan
  /// Number of threads.
  public let workers: Int
  /// Called with the number of further runs finished, from any thread.
  public let onProgress: @Sendable (Int) -> Void
  /// Asked between blocks; true stops the study.
  public let isInterrupted: @Sendable () -> Bool

  /// The plan of the study, itself a study file.
  public static let planName = "plan.json"
  /// The journal.
  public static let journalName = "journal.records"
  /// The names that a study may write into its folder.
  public static let ownNames =
    SweepTables.names + [planName, journalName, Study.manifestName, Study.machineName]

  /// Why a study cannot be continued or run.
  public enum Fault: Error, Sendable, Hashable {
    /// Another process works on it.
    case busy(path: String)
    /// The journal is none.
    case notAJournal(path: String)
    /// The folder's runs kept other outputs, so that they cannot be used.
    case otherOutputs(path: String)
    /// The study's rule cannot be followed.
    case rule(StatisticsError)
    /// A rule that looks at all runs cannot be followed by a part of them.
    case sequentialShard
  }

  /// Removes the journal of a folder, so that everything is run anew.
  public static func forgetRuns(in folder: OutputFolder) throws {
    JournalDescriptor.remove(try folder.path(of: journalName))
  }

  /// Whether a folder holds a journal.
  public static func isBegun(_ folder: String) -> Bool {
    JournalDescriptor.length(of: folder + "/" + journalName) != nil
  }

  /// What came of a study.
  public struct Result: Sendable {
    /// Files in order.
    public let files: [WrittenFile]
    /// Runs in the tables.
    public let counts: RunCounts
    /// Runs that an earlier process had finished.
    public let resumed: Int
    /// Runs of the folder that belong to no point of this study, or to none of its worlds.
    public let leftOut: Int
    /// How it stopped.
    public let report: StopReport
  }

  /// A study.
  public init(
    _ plan: SweepPlan, workers: Int, onProgress: @escaping @Sendable (Int) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.plan = plan
    self.workers = max(1, workers)
    self.onProgress = onProgress
    self.isInterrupted = isInterrupted
  }

  /// Runs what is missing and writes all tables.
  ///
  /// - Parameters:
  ///   - folder: the study's folder; runs in its journal are not run again.
  ///   - retriesFailed: whether failed runs are.
  public func run(in folder: OutputFolder, retriesFailed: Bool = false) throws -> Result {
    let opened = try open(folder, retriesFailed: retriesFailed)
    let runner = SweepRunner(
      plan: plan, ledger: opened.ledger, journal: opened.journal, offset: opened.offset,
      workers: workers, cache: BlueprintCache(plan), onProgress: onProgress,
      isInterrupted: isInterrupted)
    let report: StopReport
    do {
      report = try SequentialStop(plan: plan, runner: runner).run()
    } catch let error as StatisticsError {
      throw Fault.rule(error)
    }
    let sync = Later { try opened.journal.sync() }
    defer { sync.wait() }
    let writer = SweepWriter(plan, opened.ledger, report, in: folder, workers: workers)
    let (files, counts) = try writer.write()
    try sync.value()
    try folder.removeStale(
      written: files.map { String($0.path.split(separator: "/").last ?? "") }
        + [Self.planName, Self.journalName, Study.machineName])
    return Result(
      files: files, counts: counts, resumed: opened.known, leftOut: opened.leftOut, report: report)
  }

  /// Number of runs that a folder's journal already has for this plan, for showing progress.
  public func finishedRuns(in folder: OutputFolder) -> Int {
    guard let path = try? folder.path(of: Self.journalName),
      let length = JournalDescriptor.length(of: path), let reader = try? JournalReader(path),
      reader.header.plan == plan.digest
    else { return 0 }
    return min(plan.mostRuns, (length - JournalHeader.size) / reader.header.form.size)
  }

  /// The plan as it is kept beside its runs.
  var planText: TextBuffer {
    let text = StudyFileWriter.json(plan.study)
    var buffer = TextBuffer(capacity: text.utf8.count)
    buffer.append(text)
    return buffer
  }

  /// A journal with what it holds of the plan.
  struct Opened {
    let ledger: RunLedger
    let journal: Journal
    let offset: Int
    let known: Int
    let leftOut: Int
  }

  /// Opens the folder's journal and finds the runs that are done.
  func open(_ folder: OutputFolder, retriesFailed: Bool) throws -> Opened {
    let path = try folder.path(of: Self.journalName)
    let leftOut = try adopt(path)
    let form = RecordForm(values: plan.layout.count)
    let ledger = RunLedger(plan)
    let journal: Journal
    do {
      journal = try Journal(path, header: JournalHeader(form, plan: plan.digest)) { place, record in
        let run = RecordForm.run(record)
        if retriesFailed, RecordForm.stage(record) != nil {
          ledger.forget(run)
        } else {
          ledger.note(run, at: place)
        }
      }
    } catch Journal.Fault.busy(let path) {
      throw Fault.busy(path: path)
    } catch Journal.Fault.notAJournal(let path) {
      throw Fault.notAJournal(path: path)
    }
    try folder.write(planText, to: Self.planName)
    return Opened(
      ledger: ledger, journal: journal, offset: ledger.add(journal.file, count: nil),
      known: ledger.count, leftOut: leftOut)
  }
}
