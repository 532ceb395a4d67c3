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
          "months", "outputs", "threads", "runs", "engine s", "us/run", "cpu", "wall",
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

  /// Interleaved rounds, engine and sweep in turn; prints the medians of the rounds' ratios.
  func measure(rounds: Int) throws {
    var (engine, sweep): ([Spent], [Spent]) = ([], [])
    for round in 0...rounds {
      let first = round.isMultiple(of: 2)
      let early = try first ? nil : Spent { try sweepOnce() }
      let bare = try Spent { try engineOnce() }
      let late = try early ?? Spent { try sweepOnce() }
      // The first round warms up.
      if round > 0 {
        engine.append(bare)
        sweep.append(late)
      }
    }
    let runs = plan.mostRuns
    let seconds = median(engine.map(\.processor))
    let cpu = median(zip(sweep, engine).map { $0.processor / $1.processor })
    let wall = median(zip(sweep, engine).map { $0.wall / $1.wall })
    print(
      Self.row([
        "\(plan.study.scenario.months)", "\(plan.study.outputs.count)", "\(workers)", "\(runs)",
        Self.fixed(seconds), Self.fixed(seconds / Double(runs) * 1e6), Self.fixed(cpu),
        Self.fixed(wall),
      ]))
  }

  /// Every point formed once, every world lived once under all strategies, one number of each read.
  private func engineOnce() throws {
    try inParallel(plan.points, workers: workers) { point in
      let blueprint = try plan.blueprint(of: point)
      let batch = Batch(
        blueprint, strategies: plan.study.strategies, months: blueprint.scenario.months)
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
    cells.map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }.joined()
  }

  private static func fixed(_ value: Double) -> String {
    let digits = value >= 100 ? 1.0 : 1000.0
    return "\((value * digits).rounded() / digits)"
  }
}
