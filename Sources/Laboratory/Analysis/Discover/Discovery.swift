import Partnership
import Statistics

/// In which possible worlds something is so: the rule behind the worlds of interest, by PRIM.
public struct Discovery: Sendable {
  /// The worlds.
  public let worlds: WorldTable
  /// Which are of interest, by their positions among the worlds with complete runs.
  let ofInterest: [Bool]
  /// Positions of the worlds looked at: those with complete runs.
  let present: [Int]
  let question: Question
  let subject: Int
  let other: Int?
  let boxes: [DiscoveredBox]
  let settings: DiscoverySettings
  let title: String

  /// Searches.
  ///
  /// - Throws: ``AnalysisError`` for a strategy that is not there, or if all worlds or none are of
  ///   interest.
  public init(
    _ worlds: WorldTable, _ question: Question, _ settings: DiscoverySettings, title: String
  ) throws {
    let subject = try Discovery.subject(question, worlds)
    let other = try question.rival.map { try StrategyPair.position($0, worlds.strategies) }
    if let other, other == subject {
      let name = worlds.strategies[subject]
      throw AnalysisError.malformed("\(name) beats itself", allowed: "two strategies")
    }
    let numbers = Discovery.numbers(question, worlds, subject, other)
    let present = numbers.indices.filter { numbers[$0] != nil }
    let ofInterest = question.test.cases(present.map { numbers[$0] })
    let prim = try Discovery.prim(worlds, present, ofInterest)
    self.worlds = worlds
    self.question = question
    self.settings = settings
    self.title = title
    self.subject = subject
    self.other = other
    self.present = present
    self.ofInterest = ofInterest
    boxes = prim.paths(upTo: settings.boxes).enumerated().map { place, path in
      DiscoveredBox.found(by: path, number: place, of: prim, settings)
    }
  }

  private static func prim(
    _ worlds: WorldTable, _ present: [Int], _ ofInterest: [Bool]
  ) throws(AnalysisError) -> Prim {
    guard ofInterest.contains(true), ofInterest.contains(false) else {
      throw .missing(
        ofInterest.contains(true)
          ? "it is so in all \(present.count) worlds, so there is nothing to tell apart"
          : "it is so in none of \(present.count) worlds",
        fix: "ask something that holds in some worlds only, or simulate more with -n")
    }
    let columns = worlds.factors.indices.map { factor in
      DiscoveryTable.Column(worlds.factors[factor], values(worlds, factor, present))
    }
    do throws(StatisticsError) {
      return try Prim(try DiscoveryTable(columns), ofInterest: ofInterest)
    } catch { throw .statistics(error) }
  }

  /// Categories and whole numbers are cut as such, and everything else as real numbers.
  private static func values(
    _ worlds: WorldTable, _ factor: Int, _ present: [Int]
  ) -> DiscoveryTable.Values {
    let numbers = present.map { worlds.columns[factor][$0] }
    if let names = worlds.categories[factor] { return .category(numbers.map { names[Int($0)] }) }
    let whole = numbers.compactMap { abs($0) < 1e15 ? Int(exactly: $0) : nil }
    return whole.count == numbers.count ? .integer(whole) : .real(numbers)
  }

  private static func subject(
    _ question: Question, _ worlds: WorldTable
  ) throws(AnalysisError) -> Int {
    if let id = question.strategy { return try StrategyPair.position(id, worlds.strategies) }
    let means = worlds.values.map { Sample(present: $0)?.mean }
    let sign = worlds.direction.sign
    let values = means.map { mean in mean.map { sign * $0 } ?? -Double.infinity }
    return values.indices.max { values[$0] < values[$1] } ?? 0
  }

  /// `[world]` the number that is asked about.
  private static func numbers(
    _ question: Question, _ worlds: WorldTable, _ subject: Int, _ other: Int?
  ) -> [Double?] {
    if let other {
      return worlds.advantage(StrategyPair(subject, other))
    }
    if case .regretAbove = question.test { return worlds.regret(subject) }
    return worlds.values[subject]
  }
}

/// How to search for rules.
public struct DiscoverySettings: Sendable {
  /// The smallest share of worlds of interest inside a box.
  public var density: Double
  /// The most boxes.
  public var boxes: Int
  /// Random halves on which stability is tried.
  public var halves: Int
  /// The luck of the halves.
  public var seed: UInt64

  /// Settings.
  public init(density: Double = 0.8, boxes: Int = 3, halves: Int = 50, seed: UInt64 = 1) {
    self.density = density
    self.boxes = boxes
    self.halves = halves
    self.seed = seed
  }
}

/// A box, its choice among the steps of the search, and how far it can be relied on.
struct DiscoveredBox: Sendable {
  let number: Int
  let steps: [PrimStep]
  /// Which step was chosen, and what is left of it after pruning; nil if none is dense enough.
  let chosen: Choice?
  /// Of the first box.
  let stability: PrimStability?
  let validation: PrimValidation?

  /// A step of the search and its box after pruning.
  struct Choice: Sendable {
    let step: Int
    let box: PrunedBox
    /// Whether it is as dense as asked; if not, it is the densest that covers half of the cases.
    let isDense: Bool
  }

  /// The box that a search found.
  static func found(
    by path: PrimPath, number: Int, of prim: Prim, _ settings: DiscoverySettings
  ) -> DiscoveredBox {
    let dense = path.chosenStep(density: settings.density)
    let isFirst = number == 0
    guard let step = dense ?? (isFirst ? nearest(path.steps) : nil),
      let box = path.pruned(step: step)
    else {
      return DiscoveredBox(
        number: number, steps: path.steps, chosen: nil, stability: nil, validation: nil)
    }
    return DiscoveredBox(
      number: number, steps: path.steps,
      chosen: Choice(step: step, box: box, isDense: dense != nil),
      stability: isFirst
        ? prim.stability(
          coverage: path.steps[step].coverage, samples: settings.halves, seed: settings.seed)
        : nil,
      validation: isFirst && dense != nil
        ? prim.validation(density: settings.density, seed: settings.seed) : nil)
  }

  /// The densest step that still covers half of the cases.
  private static func nearest(_ steps: [PrimStep]) -> Int? {
    let wide = steps.indices.filter { steps[$0].coverage >= 0.5 }
    return wide.max { steps[$0].density < steps[$1].density }
  }

  /// A side of the box that is not open.
  struct Limit: Sendable {
    let column: Int
    /// Ends of a range; nil where it is open, and for categories.
    let low, high: Double?
    /// The categories inside; nil for numbers.
    let categories: [String]?
  }

  /// The limits of the pruned box on the sides that it restricts.
  var limits: [Limit] {
    guard let box = chosen?.box, let open = steps.first?.limits else { return [] }
    return box.step.limits.indices.compactMap { column in
      switch (box.step.limits[column], open[column]) {
      case (.range(let low, let high), .range(let openLow, let openHigh)):
        let (lower, upper) = (low != openLow ? low : nil, high != openHigh ? high : nil)
        return lower == nil && upper == nil
          ? nil : Limit(column: column, low: lower, high: upper, categories: nil)
      case (.categories(let names), let all):
        return .categories(names) == all
          ? nil : Limit(column: column, low: nil, high: nil, categories: names)
      default: return nil
      }
    }
  }
}
