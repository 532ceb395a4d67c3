import Console
import Foundation
import TrustLab

/// `trustlab sweep STUDY --shard K/N`: one part of a study.
enum ShardCommand {
  static let shard = Option.text(
    "shard", value: "K/N", help: "run part K of N, in a folder of its own")
  static let shards = Option.integer(
    "shards", value: "N", in: 1...1_000_000,
    help: "run one of N parts; its number comes from the array job")
  static let base = Option.integer(
    "shard-base", value: "FIRST", in: 0...1_000_000, defaultText: "the engine's",
    help: "first number of the array job")

  static let options: [any DescribesOption] = [shard, shards, base]

  /// The part that the command line or the environment asks for.
  static func wanted(_ invocation: Invocation) throws -> Shard? {
    if let text = invocation[shard] { return try parsed(text) }
    guard let count = invocation[shards] else { return nil }
    do throws(ShardIndex.Fault) {
      return try ShardIndex.shard(of: count, base: invocation[base]) {
        ProcessInfo.processInfo.environment[$0]
      }
    } catch {
      switch error {
      case .absent:
        throw UsageError.refused(
          .option("shards"), text: String(count), cause: "this is no task of an array job",
          allowed: "one of the variables "
            + ShardIndex.sources.map(\.variable).joined(separator: ", "),
          fix: "name the part with --shard 1/\(count)")
      case .outside(let variable, let value, let lowest, let highest):
        throw UsageError.refused(
          .option("shards"), text: String(count), cause: "\(variable) is \(value)",
          allowed: "\(lowest) to \(highest)", fix: "set --shard-base if the array begins elsewhere")
      }
    }
  }

  private static func parsed(_ text: String) throws -> Shard {
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    if pieces.count == 2, let number = Int(pieces[0]), let count = Int(pieces[1]),
      let shard = Shard(number, of: count)
    {
      return shard
    }
    throw UsageError.refused(
      .option("shard"), text: text, cause: "\"\(text)\" is no part of a whole",
      allowed: "K/N with K from 1 to N, such as 3/8", fix: nil)
  }

  /// Runs a part. Failed runs are rows of the merged tables and no failure of the part.
  static func run(
    _ shard: Shard, _ plan: SweepPlan, _ session: CommandSession, in folder: String
  ) throws -> ExitCode {
    let total = Sweep(plan, workers: 1).runs(of: shard)
    let progress = session.progress("shard", unit: "runs", total: total)
    defer { progress.finish() }
    let interrupt = session.interrupt
    let cleanUp = interrupt.onEnd { TemporaryFiles.removeAll() }
    defer { interrupt.forget(cleanUp) }
    let sweep = Sweep(
      plan, workers: Workers.count(session), onProgress: { progress.advance(by: $0) },
      isInterrupted: { interrupt.isRequested })
    do {
      let (part, runs) = try sweep.run(shard, in: folder)
      session.streams.writeLine(
        SafeText.terminal(
          "part \(shard.number) of \(shard.count): \(total) runs, \(runs) of them now, in "
            + part.path))
    } catch let fault as Sweep.Fault {
      throw InputError.refused(file: folder, cause: fault.sentence, fix: fault.fix)
    }
    return .done
  }
}
