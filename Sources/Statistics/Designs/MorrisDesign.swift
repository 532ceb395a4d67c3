import Chance

/// Trajectories for screening many parameters with few runs.
///
/// Each trajectory starts at a random grid point and changes one parameter at a time, each once, in
/// random order, by the fixed step delta = p/(2(p − 1)) up or down, p being the number of levels.
/// k + 1 points a trajectory.
///
/// Trajectory t draws its start and directions from Philox(counter: [parameter, t, 0, "MORR"]) and its
/// order from [position, t, 1, "MORR"], so further trajectories never change earlier ones.
///
/// Source: Morris, "Factorial sampling plans for preliminary computational experiments",
/// Technometrics 33, 1991.
public struct MorrisDesign: Hashable, Sendable {
  /// The number of parameters k.
  public let parameters: Int
  /// The number of trajectories r.
  public let trajectories: Int
  /// The number of levels p, even.
  public let levels: Int
  /// `[row][parameter]` in the unit cube, trajectory after trajectory.
  public let rows: [[Double]]

  /// The step in the unit cube.
  public var delta: Double { Double(levels) / (2 * Double(levels - 1)) }

  /// A design.
  ///
  /// - Throws: `StatisticsError.setting` for numbers below 1 or too large, or levels that are odd.
  public init(
    parameters: Int, trajectories: Int, levels: Int = 4, seed: UInt64
  ) throws(StatisticsError) {
    guard (1...1 << 14).contains(parameters), (1...1 << 20).contains(trajectories),
      parameters * (parameters + 1) * trajectories <= 1 << 28
    else {
      throw .setting(name: "parameters and trajectories", allowed: "1 or more, 2^28 cells at most")
    }
    guard levels >= 2, levels.isMultiple(of: 2), levels <= 1 << 16 else {
      throw .setting(name: "levels", allowed: "an even number from 2 to 65536")
    }
    self.parameters = parameters
    self.trajectories = trajectories
    self.levels = levels
    rows = (0..<trajectories).flatMap { trajectory in
      MorrisDesign.trajectory(UInt32(trajectory), parameters, levels, seed)
        .map { point in point.map { Double($0) / Double(levels - 1) } }
    }
  }

  /// The points of one trajectory as levels from 0.
  private static func trajectory(
    _ number: UInt32, _ parameters: Int, _ levels: Int, _ seed: UInt64
  ) -> [[Int]] {
    func words(_ index: Int, _ use: UInt32) -> Philox.Words {
      Philox.words(key: seed.halves, counter: (UInt32(index), number, use, Purpose.morris))
    }
    let half = levels / 2
    var steps: [Int] = []
    var point: [Int] = []
    for parameter in 0..<parameters {
      let drawn = words(parameter, 0)
      let low = boundedIndex(drawn.0, below: half)
      let goesUp = drawn.1 >> 31 == 0
      point.append(goesUp ? low : low + half)
      steps.append(goesUp ? half : -half)
    }
    var points = [point]
    for parameter in shuffled(Array(0..<parameters), { words($0, 1).0 }) {
      point[parameter] += steps[parameter]
      points.append(point)
    }
    return points
  }
}
