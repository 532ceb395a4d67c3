import Partnership

/// What is fitted, and how hard.
public struct CalibrationSettings: Sendable {
  /// The settings to fit, with the range in which they may lie beforehand.
  public var fitted: [UncertainSetting]
  /// Position in the plan of the strategy that was followed.
  public var strategy: Int
  /// Draws of the settings.
  public var draws: Int
  /// Lucks of every draw, from a common pool.
  public var lucks: Int
  /// Share of all runs that is kept.
  public var keep: Double

  /// Settings.
  public init(
    fitted: [UncertainSetting], strategy: Int = 0, draws: Int = 2_000, lucks: Int = 4,
    keep: Double = 0.05
  ) {
    self.fitted = fitted
    self.strategy = strategy
    self.draws = max(10, draws)
    self.lucks = max(1, lucks)
    self.keep = keep
  }

  /// Number of runs.
  public var runs: Int { draws * lucks }
  /// The lucks of a draw.
  func lucks(ofDraw draw: Int) -> Range<Int> {
    let first = draw % ReferenceTable.blocks * lucks
    return first..<first + lucks
  }

  /// The first luck outside the pool.
  var freshLuck: Int { ReferenceTable.blocks * lucks }

  /// Runs that are kept.
  var kept: Int { max(20, Int((keep * Double(runs)).rounded())) }
}

extension CalibrationSettings {
  /// A setting to fit, from `PATH` or `PATH=LOW:HIGH`; without a range it is that of `uncertainty`,
  /// else that of the literature.
  public static func fitted(
    _ text: String, in scenario: Scenario
  ) throws(AnalysisError) -> UncertainSetting {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var (low, high): (Double?, Double?) = (nil, nil)
    if halves.count == 2 {
      let ends = halves[1].split(separator: ":", omittingEmptySubsequences: false)
        .map { Double($0) }
      guard ends.count == 2, let first = ends[0], let last = ends[1] else {
        throw .malformed(text, allowed: "PATH=LOW:HIGH")
      }
      (low, high) = (first, last)
    }
    let name = String(halves[0])
    guard let path = SettingPath(text: name) else {
      throw .missing("\(name) is no setting that may be uncertain", fix: "see `trustlab model`")
    }
    let range = try Factor(name, of: scenario, from: low, to: high).range
    return UncertainSetting(path, low: range.lowerBound, high: range.upperBound)
  }
}
