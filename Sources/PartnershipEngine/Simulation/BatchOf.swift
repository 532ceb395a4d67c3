import PartnershipModel

/// A batch of a given width.
final class BatchOf<L: WorldLanes> {
  private var lives: Lives<L>

  init(_ order: BatchOrder) { lives = Lives(order) }

  func run(from replication: UInt32) { lives.run(from: replication) }

  func trajectories(strategy: Int) -> [Double] { lives.values[strategy] }

  func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    slice(lives.values[strategy], lane)
  }

  func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    slice(lives.partnerValues[strategy], lane)
  }

  private func slice(_ values: [Double], _ lane: Int) -> ArraySlice<Double> {
    let length = values.count / L.width
    return values[lane * length..<(lane + 1) * length]
  }
}
