import Foundation
import Laboratory
import Partnership
import Tables

/// Whole studies: threads over batches of worlds, and trajectories to disk.
struct StudyBench {
  let plan: StudyPlan

  /// A study in memory on one thread and on two, on the wall.
  func measureThreads(rounds: Int, into report: inout Report) {
    let workers = [1, 2]
    let seconds = interleaved(
      rounds: rounds, clock: Clock.wallSeconds,
      workers.map { count in { _ = try? Study(plan).run(Runner(plan, workers: count)) } })
    for (count, time) in zip(workers, seconds) {
      report.add(
        Measurement(
          group: "study", name: "summaries, \(count) threads, wall", seconds: time,
          runs: Double(plan.replications * plan.strategies.count), ratio: seconds[0] / time))
    }
  }

  /// All trajectories to disk, simulation included.
  func measureWriter(rounds: Int, into report: inout Report) throws {
    let path =
      NSTemporaryDirectory() + "trustlab-bench-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let study = Study(plan, writesTrajectories: true)
    let folder = try OutputFolder(creating: path, ownNames: Study.ownNames, force: true)
    let seconds = interleaved(
      rounds: rounds, clock: Clock.wallSeconds,
      [{ _ = try? study.run(Runner(plan, workers: 2), into: folder) }])[0]
    let file = path + "/trajectories.csv"
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    report.add(
      Measurement(
        group: "study",
        name: "\(plan.replications) x \(plan.strategies.count) trajectories to disk, wall",
        seconds: seconds,
        runs: Double(plan.replications * plan.strategies.count),
        figure: (Double(size) / seconds * 1e-6, "MB/s")))
  }
}
