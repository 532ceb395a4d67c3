import Partnership
@testable import PartnershipEngine

/// Trajectories of the replications of a scenario, `[strategy][replication]`, each
/// `[record × measure]`.
func trajectories(
  _ blueprint: Blueprint, strategies: [Int]? = nil, replications: Int, months: Int? = nil,
  width: BatchWidth = .eight, recording: Recording = Recording()
) -> [[[Double]]] {
  let strategies = strategies ?? Array(blueprint.scenario.strategies.indices)
  let batch = Batch(
    blueprint, strategies: strategies, months: months ?? blueprint.scenario.months, width: width,
    recording: recording)
  var runs = [[[Double]]](repeating: [], count: strategies.count)
  for first in stride(from: 0, to: replications, by: batch.width) {
    batch.run(from: first)
    for lane in 0..<min(batch.width, replications - first) {
      for index in strategies.indices {
        runs[index].append(Array(batch.trajectory(strategy: index, lane: lane)))
      }
    }
  }
  return runs
}

/// The trajectory of the first strategy in the first world.
func trajectory(_ scenario: Scenario, months: Int? = nil) throws -> Trajectory {
  let blueprint = try Blueprint(scenario)
  let runs = trajectories(
    blueprint, strategies: [0], replications: 1, months: months, width: .one)
  return Trajectory(values: runs[0][0], columns: blueprint.columns)
}

/// Records of one world.
struct Trajectory: Equatable {
  let values: [Double]
  let columns: Int

  /// One number of one record.
  subscript(measure: Measure, record: Int) -> Double {
    values[record * columns + measure.column]
  }

  /// The number in every record.
  subscript(measure: Measure) -> [Double] {
    stride(from: measure.column, to: values.count, by: columns).map { values[$0] }
  }
}

extension Sequence<Double> {
  /// The bits of all numbers: equal only if nothing at all differs.
  var bits: [UInt64] { map(\.bitPattern) }
}

/// Lives worlds month by month and shows them at the start and after every month.
func live<L: WorldLanes>(
  _ blueprint: Blueprint, strategy: Int = 0, replication: Int = 0, months: Int,
  as lanes: L.Type, each: (borrowing World<L>, Int) -> Void
) {
  var world = World<L>(blueprint, strategy: strategy, replication: UInt32(replication))
  var luck = Luck<L>(blueprint)
  var nobody = Unobserved<L>()
  each(world, 0)
  for month in 0..<months {
    luck.draw(month: month, replication: UInt32(replication))
    world.live(month, luck: luck, observer: &nobody)
    each(world, month + 1)
  }
}
