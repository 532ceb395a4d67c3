/// Numbers read off many runs: `[reading × strategy × replication]`; NaN for a run that failed.
public struct ReadingValues: Sendable, Hashable {
  /// Number of readings.
  public let readings: Int
  /// Number of strategies.
  public let strategies: Int
  /// Number of replications.
  public let replications: Int
  private var values: [Double]

  init(readings: Int, strategies: Int, replications: Int, filledWith value: Double = 0) {
    self.readings = readings
    self.strategies = strategies
    self.replications = replications
    values = Array(repeating: value, count: readings * strategies * replications)
  }

  /// One number; replications count from the first that was asked for.
  public subscript(reading: Int, strategy: Int, replication: Int) -> Double {
    get { values[(reading * strategies + strategy) * replications + replication] }
    set { values[(reading * strategies + strategy) * replications + replication] = newValue }
  }

  /// `[replication]` of one reading under one strategy.
  public func column(_ reading: Int, strategy: Int) -> [Double] {
    let start = (reading * strategies + strategy) * replications
    return Array(values[start..<start + replications])
  }

  /// `[replication]` of one reading under one strategy; missing where the run failed.
  public func present(_ reading: Int, strategy: Int) -> [Double?] {
    column(reading, strategy: strategy).map { $0.isFinite ? $0 : nil }
  }

  /// Runs of a strategy that failed: those with a reading that is no finite number.
  func failed(strategy: Int) -> Int {
    (0..<replications).count { replication in
      (0..<readings).contains { !self[$0, strategy, replication].isFinite }
    }
  }

  /// Runs that failed.
  public var failed: Int { (0..<strategies).reduce(0) { $0 + failed(strategy: $1) } }

  /// Mean over replications, NaN if one of them failed; 0 without any.
  public func mean(_ reading: Int, strategy: Int) -> Double {
    let start = (reading * strategies + strategy) * replications
    let sum = values[start..<start + replications].reduce(0, +)
    return replications == 0 ? 0 : sum / Double(replications)
  }
}
