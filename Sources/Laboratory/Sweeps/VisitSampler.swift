import Partnership

/// Does a little of a study's work and forgets it, so that its time can be told.
public struct VisitSampler: Sendable {
  private let plan: SweepPlan
  private let visits: RunVisits

  /// A sampler of a study's work.
  public init(_ plan: SweepPlan) {
    self.plan = plan
    visits = plan.order.visits(0..<plan.mostWorlds)
  }

  /// A point made ready for some of its worlds, as the study does it again and again.
  public struct Visit {
    fileprivate let simulation: PointSimulation
    fileprivate let block: Range<Int>
    fileprivate let strategies: Int
    /// Runs for which the point is made ready once.
    public let runs: Int

    /// Lives eight worlds at most.
    ///
    /// - Returns: the number of runs.
    public func live() -> Int {
      simulation.run(block) { _ in }
      return block.count * strategies
    }
  }

  /// Makes one of several visits ready that lie evenly over the study; nil if its point fails.
  public func visit(_ number: Int, of count: Int) -> Visit? {
    guard visits.count > 0, count > 0 else { return nil }
    let visit = visits[number * visits.count / count % visits.count]
    let lots = plan.order.lots(at: visit)
    guard let lot = lots.first, let block = lot.blocks.first,
      let blueprint = try? plan.blueprint(of: visit.point)
    else { return nil }
    return Visit(
      simulation: PointSimulation(
        plan, visit.point, lot.strategies, blueprint, width: lot.width),
      block: block, strategies: lot.strategies.count,
      runs: lots.reduce(0) { runs, lot in
        runs + lot.strategies.count * lot.blocks.reduce(0) { $0 + $1.count }
      })
  }
}
