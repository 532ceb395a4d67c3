import Foundation
import Laboratory
import Partnership
import ScenarioFiles
import Tables

/// What a sweep costs beside the engine it drives: the same points, strategies and worlds once with
/// journal and all tables, and once with nothing but the engine.
struct SweepBench {
  let plan: SweepPlan
  let workers: Int
  let path: String

  /// `trustlab-bench sweep`.
  static func main() {
    guard let options = SweepBenchOptions(Array(CommandLine.arguments.dropFirst(2))) else {
      print(SweepBenchOptions.usage)
      exit(2)
    }
    do {
      print(
        SweepBench.row([
          "months", "outputs", "threads", "runs", "engine s", "us/run", "cpu", "wall", "reported",
          "beside us",
        ]))
      for months in options.months {
        for outputs in options.outputs {
          for workers in options.threads {
            let bench = SweepBench(
              plan: try options.plan(months: months, outputs: outputs), workers: workers,
              path: options.folder)
            try bench.measure(rounds: options.rounds)
          }
        }
      }
    } catch {
      print("trustlab-bench: \(error)")
      exit(1)
    }
  }

  /// Seconds of the processor and on the wall.
  private struct Spent {
    var processor = 0.0
    var wall = 0.0

    init(_ work: () throws -> Void) rethrows {
      let start = (Clock.processorSeconds(), Clock.wallSeconds())
      try work()
      processor = Clock.processorSeconds() - start.0
      wall = Clock.wallSeconds() - start.1
    }
  }

  /// Interleaved rounds, engines and sweep in turn; prints the medians of the rounds' ratios.
  func measure(rounds: Int) throws {
    var spent: [(every: Spent, reported: Spent, sweep: Spent)] = []
    for round in 0...rounds {
      let isSweepFirst = !round.isMultiple(of: 2)
      let early = isSweepFirst ? try Spent { try sweepOnce() } : nil
      let every = try Spent { try engineOnce(recordsAll: true) }
      let reported = try Spent { try engineOnce(recordsAll: false) }
      let late = try early ?? Spent { try sweepOnce() }
      // The first round warms up.
      if round > 0 { spent.append((every, reported, late)) }
    }
    let perRun = 1e6 / Double(plan.mostRuns)
    let seconds = median(spent.map(\.every.processor))
    print(
      Self.row([
        "\(plan.study.scenario.months)", "\(plan.study.outputs.count)", "\(workers)",
        "\(plan.mostRuns)", Self.fixed(seconds), Self.fixed(seconds * perRun),
        Self.fixed(median(spent.map { $0.sweep.processor / $0.every.processor })),
        Self.fixed(median(spent.map { $0.sweep.wall / $0.every.wall })),
        Self.fixed(median(spent.map { $0.sweep.processor / $0.reported.processor })),
        Self.fixed(
          perRun * median(spent.map { $0.sweep.processor - $0.reported.processor })),
      ]))
  }

  /// Every point formed once, every world lived once under all strategies, one number of each read.
  ///
  /// - Parameter recordsAll: whether every month is recorded, or only what a sweep reports.
  private func engineOnce(recordsAll: Bool) throws {
    try inParallel(plan.points, workers: workers) { point in
      let blueprint = try plan.blueprint(of: point)
      let months = blueprint.scenario.months
      let batch = Batch(
        blueprint, strategies: plan.study.strategies, months: months,
        recording: recordsAll ? Recording() : plan.recording(months: months))
      var sum = 0.0
      for world in stride(from: 0, to: plan.mostWorlds, by: batch.width) {
        batch.run(from: world)
        for lane in 0..<min(batch.width, plan.mostWorlds - world) {
          for strategy in plan.study.strategies.indices {
            sum += batch.trajectory(strategy: strategy, lane: lane).last ?? 0
          }
        }
      }
      precondition(!sum.isNaN)
    }
  }

  private func sweepOnce() throws {
    let folder = try OutputFolder(creating: path, ownNames: Sweep.ownNames, force: true)
    try Sweep.forgetRuns(in: folder)
    _ = try Sweep(plan, workers: workers).run(in: folder)
  }

  private static func row(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }

  private static func fixed(_ value: Double) -> String {
    let digits = value >= 100 ? 1.0 : 1000.0
    return "\((value * digits).rounded() / digits)"
  }
}
