import Partnership
import ScenarioFiles
import Statistics
import Tables

/// Answers one question after another about one scenario: what do strategies come to with these
/// settings, in these worlds?
///
/// It is what a program of another language talks to. Every question is run anew; the same question
/// has the same answer, and the same worlds have the same luck whatever the settings.
public struct PointService: Sendable {
  /// A question.
  public struct Question: Sendable {
    /// Settings to change.
    public var settings: [(path: String, value: SettingValue)]
    /// First world and number of worlds.
    public var worlds: Range<Int>
    /// Positions of the strategies among the study's.
    public var strategies: [Int]

    /// A question.
    public init(
      settings: [(path: String, value: SettingValue)], worlds: Range<Int>, strategies: [Int]
    ) {
      self.settings = settings
      self.worlds = worlds
      self.strategies = strategies
    }
  }

  /// An answer.
  public struct Answer: Sendable {
    /// `[strategy][world][output]` the outputs at the end; empty for a run that failed.
    public let values: [[[Double]]]

    /// The mean of an output over the worlds that went well; nil if none did.
    public func mean(strategy: Int, output: Int) -> Double? {
      var moments = StreamingMoments()
      for world in values[strategy] where !world.isEmpty { moments.add(world[output]) }
      return moments.mean
    }
  }

  /// The study whose scenario, strategies, worlds and outputs hold unless a question says
  /// otherwise.
  public let study: StudyFile
  private let workers: Int
  /// The scenario, which answers are variants of.
  public let template: ScenarioTemplate

  /// A service.
  public init(_ study: StudyFile, workers: Int) {
    self.study = study
    self.workers = max(1, workers)
    template = ScenarioTemplate(study.scenario)
  }

  /// Answers a question.
  ///
  /// - Throws: ``PointFailure`` if the settings make no scenario.
  public func answer(_ question: Question) throws -> Answer {
    var asked = study
    asked.factors = question.settings.map { StudyFactor(path: $0.path) }
    asked.design = .table(.rows(SampleRows([SampleRow(question.settings.map(\.value))])))
    asked.precision = nil
    asked.selection = nil
    asked.scenario.replications = max(1, question.worlds.upperBound)
    let plan = try SweepPlan(asked)
    let blocks = WorldChunks.blocks(question.worlds)
    let cache = BlueprintCache(plan)
    _ = try cache.blueprint(of: 0)
    let parts = SharedParts(blocks.count)
    try inParallel(blocks.count, workers: workers) { block in
      let simulation = try PointSimulation(plan, 0, question.strategies, cache: cache)
      var found: [[[Double]]] = question.strategies.map { _ in [] }
      simulation.run(blocks[block]) { run in
        guard let place = question.strategies.firstIndex(of: run.strategy) else { return }
        found[place].append(run.stage == nil ? simulation.end(of: run) : [])
      }
      parts.set(block, found)
    }
    return Answer(
      values: question.strategies.indices.map { place in parts.all.flatMap { $0[place] } })
  }
}
