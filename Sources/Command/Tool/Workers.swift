import Console
import Foundation
import TrustLab

/// How a plan is run from the command line.
enum Workers {
  static let jobs = Option.integer(
    "jobs", short: "j", in: 1...4096, defaultText: "all cores",
    help: "threads; results do not depend on it")

  /// The number of threads to use.
  static func count(_ session: CommandSession) -> Int {
    session.invocation[jobs] ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// A runner that shows progress and stops when interrupted, for the duration of a call.
  static func withRunner<Result>(
    _ plan: StudyPlan, _ session: CommandSession, label: String, _ body: (Runner) throws -> Result
  ) throws -> Result {
    let progress = session.progress(label, unit: "worlds", total: plan.replications)
    defer { progress.finish() }
    let interrupt = session.interrupt
    let cleanUp = interrupt.onEnd { TemporaryFiles.removeAll() }
    defer { interrupt.forget(cleanUp) }
    return try body(
      Runner(
        plan, workers: count(session), onProgress: { progress.advance(by: $0) },
        isInterrupted: { interrupt.isRequested }))
  }
}
