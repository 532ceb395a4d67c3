/// One output of all strategies in all scenarios over replicates that share their luck:
/// `[strategy][scenario][replicate]`, complete and finite.
public struct ReplicateCube: Hashable, Sendable {
  /// The number of strategies, at least 1.
  public let strategies: Int
  /// The number of scenarios, at least 1.
  public let scenarios: Int
  /// The number of complete replicates, at least 1.
  public let replicates: Int
  /// The number of replicates left out because a run somewhere had failed.
  public let dropped: Int
  private let columns: [[Double]]

  /// Builds the cube. A replicate with a missing or infinite value anywhere is left out everywhere,
  /// so that comparisons stay fair.
  ///
  /// - Throws: `StatisticsError` if the table is empty or ragged, or no replicate is complete.
  public init(_ values: [[[Double?]]]) throws(StatisticsError) {
    guard let first = values.first?.first else { throw .tooFew(needed: 1, found: 0) }
    for strategy in values {
      try requireEqualLengths(values[0].count, strategy.count)
      for scenario in strategy { try requireEqualLengths(first.count, scenario.count) }
    }
    let cells = values.flatMap(\.self)
    let complete = first.indices.filter { replicate in
      cells.allSatisfy { $0[replicate]?.isFinite == true }
    }
    guard !complete.isEmpty else { throw .tooFew(needed: 1, found: 0) }
    strategies = values.count
    scenarios = values[0].count
    replicates = complete.count
    dropped = first.count - complete.count
    columns = cells.map { cell in complete.compactMap { cell[$0] } }
  }

  /// The replicates of one strategy in one scenario.
  public func column(_ strategy: Int, _ scenario: Int) -> [Double] {
    columns[strategy * scenarios + scenario]
  }

  /// `[strategy][scenario]`: each column brought to one number.
  ///
  /// - Parameters:
  ///   - aggregate: the number, the mean by default.
  ///   - indices: the replicates to use, repeats allowed; all of them if nothing is given.
  public func values(
    _ aggregate: Aggregate = .mean, over indices: [Int]? = nil
  ) -> [[Double]] {
    (0..<strategies).map { strategy in
      (0..<scenarios).map { scenario in
        let column = column(strategy, scenario)
        return aggregate.value(indices.map { $0.map { column[$0] } } ?? column)
      }
    }
  }
}
