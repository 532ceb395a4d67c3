import Partnership
import ScenarioFiles
import Statistics
import Tables

/// A study ready to run: every point of its design, and an order of all runs.
///
/// Run `(world · points + point) · strategies + strategy` is one strategy at one point in one
/// world. Worlds come first, so any prefix of the order has visited every point equally often. All
/// points and strategies meet the same worlds: replication r means the same luck everywhere. A table
/// may choose some of the runs; then there are those alone, in the order of its points.
public struct SweepPlan: Sendable {
  /// The study; the points of a table are part of it.
  public let study: StudyFile
  /// The points.
  public let design: DesignTable
  /// Names the plan: studies with equal digests have equal results.
  public let digest: SHA256Digest
  /// The scenario that points change.
  let template: ScenarioTemplate
  /// The runs.
  let order: RunOrder
  let layout: RunLayout
  let identity: RunIdentity

  /// Why a study cannot be planned.
  public enum Fault: Error, Sendable, Hashable {
    /// The design cannot be made.
    case design(DesignTable.Fault)
    /// A row of the table, counted from 0, names a world that the study does not have.
    case noSuchWorld(Int, row: Int, worlds: Int)
    /// A row of the table, counted from 0, names a strategy that the study does not have.
    case noSuchStrategy(row: Int)
    /// A rule decides on the worlds, and the table does so too.
    case ruleWithChosenRuns
    /// There are more runs than a journal can hold.
    case tooManyRuns(Double)
  }

  /// The most runs of one study.
  public static let largestRunCount = 1 << 31

  /// Plans a study.
  ///
  /// - Parameter study: its design may not be a table in a file; see `StudyFile.with(_:)`.
  public init(_ study: StudyFile) throws(Fault) {
    template = ScenarioTemplate(study.scenario)
    do throws(DesignTable.Fault) {
      design = try DesignTable.make(study, template)
    } catch {
      throw .design(error)
    }
    self.study = study
    layout = RunLayout(
      outputs: study.outputs, months: study.scenario.months, deciding: study.decidingMeasure)
    identity = RunIdentity(study)
    var hash = SHA256()
    hash.update("model \(ToolVersion.model)\n" + StudyFileWriter.json(study))
    digest = hash.digest()
    order = try Self.order(study, design)
    let runs =
      order.chosen.map { Double($0.count) }
      ?? Double(design.count) * Double(study.strategies.count) * Double(study.mostWorlds)
    guard runs <= Double(SweepPlan.largestRunCount) else { throw .tooManyRuns(runs) }
  }

  private static func order(
    _ study: StudyFile, _ design: DesignTable
  ) throws(Fault) -> RunOrder {
    let (strategies, worlds) = (study.strategies.count, study.mostWorlds)
    var chosen: ChosenRuns?
    if let rows = study.choosingRows, let points = design.samples {
      guard study.precision == nil, study.selection == nil else { throw .ruleWithChosenRuns }
      for (place, row) in rows.enumerated() {
        if let world = row.replication, !(0..<worlds).contains(world) {
          throw .noSuchWorld(world, row: place, worlds: worlds)
        }
        if let strategy = row.strategy, !(0..<strategies).contains(strategy) {
          throw .noSuchStrategy(row: place)
        }
      }
      chosen = ChosenRuns(rows, points, strategies: strategies, worlds: worlds)
    }
    return RunOrder(points: design.count, strategies: strategies, worlds: worlds, chosen: chosen)
  }

  /// Number of points.
  public var points: Int { design.count }
  /// Number of strategies.
  public var strategies: Int { study.strategies.count }
  /// The most worlds of a point: all of them, unless a rule stops earlier.
  public var mostWorlds: Int { study.mostWorlds }
  /// The most runs.
  public var mostRuns: Int { order.count(worlds: mostWorlds) }
  /// Number of rows of a table that chooses runs; nil if every point has all of them.
  public var choosingRows: Int? { study.choosingRows?.count }
  /// Whether a rule decides on the number of worlds.
  public var isSequential: Bool { study.precision != nil || study.selection != nil }

  /// The ids of the strategies.
  public var strategyIDs: [String] { study.strategies.map { study.scenario.strategies[$0].id } }
  /// The names of the outputs.
  public var outputNames: [String] {
    study.outputs.map { $0.definition(goals: study.scenario.goals).name }
  }

  /// The keys of the runs of a point, for the world 0.
  ///
  /// - Returns: `[strategy]`.
  func keys(of point: Int) -> [RunKey] {
    let digest = identity.point(design.changes(of: point))
    return study.strategies.indices.map { identity.runs(point: digest, strategy: $0) }
  }

  /// The length of the runs of a point: the study's, unless it is a factor.
  func months(of point: Int) -> Int {
    guard let place = design.factors.firstIndex(where: { $0.path == "months" }) else {
      return study.scenario.months
    }
    let values = design.values(of: point)
    return values[values.startIndex + place].number.flatMap { Int(exactly: $0) }
      ?? study.scenario.months
  }
}

extension StudyFile {
  /// The study with the points of a table.
  public func with(_ table: SampleTable) -> StudyFile {
    var study = self
    study.factors = table.factors
    study.design = .table(.rows(table.rows))
    return study
  }

  /// The rows of a table that ask for less than everything; nil for other designs.
  var choosingRows: [SampleRow]? {
    guard case .table(.rows(let table)) = design, table.choosesRuns else { return nil }
    return table.rows
  }

  /// The measure that decides when to stop, and when it is taken.
  var decidingMeasure: (measure: Measure, month: Int?)? {
    precision.map { ($0.measure, $0.month) } ?? selection.map { ($0.measure, $0.month) }
  }

  /// The most worlds of a point.
  var mostWorlds: Int { precision?.maximum ?? selection?.maximum ?? scenario.replications }
}
