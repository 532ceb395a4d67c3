import Partnership

/// How to look for a strategy.
public struct OptimisationSettings: Sendable {
  /// Ways to search.
  public enum Method: String, CaseIterable, Sendable {
    /// Successive halving, and candidates near the best ones in every further generation.
    case halving
    /// The same number of runs on random candidates, all run equally often: what to be held against.
    case random
  }

  /// The way to search.
  public var method: Method
  /// What decides.
  public var reading: Reading
  /// What else counts, for the set of strategies that nothing beats in everything.
  public var objectives: [Reading]
  /// Candidates of a generation.
  public var candidates: Int
  /// Generations.
  public var generations: Int
  /// Worlds on which every candidate is tried first.
  public var firstWorlds: Int
  /// The most worlds of a candidate in the search.
  public var mostWorlds: Int
  /// Fresh worlds on which the finalists are judged.
  public var judgingWorlds: Int
  /// Finalists.
  public var finalists: Int

  /// Settings; besides what decides, the lowest engagement on the way, survival and money spent
  /// count unless said otherwise.
  public init(
    method: Method = .halving, reading: Reading = Reading(.outcome), objectives: [Reading]? = nil,
    candidates: Int = 64, generations: Int = 5, firstWorlds: Int = 8, mostWorlds: Int = 64,
    judgingWorlds: Int = 200, finalists: Int = 16
  ) {
    self.method = method
    self.reading = reading
    self.objectives =
      objectives ?? [Reading(.engagement, .min), Reading(.alive), Reading(.spending, .sum)]
    self.candidates = max(4, candidates)
    self.generations = max(1, generations)
    self.firstWorlds = max(1, firstWorlds)
    self.mostWorlds = max(self.firstWorlds, mostWorlds)
    self.judgingWorlds = max(2, judgingWorlds)
    self.finalists = max(2, finalists)
  }

  /// What decides, and then the other objectives.
  var readings: [Reading] { [reading] + objectives.filter { $0 != reading } }
}
