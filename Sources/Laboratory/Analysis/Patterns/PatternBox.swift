import Partnership
import Statistics

/// The settings over which a fact has to hold: what nobody knows, and how far it may range.
public struct PatternBox: Sendable {
  /// Which settings.
  public enum Kind: String, CaseIterable, Sendable {
    /// The scenario's own uncertain settings.
    case scenario
    /// These, and what the literature leaves open.
    case wide
  }

  /// The settings with their ranges.
  public let settings: [UncertainSetting]
  /// `[point][setting]` values.
  public let points: [[Double]]

  /// What the literature leaves open, beside what a scenario says itself.
  static let open: [(Parameter, ClosedRange<Double>)] = [
    (.capabilityMemory, 10...40), (.connectionYield, 0.2...0.7), (.connectionCost, 0.05...0.4),
    (.negativity, 1...4), (.trustRetention, 0.95...0.985), (.aspiration, 0.55...0.9),
    (.winMemory, 4...15), (.outsideMoney, 0.4...0.9), (.dues, 0.03...0.09),
    (.trustGate, 0.5...1), (.aspirationRate, 1.0 / 96...1.0 / 24), (.engagementRate, 0.05...0.12),
    (.visibilityFloor, 0.1...0.4), (.gravity, 0.1...0.4),
  ]

  /// A Latin hypercube over the box.
  public init(
    _ scenario: Scenario, _ kind: Kind, points count: Int
  ) throws(AnalysisError) {
    var settings = scenario.uncertainty.filter { $0.low < $0.high }
    if kind == .wide {
      for (parameter, range) in PatternBox.open
      where !settings.contains(where: { $0.path == .parameter(parameter) }) {
        settings.append(
          UncertainSetting(
            .parameter(parameter), low: range.lowerBound, high: range.upperBound))
      }
    }
    guard !settings.isEmpty else { throw .nothingUncertain }
    let cube = try AnalysisError.statistics { () throws(StatisticsError) in
      try LatinHypercube(count: count, dimensions: settings.count, seed: scenario.seed)
    }
    self.settings = settings
    points = cube.rows.map { row in
      zip(settings, row).map { Marginal.real($0.low...$0.high).value(at: $1) }
    }
  }

  /// The settings at a point.
  func held(_ point: Int) -> [(path: SettingPath, value: Double)] {
    zip(settings, points[point]).map { (path: $0.path, value: $1) }
  }
}
