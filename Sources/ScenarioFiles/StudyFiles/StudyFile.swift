import Partnership

/// An experiment as data: a scenario, the settings that vary, how, and what is to be reported.
///
/// A study file is one JSON5 text, read by ``StudyReader`` with the diagnostics of scenario files:
///
///     {
///       scenario: "regional-hub.json5",
///       factors: [
///         { path: "parameters.trustRetention", range: [0.92, 0.99] },
///         { path: "funding.seed grant.months", integer: [12, 60] },
///       ],
///       design: { kind: "latinHypercube", points: 200 },
///       replications: 50,
///       outputs: ["outcome", "trust"],
///     }
public struct StudyFile: Sendable, Hashable {
  /// The name shown in every output; the scenario's unless given.
  public var name: String
  /// What the study is to find out, in the owner's words; may be empty.
  public var question: String
  /// The scenario, with the study's own months, seed and replications.
  public var scenario: Scenario
  /// The settings that vary, in the order of the design's columns.
  public var factors: [StudyFactor]
  /// Which points are visited.
  public var design: StudyDesign
  /// Positions of the strategies in the scenario, in the order of the tables.
  public var strategies: [Int]
  /// Position among ``strategies`` of the one that the others are compared with.
  public var baseline: Int
  /// Measures that are reported, in the order of the columns.
  public var outputs: [Measure]
  /// Replicate until differences are known well enough, instead of a fixed number of times.
  public var precision: PrecisionRequest?
  /// Replicate until the best strategy of every point is known, instead of a fixed number of times.
  public var selection: SelectionRequest?
}

/// A setting that varies over the points of a design.
public struct StudyFactor: Sendable, Hashable {
  /// The setting, as `--set` names it: `parameters.trustRetention`, `partners.anchor.power`.
  public var path: String
  /// How it varies; nil if every point comes from a table.
  public var spread: FactorSpread?
  /// Number of evenly spaced values in grids; nil where the spread lists its own.
  public var levels: Int?
  /// The value around which one-at-a-time designs move; the scenario's own unless given.
  public var baseline: SettingValue?

  /// A factor.
  public init(
    path: String, spread: FactorSpread? = nil, levels: Int? = nil, baseline: SettingValue? = nil
  ) {
    self.path = path
    self.spread = spread
    self.levels = levels
    self.baseline = baseline
  }
}

/// How a factor varies. Every spread maps a number between 0 and 1 to a value by its inverse
/// distribution function, so that any design can use it.
public enum FactorSpread: Sendable, Hashable {
  /// Evenly between two numbers.
  case uniform(low: Double, high: Double)
  /// Evenly on a logarithmic scale between two numbers above 0.
  case logarithmic(low: Double, high: Double)
  /// Bell-shaped, cut off at two ends that may be infinite.
  case normal(mean: Double, sd: Double, low: Double, high: Double)
  /// Rising evenly from `low` to `mode`, falling evenly to `high`.
  case triangular(low: Double, mode: Double, high: Double)
  /// Whole numbers, each equally likely, both ends included.
  case integer(low: Int, high: Int)
  /// Listed values with weights that need not add up to 1.
  case listed([SettingValue], weights: [Double])
}

/// The value of a setting at a point: a number or a word.
public enum SettingValue: Sendable, Hashable {
  /// A number, whole or not.
  case number(Double)
  /// A word, such as the status of a partner.
  case text(String)
}

/// Which points a study visits.
public enum StudyDesign: Sendable, Hashable {
  /// Every combination of the factors' levels, the last factor changing fastest.
  case grid
  /// The baseline, then one factor at a time through its levels.
  case oneAtATime
  /// Points spread so that every slice of every factor holds one.
  case latinHypercube(points: Int, isCentred: Bool)
  /// Points of the Sobol' sequence.
  case sobol(points: Int, isShifted: Bool)
  /// Blocks of points for Sobol' sensitivity indices.
  case saltelli(baseRows: Int, hasSecondOrder: Bool, isShifted: Bool)
  /// Trajectories for Morris screening.
  case morris(trajectories: Int, levels: Int)
  /// The points of a table, in its order.
  case table(StudyTable)
}

/// What has to be known well enough.
public enum PrecisionTarget: String, Sendable, Hashable, CaseIterable {
  /// The mean differences of strategies to the baseline, world by world.
  case difference
  /// The means of strategies.
  case mean
}

/// Add worlds until mean differences to the baseline, or means, are known well enough.
public struct PrecisionRequest: Sendable, Hashable {
  /// What has to be known; a study of one strategy has no differences and takes its mean.
  public var target: PrecisionTarget
  /// Position among the study's strategies of the one that decides; all of them if nil.
  public var strategy: Int?
  /// Half-width wanted, in the unit of the measure.
  public var halfWidth: Double?
  /// Half-width wanted, as a share of the mean difference.
  public var relative: Double?
  /// The measure that decides.
  public var measure: Measure
  /// Months after the start; the end if nil.
  public var month: Int?
  /// Level of the intervals.
  public var confidence: Double
  /// Worlds before the first look.
  public var initial: Int
  /// Worlds between looks.
  public var batch: Int
  /// Worlds at which to give up.
  public var maximum: Int
  /// Further looks that must be precise enough too.
  public var lookahead: Int
}

/// Add worlds until the best strategy of every point is known with a promise.
public struct SelectionRequest: Sendable, Hashable {
  /// The measure that decides.
  public var measure: Measure
  /// Months after the start; the end if nil.
  public var month: Int?
  /// The smallest difference worth acting on.
  public var difference: Double
  /// The promise: chance of choosing the best if it is better by at least the difference.
  public var confidence: Double
  /// Worlds before the first decision.
  public var initial: Int
  /// Worlds at which to give up.
  public var maximum: Int
}

extension SettingValue {
  /// The number, if it is one.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The value as it is written in tables: shortest digits, or the word itself.
  public var text: String {
    switch self {
    case .number(let value): Self.digits(of: value)
    case .text(let word): word
    }
  }

  /// The value as JSON5.
  package var literal: String {
    switch self {
    case .number(let value): Self.digits(of: value)
    case .text(let word): JSONText.quoted(word)
    }
  }

  /// Whole numbers without a fraction, so that whole-number settings accept them.
  private static func digits(of value: Double) -> String {
    Int64(exactly: value).map { String($0) } ?? value.description
  }
}
