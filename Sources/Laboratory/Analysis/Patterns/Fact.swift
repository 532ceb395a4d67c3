import Partnership

/// A stylised fact: something that studies of partnerships find again and again, as an experiment
/// that the model passes or fails.
public struct Fact: Sendable {
  /// Where the sign comes from.
  public enum Nature: String, Sendable {
    /// It follows from an equation: passing verifies code and is no evidence.
    case builtIn = "built in"
    /// It follows from the interplay of mechanisms, none of which says it.
    case emergent
    /// It compares levels with field data, so it depends on calibration.
    case calibration
  }

  /// Its number, such as F3.
  public let id: String
  /// What is the case.
  public let statement: String
  /// Who found it.
  public let source: String
  /// Where the sign comes from.
  public let nature: Nature
  /// What is read off every run.
  let readings: [Reading]
  /// What is read besides, given the month in which the grant ends.
  var grantReadings: (@Sendable (Int) -> [Reading])?
  /// The scenarios that are compared; all meet the same luck.
  let variants: [@Sendable (Region) -> Scenario]
  /// What has to be the case.
  let parts: [FactPart]
}

extension Fact {
  /// Facts of which it was settled only after first results were seen what exactly is measured and in
  /// which range it should lie.
  ///
  /// A definition chosen with the answer in sight can be found by trying until it holds. So these
  /// facts explore the model and do not test it, whichever way they come out.
  static let exploratory = ["F2", "F9", "F10", "F11", "F17", "F24", "F29"]

  /// Whether what is measured was chosen after first results were seen.
  public var isExploratory: Bool { Fact.exploratory.contains(id) }
}

/// One thing that has to be the case for a fact to hold.
struct FactPart: Sendable {
  /// How it is judged.
  enum Test: Sendable {
    /// An effect of single lucks, averaged at every point; it should be above 0.
    case paired(@Sendable (FactValues, Int) -> Double?)
    /// An effect of all lucks of a point together; it should be above 0.
    case pooled(@Sendable (FactValues) -> Double?)
    /// A number over all points and lucks that should lie in a range.
    case overall(ClosedRange<Double>, @Sendable ([FactValues]) -> Double?)
  }

  /// What is measured, in words.
  let metric: String
  let test: Test

  static func paired(
    _ metric: String, _ effect: @escaping @Sendable (FactValues, Int) -> Double?
  ) -> FactPart {
    FactPart(metric: metric, test: .paired(effect))
  }

  static func pooled(
    _ metric: String, _ effect: @escaping @Sendable (FactValues) -> Double?
  ) -> FactPart {
    FactPart(metric: metric, test: .pooled(effect))
  }

  static func overall(
    _ metric: String, in range: ClosedRange<Double>,
    _ number: @escaping @Sendable ([FactValues]) -> Double?
  ) -> FactPart {
    FactPart(metric: metric, test: .overall(range, number))
  }
}

/// What was read off the runs of a fact at one point of the box.
struct FactValues: Sendable {
  let readings: [Reading]
  /// The month in which money from outside ends.
  let grantEnd: Int
  /// `[variant]`.
  let values: [ReadingValues]

  /// Runs that failed; a point with one is left out.
  var failed: Int { values.reduce(0) { $0 + $1.failed } }
  /// Number of lucks.
  var lucks: Int { values.first?.replications ?? 0 }

  /// A reading of one run.
  func callAsFunction(
    _ reading: Reading, _ strategy: Int, variant: Int = 0, luck: Int
  ) -> Double {
    guard let place = readings.firstIndex(of: reading) else { return 0 }
    return values[variant][place, strategy, luck]
  }

  /// The mean of a reading over lucks.
  func mean(_ reading: Reading, _ strategy: Int, variant: Int = 0) -> Double {
    guard let place = readings.firstIndex(of: reading) else { return 0 }
    return values[variant].mean(place, strategy: strategy)
  }

  /// `[luck]` of a reading.
  func column(_ reading: Reading, _ strategy: Int, variant: Int = 0) -> [Double] {
    guard let place = readings.firstIndex(of: reading) else { return [] }
    return values[variant].column(place, strategy: strategy)
  }
}

extension Reading {
  /// The value after some months.
  static func after(_ months: Int, _ measure: Measure) -> Reading {
    Reading(measure, .at, to: months)
  }
  /// The mean over some months.
  static func mean(_ measure: Measure, _ months: ClosedRange<Int>) -> Reading {
    Reading(measure, .mean, from: months.lowerBound, to: months.upperBound)
  }
  /// The sum over some months.
  static func sum(_ measure: Measure, _ months: ClosedRange<Int>) -> Reading {
    Reading(measure, .sum, from: months.lowerBound, to: months.upperBound)
  }
}
