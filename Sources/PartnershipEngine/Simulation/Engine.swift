import PartnershipModel

/// The kernel as the other modules see it: concrete, so that nothing generic crosses the border.
package final class Engine: BatchEngine {
  private let batch: Width

  /// Width by width, so that the compiler specialises the month for each.
  private enum Width {
    case one(BatchOf<Double>)
    case eight(BatchOf<Lane8>)
  }

  package init(_ order: BatchOrder) {
    switch order.width {
    case .one: batch = .one(BatchOf(order))
    case .eight: batch = .eight(BatchOf(order))
    }
  }

  package func run(from replication: UInt32) {
    switch batch {
    case .one(let batch): batch.run(from: replication)
    case .eight(let batch): batch.run(from: replication)
    }
  }

  package func trajectories(strategy: Int) -> [Double] {
    switch batch {
    case .one(let batch): batch.trajectories(strategy: strategy)
    case .eight(let batch): batch.trajectories(strategy: strategy)
    }
  }

  package func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    switch batch {
    case .one(let batch): batch.trajectory(strategy: strategy, lane: lane)
    case .eight(let batch): batch.trajectory(strategy: strategy, lane: lane)
    }
  }

  package func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    switch batch {
    case .one(let batch): batch.partnerTrajectory(strategy: strategy, lane: lane)
    case .eight(let batch): batch.partnerTrajectory(strategy: strategy, lane: lane)
    }
  }
}
