import Partnership
import Statistics
import Tables

/// A plan, and which tables it fills.
public struct Study: Sendable {
  /// What to simulate.
  public let plan: StudyPlan
  /// Whether to write every record of every run.
  public let writesTrajectories: Bool
  /// Whether to write every partner in every record of every run.
  public let writesPartners: Bool

  /// A study.
  public init(_ plan: StudyPlan, writesTrajectories: Bool = false, writesPartners: Bool = false) {
    self.plan = plan
    self.writesTrajectories = writesTrajectories
    self.writesPartners = writesPartners
  }

  /// The names that a study may write into its folder.
  public static let ownNames: [String] = {
    let tables = ["design", "runs", "summary", "contrasts", "trajectories", "partners"]
    return tables.flatMap { ["\($0).csv", "\($0).schema.json"] } + [manifestName, machineName]
  }()

  /// The file that says what the study was and what it found.
  public static let manifestName = "study.json"
  /// The file that says where and when it ran; the only one that differs between equal studies.
  public static let machineName = "machine.json"

  /// Runs the study.
  ///
  /// - Parameters:
  ///   - runner: how to run the plan.
  ///   - folder: where tables go, or nil to keep the result in memory only.
  /// - Throws: ``Interrupted``, or a `FileError`; no file is left half-written.
  public func run(_ runner: Runner, into folder: OutputFolder? = nil) throws -> StudyResult {
    let summaries = Summaries(plan)
    let contrasts = Contrasts(plan)
    let race = Race(plan)
    let tables = try folder.map { try StudyWriter(self, in: $0) }
    try runner.run((tables?.collectors ?? []) + [summaries, contrasts, race])
    try summaries.trim(workers: runner.workers)
    let result = StudyResult(
      plan: plan, summaries: summaries, contrasts: try contrasts.results(workers: runner.workers),
      race: race, files: [])
    guard let tables else { return result }
    let files = try tables.finish(result, workers: runner.workers)
    return StudyResult(
      plan: plan, summaries: summaries, contrasts: result.contrasts, race: race, files: files)
  }
}
