/// A study that adds replicates until its contrasts are known precisely enough.
///
/// It holds no runs itself: ask `nextLook` how many replicates the next look needs, run them, and
/// show it all differences so far. Replicates beyond the look are ignored until later, so the
/// decision does not depend on how many workers ran ahead.
///
///     var study = SequentialReplication(rule: rule)
///     while let replicates = study.nextLook {
///       try study.look([differences(upTo: replicates)])
///     }
///
/// All strategies get the same number of replicates, so pairing holds. A failed run uses up its
/// replicate and drops its pair.
public struct SequentialReplication: Hashable, Sendable {
  /// How the study stands.
  public enum Status: Hashable, Sendable {
    /// More replicates are wanted.
    case running
    /// The precision was reached.
    case reached
    /// The maximum came first.
    case exhausted
  }

  /// The stopping rule.
  public let rule: PrecisionRule
  /// How the study stands.
  public private(set) var status = Status.running
  /// All looks so far.
  public private(set) var trace: [PrecisionLook] = []
  /// The first look of the unbroken series of precise looks that leads up to now.
  public private(set) var firstPrecise: Int?
  /// Whether the differences of some contrast at the last look were so skewed (|skewness| > 1) that
  /// a t interval covers clearly less than it says.
  public private(set) var isSkewed = false
  private var preciseLooks = 0

  /// A study that has not begun.
  public init(rule: PrecisionRule) {
    self.rule = rule
  }

  /// The number of replicates the next look needs; nothing once the study has stopped.
  public var nextLook: Int? {
    status == .running ? rule.look(after: replicates) : nil
  }

  /// The number of replicates at the last look.
  public var replicates: Int { trace.last?.replicates ?? 0 }

  /// Makes the next look. Once the study has stopped, nothing happens.
  ///
  /// - Parameter contrasts: `[contrast][replicate]`, with at least `nextLook` replicates each.
  /// - Throws: `StatisticsError.tooFew` if there is no contrast or one is too short.
  public mutating func look(_ contrasts: [[Double?]]) throws(StatisticsError) {
    guard let replicates = nextLook else { return }
    guard !contrasts.isEmpty else { throw .tooFew(needed: 1, found: 0) }
    for contrast in contrasts where contrast.count < replicates {
      throw .tooFew(needed: replicates, found: contrast.count)
    }
    let shown = contrasts.map { $0.prefix(replicates) }
    let look = PrecisionLook(
      replicates: replicates, contrasts: shown.map { .init($0, rule: rule) })
    trace.append(look)
    isSkewed = shown.contains { abs(Sample(present: Array($0))?.skewness ?? 0) > 1 }
    if look.isPrecise {
      preciseLooks += 1
      firstPrecise = firstPrecise ?? replicates
    } else {
      preciseLooks = 0
      firstPrecise = nil
    }
    if preciseLooks > rule.lookahead {
      status = .reached
    } else if replicates >= rule.maximum {
      status = .exhausted
    }
  }

  /// Runs a whole study.
  ///
  /// - Parameters:
  ///   - rule: when to stop.
  ///   - differences: runs the replicates of a range and answers `[contrast][replicate in range]`.
  /// - Throws: what `differences` throws, or `StatisticsError` if it answers with the wrong shape.
  public static func run(
    _ rule: PrecisionRule, differences: (Range<Int>) throws -> [[Double?]]
  ) throws -> SequentialReplication {
    var study = SequentialReplication(rule: rule)
    var collected: [[Double?]] = []
    while let replicates = study.nextLook {
      let batch = try differences(study.replicates..<replicates)
      if collected.isEmpty { collected = Array(repeating: [], count: batch.count) }
      try requireEqualLengths(collected.count, batch.count)
      for index in batch.indices { collected[index] += batch[index] }
      try study.look(collected)
    }
    return study
  }
}
