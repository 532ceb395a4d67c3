import Partnership

/// A piece of simulation: some replications of some strategies with one engine.
struct Job {
  let name: String
  let blueprint: Blueprint
  var strategies: [Int]
  var replications: Int
  var months: Int
  var width: BatchWidth = .eight
  var instructions: InstructionSet = .best
  var threads = 1

  /// Pairs times months times runs.
  var pairMonths: Double {
    Double(blueprint.links.pairs) * Double(months) * Double(runs)
  }
  /// Replications times strategies.
  var runs: Int { replications * strategies.count }

  /// Does the work; every measure of every month is computed and read once.
  ///
  /// - Returns: the mean final outcome of each strategy, so that nothing can be left out.
  @discardableResult func run() -> [Double] {
    let batch = Batch(
      blueprint, strategies: strategies, months: months, width: width,
      instructions: instructions, threads: threads)
    let (columns, outcome) = (blueprint.columns, Measure.outcome.column)
    var sums = strategies.map { _ in 0.0 }
    for first in stride(from: 0, to: replications, by: batch.width) {
      batch.run(from: first)
      for lane in 0..<min(batch.width, replications - first) {
        for index in strategies.indices {
          let values = batch.trajectory(strategy: index, lane: lane)
          sums[index] += values[values.endIndex - columns + outcome]
        }
      }
    }
    return sums.map { $0 / Double(replications) }
  }
}
