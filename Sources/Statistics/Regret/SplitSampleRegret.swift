/// Regret freed of the winner's luck.
///
/// The best strategy of few replicates is partly the luckiest one, which biases regret upwards. Here
/// the best is picked on every second replicate and regret measured on the others, then the reverse,
/// and the two are averaged; the result can be negative.
public struct SplitSampleRegret: Hashable, Sendable {
  /// `[strategy][scenario]`.
  public let regret: [[Double]]

  /// Splits the replicates of a cube; nothing if there are fewer than two.
  public init?(
    _ cube: ReplicateCube, direction: Direction = .higherIsBetter, aggregate: Aggregate = .mean
  ) {
    guard cube.replicates >= 2 else { return nil }
    let halves = [0, 1].map { first in
      cube.values(aggregate, over: Array(stride(from: first, to: cube.replicates, by: 2)))
    }
    regret = (0..<cube.strategies).map { strategy in
      (0..<cube.scenarios).map { scenario in
        let parts = [(0, 1), (1, 0)].map { pick, judge in
          let best = SplitSampleRegret.best(halves[pick], scenario, direction)
          return direction.sign
            * (halves[judge][best][scenario] - halves[judge][strategy][scenario])
        }
        return 0.5 * (parts[0] + parts[1])
      }
    }
  }

  /// The best strategy in one scenario, the first declared among equals.
  private static func best(_ values: [[Double]], _ scenario: Int, _ direction: Direction) -> Int {
    var best = 0
    for strategy in values.indices
    where direction.prefers(values[strategy][scenario], over: values[best][scenario]) {
      best = strategy
    }
    return best
  }
}
