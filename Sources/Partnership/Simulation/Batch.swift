import PartnershipEngine

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
  private let engine: any BatchEngine

  /// Room for a batch.
  ///
  /// - Parameters:
  ///   - blueprint: the scenario in form.
  ///   - strategies: positions of strategies in the scenario.
  ///   - months: how long to simulate.
  ///   - width: how many replications at a time.
  ///   - instructions: what the processor may be asked to do; every choice gives the same bits.
  ///   - threads: how many threads share the rows of one world, which pays for worlds of many
  ///     thousand links; the bits are the same for any number. Worlds are better shared among
  ///     batches.
  ///   - recording: what to keep.
  public init(
    _ blueprint: Blueprint, strategies: [Int], months: Int, width: BatchWidth? = nil,
    instructions: InstructionSet = .best, threads: Int = 1, recording: Recording = Recording()
  ) {
    let width = width ?? .suited(to: blueprint)
    self.width = width.rawValue
    self.months = months
    self.strategies = strategies
    engine = instructions.engine.init(
      BatchOrder(
        blueprint, strategies: strategies, months: months, width: width, threads: threads,
        recording: recording))
  }

  /// Simulates the replications `replication ..< replication + width` under all strategies.
  public func run(from replication: Int) {
    engine.run(from: UInt32(truncatingIfNeeded: replication))
  }

  /// The trajectories of all worlds under one strategy, not copied.
  ///
  /// - Parameter strategy: position among the batch's strategies.
  /// - Returns: `[lane × record × measure]`.
  public func trajectories(strategy: Int) -> [Double] { engine.trajectories(strategy: strategy) }

  /// The trajectory of one world under one strategy.
  ///
  /// - Parameters:
  ///   - strategy: position among the batch's strategies.
  ///   - lane: replication minus the first replication of the run.
  /// - Returns: `[record × measure]`, the records that are kept: 0…months unless some are named.
  public func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    engine.trajectory(strategy: strategy, lane: lane)
  }

  /// What partners did in one world under one strategy; empty unless recorded.
  ///
  /// - Returns: `[record × partner × field]` with the fields of `PartnerRecord`.
  public func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double> {
    engine.partnerTrajectory(strategy: strategy, lane: lane)
  }
}
