/// How many worlds a batch carries side by side.
public enum BatchWidth: Int, CaseIterable, Sendable {
  /// One world at a time: the reference.
  case one = 1
  /// Eight worlds at a time, one in each lane of a vector.
  case eight = 8

  /// The width that suits a blueprint: eight, unless the state of eight worlds would outgrow the
  /// caches.
  public static func suited(to blueprint: Blueprint) -> BatchWidth {
    blueprint.links.views <= 20_000 ? .eight : .one
  }
}

/// What a batch keeps of every month.
public struct Recording: Sendable, Hashable {
  /// Keep what each partner does, beside the measures of the partnership.
  public var partners: Bool

  /// What to keep.
  public init(partners: Bool = false) {
    self.partners = partners
  }
}

/// Some possible worlds, lived under some strategies: the unit of work of a simulation.
///
/// A batch belongs to one worker, and is used again and again, so that nothing is allocated in a
/// month. All its strategies meet the same luck, which is drawn once for all of them.
public final class Batch {
  /// Number of replications that one call of ``run(from:)`` simulates.
  public let width: Int
  /// Number of months.
  public let months: Int
  /// Positions of the strategies, as given.
  public let strategies: [Int]
  private let engine: Engine

  /// Width by width, so that the compiler specialises the month for each.
  private enum Engine {
    case one(BatchOf<Double>)
    case eight(BatchOf<Lane8>)
  }

  /// Room for a batch.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategies: positions of strategies in the scenario.
  ///   - months: how long to simulate.
  ///   - width: how many replications at a time.
  ///   - recording: what to keep.
  public init(
    _ blueprint: Blueprint, strategies: [Int], months: Int, width: BatchWidth? = nil,
    recording: Recording = Recording()
  ) {
    let width = width ?? .suited(to: blueprint)
    self.width = width.rawValue
    self.months = months
    self.strategies = strategies
    switch width {
    case .one:
      engine = .one(
        BatchOf(blueprint, strategies: strategies, months: months, recording: recording))
    case .eight:
      engine = .eight(
        BatchOf(blueprint, strategies: strategies, months: months, recording: recording))
    }
  }

  /// Simulates the replications `replication ..< replication + width` under all strategies.
  public func run(from replication: Int) {
    let first = UInt32(truncatingIfNeeded: replication)
    switch engine {
    case .one(let batch): batch.run(from: first)
    case .eight(let batch): batch.run(from: first)
    }
  }

  /// The trajectory of one world under one strategy.
  ///
  /// - Parameters:
  ///   - strategy: position among the batch's strategies.
  ///   - lane: replication minus the first replication of the run.
  /// - Returns: `[record × measure]`, records 0…months.
  public func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    switch engine {
    case .one(let batch): batch.trajectory(strategy: strategy, lane: lane)
    case .eight(let batch): batch.trajectory(strategy: strategy, lane: lane)
    }
  }

  /// What partners did in one world under one strategy; empty unless recorded.
  ///
  /// - Returns: `[record × partner × field]` with the fields of ``PartnerRecord``.
  public func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    switch engine {
    case .one(let batch): batch.partnerTrajectory(strategy: strategy, lane: lane)
    case .eight(let batch): batch.partnerTrajectory(strategy: strategy, lane: lane)
    }
  }
}
