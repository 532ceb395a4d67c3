import Console
import TrustLab

/// `trustlab sweep STUDY`: a study with a design, in a folder that survives anything.
enum SweepCommand {
  static let output = Option.path(
    "output", short: "o", value: "FOLDER", defaultText: "the study's name with -results",
    help: "where the study lives")
  static let resume = Option.flag("resume", help: "continue the study in the folder")
  static let retry = Option.flag("retry-failed", help: "with --resume: also run failed runs again")
  static let force = Option.flag("force", help: "replace the files of an earlier study")
  static let dryRun = Option.flag("dry-run", help: "say how much work it is, and stop")
  static let json = Option.flag("json", help: "print what was done as JSON")

  static let description = CommandDescription(
    name: "sweep", group: "study",
    purpose: "run a study: a design of settings, strategies, possible worlds",
    arguments: [StudyInput.argument],
    options: StudyInput.options + [Workers.jobs, output, resume, retry, force, dryRun, json]
      + ShardCommand.options,
    examples: [
      CommandExample(
        "trustlab sweep Scenarios/studies/grant-length.json5 --dry-run",
        "how many runs, how long, how large"),
      CommandExample(
        "trustlab sweep Scenarios/studies/grant-length.json5 -n 8 -o grants",
        "all tables in the folder grants"),
      CommandExample(
        "trustlab sweep Scenarios/studies/grant-length.json5 -n 16 -o grants --resume",
        "more worlds: the earlier runs are kept"),
    ],
    notes: [
      "Finished runs are in the folder's journal a moment later. After an interrupt, a crash or a "
        + "full disk, --resume arrives at the same bytes as if nothing had happened.",
      "Ctrl-Z or kill -TSTP pauses a study, fg or kill -CONT continues it; trustlab status FOLDER "
        + "shows from another terminal how far it is.",
      "A table for --design has a column for every setting, named by path or parameter, and, if you "
        + "like, strategy and replication: then a row runs just that strategy, just that world, and "
        + "comes back in rows.csv. Rows that name neither run everything and come back in points.csv. "
        + "design_id numbers points; scenario may name the study's scenario.",
      "Exit code 1 if runs failed: their rows say at which stage and why.",
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let plan = try StudyInput.plan(session)
    if session.invocation[dryRun] {
      DryRun(plan, workers: Workers.count(session)).write(session)
      return .done
    }
    warn(plan, session)
    FileSizeLimit.becomesError()
    if let shard = try ShardCommand.wanted(session.invocation) {
      let path = session.invocation[output]
      let home = path ?? defaultFolder(session.invocation[StudyInput.argument])
      return try ShardCommand.run(shard, plan, session, in: home)
    }
    let folder = try open(session)
    return try withSweep(plan, session, in: folder) { sweep in
      let result = try sweep.run(in: folder, retriesFailed: session.invocation[retry])
      try MachineRecord.write(to: folder, workers: Workers.count(session))
      if result.leftOut > 0 {
        session.streams.note(SweepReport.leftOut(result.leftOut, plan.study.design))
      }
      report(result, plan, session, folder)
      return result.counts.failed > 0 ? .expectationFailed : .done
    }
  }

  /// The folder of the study: new, continued, or begun anew.
  private static func open(_ session: CommandSession) throws -> OutputFolder {
    let invocation = session.invocation
    let path = invocation[output] ?? defaultFolder(invocation[StudyInput.argument])
    let isBegun = Sweep.isBegun(path)
    if isBegun, !invocation[resume], !invocation[force] {
      throw InputError.refused(
        file: path, cause: "there is a study in this folder",
        fix: "continue it with --resume, or start anew with --force")
    }
    let folder = try OutputFolder(
      creating: path, ownNames: Sweep.ownNames, force: isBegun || invocation[force])
    if invocation[force], !invocation[resume] { try Sweep.forgetRuns(in: folder) }
    return folder
  }

  /// Where a study lives unless the command line says so.
  static func defaultFolder(_ study: String) -> String {
    let name = study.split(separator: "/").last.map(String.init) ?? study
    let stem = name.hasSuffix(".json5") ? name.dropLast(6) : name[...]
    return (stem == "-" ? "study" : String(stem)) + "-results"
  }

  /// A study that shows progress and stops when interrupted, for the duration of a call.
  static func withSweep<Result>(
    _ plan: SweepPlan, _ session: CommandSession, in folder: OutputFolder, label: String = "sweep",
    _ body: (Sweep) throws -> Result
  ) throws -> Result {
    let workers = Workers.count(session)
    let known = Sweep(plan, workers: workers).finishedRuns(in: folder)
    let progress = session.progress(label, unit: "runs", total: plan.mostRuns, resumed: known)
    defer { progress.finish() }
    let interrupt = session.interrupt
    let cleanUp = interrupt.onEnd { TemporaryFiles.removeAll() }
    defer { interrupt.forget(cleanUp) }
    let sweep = Sweep(
      plan, workers: workers, onProgress: { progress.advance(by: $0) },
      isInterrupted: { interrupt.isRequested })
    do {
      return try body(sweep)
    } catch let fault as Sweep.Fault {
      throw InputError.refused(file: folder.path, cause: fault.sentence, fix: fault.fix)
    }
  }

  /// Says where the intervals of a rule promise more than they hold.
  private static func warn(_ plan: SweepPlan, _ session: CommandSession) {
    guard let initial = plan.study.precision?.initial ?? plan.study.selection?.initial,
      initial < 20
    else { return }
    session.streams.note(
      "a first look at \(initial) worlds, fewer than 20: intervals then cover less than they say")
  }

  private static func report(
    _ result: Sweep.Result, _ plan: SweepPlan, _ session: CommandSession, _ folder: OutputFolder
  ) {
    if session.invocation[json] {
      session.streams.write(SweepReport(plan, result, folder: folder.path).json.text(.pretty))
    } else {
      for line in SweepReport(plan, result, folder: folder.path).lines {
        session.streams.writeLine(SafeText.terminal(line))
      }
    }
  }
}
