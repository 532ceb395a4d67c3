/// What a batch is asked to simulate.
package struct BatchOrder: Sendable {
  /// The scenario in form.
  package let blueprint: Blueprint
  /// Positions of strategies in the scenario.
  package let strategies: [Int]
  /// Number of months.
  package let months: Int
  /// How many replications at a time.
  package let width: BatchWidth
  /// How many threads share the rows of a world.
  package let threads: Int
  /// What to keep.
  package let recording: Recording

  package init(
    _ blueprint: Blueprint, strategies: [Int], months: Int, width: BatchWidth, threads: Int,
    recording: Recording
  ) {
    self.blueprint = blueprint
    self.strategies = strategies
    self.months = months
    self.width = width
    self.threads = threads
    self.recording = recording
  }
}

/// A kernel at work on a batch. The kernel is compiled once for every instruction set; this is what
/// all of them look like from outside.
package protocol BatchEngine: AnyObject {
  /// Room for a batch.
  init(_ order: BatchOrder)
  /// Simulates the replications from `replication` on under all strategies.
  func run(from replication: UInt32)
  /// `[lane × record × measure]` of all worlds under one strategy.
  func trajectories(strategy: Int) -> [Double]
  /// `[record × measure]` of one world under one strategy.
  func trajectory(strategy: Int, lane: Int) -> ArraySlice<Double>
  /// `[record × partner × field]` of one world under one strategy; empty unless recorded.
  func partnerTrajectory(strategy: Int, lane: Int) -> ArraySlice<Double>
}
