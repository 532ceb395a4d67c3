import Partnership

/// What a page is asked to show, and what its footer says of its origin.
public struct PageOptions: Sendable {
  /// Ids of the strategies to show, up to four; nil leaves the choice to the page, which says how it
  /// chose.
  public var strategies: [String]?
  /// Number of possible worlds; nil as the scenario says. At most ``mostWorlds``.
  public var worlds: Int?
  /// Number of months; nil as the scenario says.
  public var months: Int?
  /// The command that makes the same page again, as a person would type it.
  public var command: String
  /// Name and version of the tool.
  public var version: String
  /// What identifies the scenario's file, such as the first digits of its SHA-256.
  public var scenarioHash: String
  /// Sentences to use as the answer instead of those that the page writes itself.
  public var answer: [String]

  /// Pages keep every world in memory, and more would not change a picture.
  public static let mostWorlds = 1000

  /// Options; everything left out is as the scenario says.
  public init(
    strategies: [String]? = nil, worlds: Int? = nil, months: Int? = nil,
    command: String = "trustlab report", version: String = "trustlab",
    scenarioHash: String = "", answer: [String] = []
  ) {
    self.strategies = strategies
    self.worlds = worlds
    self.months = months
    self.command = command
    self.version = version
    self.scenarioHash = scenarioHash
    self.answer = answer
  }
}

/// How a page is made: on how many threads, who hears of progress, who may stop it.
public struct PageWork: Sendable {
  /// Number of threads; the page does not depend on it.
  public var workers: Int
  /// Called with the number of further runs finished and the number planned, from any thread.
  public var onProgress: @Sendable (_ finished: Int, _ planned: Int) -> Void
  /// Asked now and then; true stops the work.
  public var isInterrupted: @Sendable () -> Bool

  /// A way of working.
  public init(
    workers: Int = 1,
    onProgress: @escaping @Sendable (_ finished: Int, _ planned: Int) -> Void = { _, _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.workers = max(1, workers)
    self.onProgress = onProgress
    self.isInterrupted = isInterrupted
  }
}

/// Why a page cannot be made.
public enum PageError: Error, Sendable, Hashable {
  /// No strategy has this id; the ids that exist.
  case unknownStrategy(String, known: [String])
  /// More strategies than colours that can be told apart.
  case tooManyStrategies(Int, most: Int)
  /// A page shows exactly two strategies, and this many were asked for.
  case notTwoStrategies(Int)
  /// A page needs at least this many strategies.
  case tooFewStrategies(Int, least: Int)
  /// A page would be larger than can be mailed: its size and its limit in bytes, and what makes it
  /// smaller.
  case tooLarge(bytes: Int, limit: Int, remedy: String)
  /// A number outside what a page can show, with what is allowed.
  case outOfRange(setting: String, value: Int, allowed: String)
  /// A word that is no way through the workshop.
  case noPath(String)
  /// Two ways through the workshop of different length.
  case pathsDiffer(String, String)
  /// A word that is no setting of the explorer; the number of stops of each slider.
  case noSetting(String, stops: [Int])

  /// The mistake in a sentence, with what to do about it.
  public var sentence: String {
    switch self {
    case .unknownStrategy(let id, let known):
      "no strategy is called \"\(id)\"; there are: \(known.joined(separator: ", "))"
    case .tooManyStrategies(let count, let most):
      "\(count) strategies on one page cannot be told apart; choose at most \(most)"
    case .notTwoStrategies(let count):
      "two strategies stand side by side, and \(count) were asked for"
    case .tooFewStrategies(let count, let least):
      "the page needs \(least) strategies to compare, and there \(count == 1 ? "is" : "are") \(count)"
    case .tooLarge(let bytes, let limit, let remedy):
      "the page would have \(Prose.fixed(Double(bytes) / 1e6, 1)) MB, more than the "
        + "\(Prose.fixed(Double(limit) / 1e6, 1)) MB that can be mailed; \(remedy)"
    case .outOfRange(let setting, let value, let allowed):
      "\(setting) is \(value); a page can show \(allowed)"
    case .noPath:
      "is no path: one letter a year, 1 to \(PageRuns.mostYears) of Q, B and S, such as QBSS"
    case .pathsDiffer(let first, let other):
      "are no paths of one length: \(first) and \(other) differ"
    case .noSetting(_, let stops):
      "is no setting: it takes \(stops.count) stops from 0, at most "
        + stops.map { String($0 - 1) }.joined(separator: "-")
    }
  }
}
