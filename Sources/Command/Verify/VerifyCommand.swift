import Console
import Foundation
import TrustLab

/// `trustlab verify FOLDER`: runs a study again from its own record and compares digests.
enum VerifyCommand {
  static let folder = Argument.one("FOLDER", help: "the folder of a study")

  static let description = CommandDescription(
    name: "verify", group: "reproduce",
    purpose: "run a study again from its own record and compare every byte",
    arguments: [folder], options: [Workers.jobs],
    examples: [
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 -o study && trustlab verify study",
        "every file is as recorded and reproduced")
    ],
    notes: ["Exit code 1 if a file differs from its record or is not reproduced."])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let path = session.invocation[folder]
    do {
      if let record = try SweepRecord(folder: path) {
        return report(try verification(record, path, session), record.toolVersion, session)
      }
      let record = try StudyRecord(folder: path)
      return report(try verification(record, path, session), record.toolVersion, session)
    } catch let fault as StudyRecord.Fault {
      throw InputError.record(fault)
    } catch let error as ScenarioError {
      throw InputError.scenario(error, file: path + "/" + Study.manifestName)
    }
  }

  private static func verification(
    _ record: StudyRecord, _ path: String, _ session: CommandSession
  ) throws -> Verification {
    let scratch = try Scratch(Study.ownNames)
    defer { scratch.remove() }
    return try Workers.withRunner(record.study.plan, session, label: "verify") {
      try Verification(of: record, in: path, scratch: scratch.folder, runner: $0)
    }
  }

  private static func verification(
    _ record: SweepRecord, _ path: String, _ session: CommandSession
  ) throws -> Verification {
    let scratch = try Scratch(Sweep.ownNames)
    defer { scratch.remove() }
    return try SweepCommand.withSweep(
      record.plan, session, in: scratch.folder, label: "verify"
    ) {
      try Verification(of: record, in: path, scratch: scratch.folder, sweep: $0)
    }
  }

  private static func report(
    _ verification: Verification, _ version: String, _ session: CommandSession
  ) -> ExitCode {
    for finding in verification.findings { session.streams.writeLine(line(finding)) }
    if version != ToolVersion.text {
      session.streams.note(
        "the study was written by version \(SafeText.terminal(version)), this is "
          + ToolVersion.text)
    }
    return verification.isConfirmed ? .done : .expectationFailed
  }

  private static func line(_ finding: Verification.Finding) -> String {
    let file: String
    switch finding.isIntact {
    case true?: file = "as recorded"
    case false?: file = "CHANGED since it was written"
    case nil: file = "MISSING"
    }
    let again = finding.isReproduced ? "reproduced" : "NOT REPRODUCED"
    return "\(SafeText.terminal(finding.name)): \(file), \(again)"
  }
}

/// A folder for a second run, gone afterwards.
private struct Scratch {
  let folder: OutputFolder

  init(_ names: [String]) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("trustlab-\(UUID().uuidString)").path
    folder = try OutputFolder(creating: path, ownNames: names)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder.path) }
}
