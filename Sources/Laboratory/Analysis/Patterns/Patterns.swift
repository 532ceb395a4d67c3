import Partnership
import Statistics

/// Stylised facts put to the test over a box of settings.
public struct Patterns: Sendable {
  /// How to test.
  public struct Settings: Sendable {
    /// Which facts; all if empty.
    public var facts: [String]
    /// Which settings make up the box.
    public var box: PatternBox.Kind
    /// Points of the box.
    public var points: Int
    /// Lucks at every point.
    public var lucks: Int
    /// Share of the points at which a sign must be right.
    public var required: Double

    /// Settings.
    public init(
      facts: [String] = [], box: PatternBox.Kind = .wide, points: Int = 60, lucks: Int = 8,
      required: Double = 0.95
    ) {
      self.facts = facts
      self.box = box
      self.points = points
      self.lucks = lucks
      self.required = required
    }
  }

  /// What was tested.
  public let settings: Settings
  /// What came out, fact by fact.
  public let findings: [FactFinding]
  let scenario: Scenario
  let box: PatternBox
  let runs: Int
  let failed: Int

  /// Tests facts in a scenario.
  ///
  /// - Throws: ``Interrupted`` or ``AnalysisError``.
  public init(_ scenario: Scenario, _ settings: Settings, runner: TrialRunner) throws {
    let facts = try Patterns.facts(settings.facts)
    let box = try PatternBox(scenario, settings.box, points: settings.points)
    let regions = (0..<settings.points).map { Region(scenario, at: box.held($0)) }
    var findings: [FactFinding] = []
    var (runs, failed) = (0, 0)
    for fact in facts {
      let values = try Patterns.values(fact, regions, lucks: settings.lucks, runner)
      findings.append(FactFinding(fact, values, required: settings.required))
      failed += values.reduce(0) { $0 + $1.failed }
      runs += values.reduce(0) { sum, point in
        sum + point.values.reduce(0) { $0 + $1.strategies * $1.replications }
      }
    }
    self.settings = settings
    self.scenario = scenario
    self.box = box
    self.findings = findings
    self.runs = runs
    self.failed = failed
  }

  /// The facts of some numbers.
  static func facts(_ ids: [String]) throws(AnalysisError) -> [Fact] {
    for id in ids where !Fact.all.contains(where: { $0.id == id }) {
      throw .unknown("fact", id, among: Fact.all.map(\.id))
    }
    return Fact.all.filter { ids.isEmpty || ids.contains($0.id) }
  }

  /// About how many runs a test takes, for a progress line.
  public static func runs(_ scenario: Scenario, _ settings: Settings) -> Int {
    let region = Region(scenario, at: [])
    let facts = (try? facts(settings.facts)) ?? []
    let perPoint = facts.reduce(0) { sum, fact in
      sum + fact.variants.reduce(0) { $0 + $1(region).strategies.count }
    }
    return perPoint * settings.points * settings.lucks
  }

  /// `[point]` what was read off the runs of a fact.
  private static func values(
    _ fact: Fact, _ regions: [Region], lucks: Int, _ runner: TrialRunner
  ) throws -> [FactValues] {
    let variants = fact.variants.count
    let grantEnd = regions.first?.grantEnd ?? 36
    let readings = fact.readings + (fact.grantReadings?(grantEnd) ?? [])
    let values = try runner.run(regions.count * variants) { place in
      let scenario = fact.variants[place % variants](regions[place / variants])
      return Trial(
        scenario, strategies: Array(scenario.strategies.indices), replications: 0..<lucks,
        readings: readings)
    }
    return regions.indices.map { point in
      FactValues(
        readings: readings, grantEnd: grantEnd,
        values: Array(values[point * variants..<(point + 1) * variants]))
    }
  }
}
