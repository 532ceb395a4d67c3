import Console
import Foundation
import TrustLab

/// `trustlab status FOLDER`: how far a study is, also while another process runs it.
enum StatusCommand {
  static let folder = Argument.one("FOLDER", help: "the folder of a study")
  static let json = Option.flag("json", help: "print the numbers as JSON")

  static let description = CommandDescription(
    name: "status", group: "study", purpose: "say how far a study is, also from another terminal",
    arguments: [folder], options: [json],
    examples: [
      CommandExample(
        "trustlab sweep Scenarios/studies/grant-length.json5 -n 8 -o grants3 && "
          + "trustlab status grants3",
        "everything is done")
    ],
    notes: ["While the study runs, the time left comes from one second of watching."])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let path = session.invocation[folder]
    do {
      let status = try SweepStatus(path)
      let left = try secondsLeft(status, path)
      if session.invocation[json] {
        session.streams.write(value(status, left).text(.pretty))
      } else {
        for line in lines(status, left) { session.streams.writeLine(SafeText.terminal(line)) }
      }
      return .done
    } catch let fault as SweepStatus.Fault {
      throw InputError.refused(
        file: path, cause: fault.sentence,
        fix: "name the folder of 'trustlab sweep STUDY -o FOLDER'")
    } catch let fault as SweepPlan.Fault {
      throw InputError.refused(file: path, cause: fault.sentence, fix: fault.fix)
    }
  }

  /// Seconds left, from the runs that one second brings; nil if nobody is at work.
  private static func secondsLeft(_ status: SweepStatus, _ path: String) throws -> Double? {
    guard status.isBeingWritten, status.done < status.total else { return nil }
    let clock = ContinuousClock()
    let start = clock.now
    Thread.sleep(forTimeInterval: 1)
    let later = try SweepStatus(path)
    let time = (clock.now - start).components
    let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
    let runs = later.done - status.done
    return runs > 0 ? Double(later.total - later.done) * seconds / Double(runs) : nil
  }

  private static func lines(_ status: SweepStatus, _ left: Double?) -> [String] {
    var lines = [
      "\(status.plan.study.name): \(status.done) of \(status.total) runs"
        + (status.plan.isSequential ? " at most" : "") + ", \(status.failed) failed"
    ]
    for part in status.parts {
      guard let shard = part.shard else { continue }
      lines.append(
        "part \(shard.number) of \(shard.count): \(part.done) of \(part.total) runs"
          + (part.isBeingWritten ? ", being run here" : ""))
    }
    if status.hasTables {
      lines.append("finished: the tables are there")
    } else if let left {
      lines.append("running, about \(Words.fixed(left, decimals: 0)) s left")
    } else if status.isBeingWritten {
      lines.append("running, or paused: nothing was finished within a second")
    } else {
      lines.append("not running on this machine; continue it with --resume")
    }
    return lines
  }

  private static func value(_ status: SweepStatus, _ left: Double?) -> JSONValue {
    [
      "name": .string(status.plan.study.name), "done": JSONValue(status.done),
      "failed": JSONValue(status.failed), "total": JSONValue(status.total),
      "isRunning": JSONValue(status.isBeingWritten), "isFinished": JSONValue(status.hasTables),
      "secondsLeft": JSONValue(left),
      "parts": .array(
        status.parts.compactMap { part in
          part.shard.map { shard in
            [
              "shard": JSONValue(shard.number), "of": JSONValue(shard.count),
              "done": JSONValue(part.done), "total": JSONValue(part.total),
              "isRunning": JSONValue(part.isBeingWritten),
            ]
          }
        }),
    ]
  }
}
