import Console
import TrustLab

/// `trustlab merge FOLDER…`: puts the parts of a study together.
enum MergeCommand {
  static let folders = Argument.many(
    "FOLDER", help: "the study's folder, or the folders of its parts")
  static let output = Option.path(
    "output", short: "o", value: "FOLDER", defaultText: "the first folder",
    help: "where the tables go")

  static let description = CommandDescription(
    name: "merge", group: "study", purpose: "put the parts of a study together",
    arguments: [folders], options: [output, Workers.jobs],
    examples: [
      CommandExample(
        "trustlab sweep Scenarios/studies/grant-length.json5 -n 8 -o parts --shard 1/2 && "
          + "trustlab sweep Scenarios/studies/grant-length.json5 -n 8 -o parts --shard 2/2 && "
          + "trustlab merge parts",
        "the same tables as without parts")
    ],
    notes: [
      "Parts that are missing, unfinished, there twice or of another study are named, and nothing "
        + "is written (exit code 3). Exit code 1 if runs failed.",
      "The runs of all parts become the journal of the folder: trustlab sweep STUDY -o FOLDER "
        + "--resume continues it or lets it grow, also when the parts are gone.",
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let paths = session.invocation[folders]
    let home = session.invocation[output] ?? paths[0]
    FileSizeLimit.becomesError()
    do {
      let merge = try ShardMerge(paths)
      let folder = try OutputFolder(
        creating: home, ownNames: Sweep.ownNames, force: session.invocation[output] == nil)
      let result = try merge.write(into: folder, workers: Workers.count(session))
      try MachineRecord.write(to: folder, workers: Workers.count(session))
      for line in SweepReport(merge.plan, result, folder: home).lines {
        session.streams.writeLine(SafeText.terminal(line))
      }
      return result.counts.failed > 0 ? .expectationFailed : .done
    } catch let fault as ShardMerge.Fault {
      throw InputError.refused(file: paths[0], cause: fault.sentence, fix: fault.fix)
    } catch let fault as SweepPlan.Fault {
      throw InputError.refused(file: paths[0], cause: fault.sentence, fix: fault.fix)
    }
  }
}
