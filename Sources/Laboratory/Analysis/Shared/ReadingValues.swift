/// Numbers read off many runs: `[reading × strategy × replication]`.
public struct ReadingValues: Sendable, Hashable {
  /// Number of readings.
  public let readings: Int
  /// Number of strategies.
  public let strategies: Int
  /// Number of replications.
  public let replications: Int
  private var values: [Double]

  init(readings: Int, strategies: Int, replications: Int) {
    self.readings = readings
    self.strategies = strategies
    self.replications = replications
    values = Array(repeating: 0, count: readings * strategies * replications)
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

  /// Mean over replications; 0 without any.
  public func mean(_ reading: Int, strategy: Int) -> Double {
    let start = (reading * strategies + strategy) * replications
    let sum = values[start..<start + replications].reduce(0, +)
    return replications == 0 ? 0 : sum / Double(replications)
  }
}
