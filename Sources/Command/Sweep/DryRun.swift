import Console
import TrustLab

/// How much work a study is: the number of runs, the time by a sample, and the room on disk.
struct DryRun {
  let plan: SweepPlan
  let workers: Int

  init(_ plan: SweepPlan, workers: Int) {
    self.plan = plan
    self.workers = workers
  }

  /// Seconds that samples may take.
  private static let patience = 0.5
  /// The most visits that are sampled, in an order that soon has some from everywhere.
  private static let samples = 1024
  private static let stride = 617

  /// Seconds of one run on one thread, its share of making a point ready included; nil if no sample
  /// succeeded.
  private func secondsPerRun() -> Double? {
    let clock = ContinuousClock()
    let sampler = VisitSampler(plan)
    let start = clock.now
    var (time, runs) = (0.0, 0)
    for sample in 0..<Self.samples {
      let before = clock.now
      let place = sample * Self.stride % Self.samples
      guard let visit = sampler.visit(place, of: Self.samples) else {
        if seconds(clock.now - start) > Self.patience { break }
        continue
      }
      let ready = clock.now
      let lived = visit.live()
      let end = clock.now
      // The first time everything is slow; it counts only if there is time for no other.
      let isLate = seconds(end - start) > Self.patience
      if sample > 0 || isLate {
        let perRun = seconds(end - ready) / Double(max(1, lived))
        time += seconds(ready - before) + perRun * Double(visit.runs)
        runs += visit.runs
      }
      if isLate { break }
    }
    return runs > 0 ? time / Double(runs) : nil
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  /// Prints the estimate.
  func write(_ session: CommandSession) {
    let perRun = secondsPerRun()
    let time = perRun.map { $0 * Double(plan.mostRuns) / Double(workers) }
    if session.invocation[SweepCommand.json] {
      let value: JSONValue = [
        "points": JSONValue(plan.points), "strategies": JSONValue(plan.strategies),
        "replications": JSONValue(plan.mostWorlds), "runs": JSONValue(plan.mostRuns),
        "seconds": JSONValue(time), "bytes": JSONValue(plan.estimatedBytes),
        "workers": JSONValue(workers), "isMost": JSONValue(plan.isSequential),
        "rows": plan.choosingRows.map { JSONValue($0) } ?? .null,
      ]
      return session.streams.write(value.text(.pretty))
    }
    let most = plan.isSequential ? " at most" : ""
    session.streams.writeLine(
      plan.choosingRows.map { "\($0) rows about \(plan.points) points = \(plan.mostRuns) runs" }
        ?? "\(plan.points) points x \(plan.strategies) strategies x \(plan.mostWorlds) worlds = "
        + "\(plan.mostRuns) runs\(most)")
    let duration = time.map { "about \(Self.words($0)) with \(workers) threads" }
    session.streams.writeLine("time: \(duration ?? "unknown, for no sample succeeded")\(most)")
    session.streams.writeLine("disk: about \(Self.size(plan.estimatedBytes))\(most)")
    session.streams.say("nothing was run")
  }

  private static func words(_ seconds: Double) -> String {
    if seconds < 90 { return "\(Words.fixed(seconds, decimals: seconds < 10 ? 1 : 0)) s" }
    if seconds < 5400 { return "\(Words.fixed(seconds / 60, decimals: 0)) min" }
    return "\(Words.fixed(seconds / 3600, decimals: 1)) h"
  }

  private static func size(_ bytes: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var value = Double(bytes)
    var unit = 0
    while value >= 1000, unit < units.count - 1 {
      value /= 1000
      unit += 1
    }
    return "\(Words.fixed(value, decimals: value < 10 && unit > 0 ? 1 : 0)) \(units[unit])"
  }
}
