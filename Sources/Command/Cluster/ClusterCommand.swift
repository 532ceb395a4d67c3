import Console
import Foundation
import TrustLab

/// `trustlab cluster ENGINE STUDY`: writes the scripts that run a study on many machines.
enum ClusterCommand {
  static let engine = Argument.one(
    "ENGINE", kind: .choice(ClusterJob.Engine.allCases.map(\.rawValue)), help: "what runs the parts"
  )
  static let shards = Option.integer(
    "shards", value: "N", in: 1...1_000_000, default: 8, help: "number of parts")
  static let output = Option.path(
    "output", short: "o", value: "FOLDER", defaultText: "the study's name with -results",
    help: "the study's folder, which all machines see")
  static let tool = Option.path(
    "tool", value: "PATH", defaultText: "this program", help: "the tool on the machines")
  static let image = Option.text(
    "image", value: "NAME", defaultText: "trustlab", help: "container image for kubernetes")
  static let volume = Option.text(
    "volume", value: "CLAIM", defaultText: "trustlab",
    help: "persistent volume claim that holds the folder, for kubernetes")

  static let description = CommandDescription(
    name: "cluster", group: "study", purpose: "write the jobs that run a study on many machines",
    arguments: [engine, StudyInput.argument],
    options: StudyInput.options + [shards, output, tool, image, volume],
    examples: [
      CommandExample(
        "trustlab cluster slurm Scenarios/studies/grant-length.json5 --shards 8 -o grants",
        "an array job, a merge job, and a script that submits both"),
      CommandExample(
        "trustlab cluster parallel Scenarios/studies/grant-length.json5 --shards 4 -o grants2",
        "a script for GNU parallel"),
    ],
    notes: [
      "The study is frozen in FOLDER/jobs/study.json, so that later changes of the file do not mix "
        + "two studies. A part should be at least half a minute of work."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    let plan = try StudyInput.plan(session)
    guard !plan.isSequential else {
      let fault = Sweep.Fault.sequentialShard
      throw InputError.refused(
        file: invocation[StudyInput.argument], cause: fault.sentence, fix: fault.fix)
    }
    let engine = ClusterJob.Engine(rawValue: invocation[engine]) ?? .slurm
    let home = absolute(
      invocation[output] ?? SweepCommand.defaultFolder(invocation[StudyInput.argument]))
    let job = ClusterJob(
      tool: invocation[tool] ?? (engine == .kubernetes ? "trustlab" : program()), folder: home,
      study: home + "/jobs/study.json", shards: invocation[shards],
      image: invocation[image] ?? "trustlab", volume: invocation[volume] ?? "trustlab")
    let files = job.files(engine)
    let folder = try OutputFolder(
      creating: home, ownNames: (files.map(\.name) + ["study.json"]).map { "jobs/" + $0 },
      force: true)
    try folder.write(text(StudyFileWriter.json(plan.study)), to: "jobs/study.json")
    for file in files {
      try folder.write(text(file.text), to: "jobs/" + file.name)
      session.streams.writeLine(SafeText.terminal(home + "/jobs/" + file.name))
    }
    try FileManager.default.createDirectory(
      atPath: home + "/jobs/log", withIntermediateDirectories: true)
    if engine == .slurm, invocation[shards] > 1000 {
      session.streams.note("many sites allow arrays of up to 1000 tasks (MaxArraySize)")
    }
    return .done
  }

  private static func text(_ text: String) -> TextBuffer {
    var buffer = TextBuffer()
    buffer.append(text)
    return buffer
  }

  private static func absolute(_ path: String) -> String {
    let full =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return full.hasSuffix("/") && full.count > 1 ? String(full.dropLast()) : full
  }

  /// The path of this program, if it was called by one.
  private static func program() -> String {
    let name = CommandLine.arguments.first ?? "trustlab"
    return name.contains("/") ? absolute(name) : "trustlab"
  }
}
