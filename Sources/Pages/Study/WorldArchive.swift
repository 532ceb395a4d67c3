import Laboratory
import Partnership
import Synchronization

/// Keeps some measures of every record of every world.
///
/// Pages show real runs, medians of them, and differences within a world, so nothing less than the
/// worlds themselves will do. Memory: 8 bytes × strategies × measures × records × worlds.
final class WorldArchive: Collector {
  /// `[strategy]`.
  private let parts: [ArchivePart]
  let worlds: Int

  init(_ plan: StudyPlan, measures: [PageMeasure]) {
    worlds = plan.replications
    parts = plan.strategies.indices.map { ArchivePart(plan, strategy: $0, measures: measures) }
  }

  var tasks: [any CollectorTask] { parts }

  /// Number of strategies kept.
  var strategies: Int { parts.count }

  /// The numbers of a strategy, as people read them.
  func column(strategy: Int, measure: Int) -> WorldColumn {
    parts[strategy].column(measure)
  }
}

/// One measure of one strategy: `[record × world]`.
struct WorldColumn: Sendable {
  let values: [Double]
  let worlds: Int

  /// Number of records: months + 1.
  var records: Int { worlds > 0 ? values.count / worlds : 0 }

  /// The numbers of all worlds in a record.
  func record(_ record: Int) -> ArraySlice<Double> {
    values[record * worlds..<(record + 1) * worlds]
  }

  /// One world from start to end.
  func run(_ world: Int) -> [Double] {
    (0..<records).map { values[$0 * worlds + world] }
  }

  /// Median and bands.
  var fan: Fan { Fan((0..<records).map { Array(record($0)) }) }

  /// The mean over the worlds, summed in their order.
  func mean(_ record: Int) -> Double {
    worlds > 0 ? self.record(record).reduce(0, +) / Double(worlds) : 0
  }

  /// The same measure under this strategy minus another, world by world.
  func minus(_ other: WorldColumn) -> WorldColumn {
    WorldColumn(values: zip(values, other.values).map { $0 - $1 }, worlds: worlds)
  }
}

private final class ArchivePart: CollectorTask {
  private let strategy: Int
  private let measures: [PageMeasure]
  private let columns: Int
  private let worlds: Int
  private let records: Int
  /// `[measure × record × world]`.
  private let values: Mutex<[Double]>

  init(_ plan: StudyPlan, strategy: Int, measures: [PageMeasure]) {
    self.strategy = strategy
    self.measures = measures
    columns = plan.blueprint.columns
    worlds = plan.replications
    records = plan.months + 1
    values = Mutex(Array(repeating: 0, count: measures.count * records * worlds))
  }

  func take(_ batch: borrowing FinishedBatch) {
    values.withLock { values in
      for lane in 0..<batch.count {
        let run = batch.trajectory(strategy: strategy, lane: lane)
        let world = batch.first + lane
        for (place, measure) in measures.enumerated() {
          for record in 0..<records {
            let value = run[run.startIndex + record * columns + measure.measure.column]
            values[(place * records + record) * worlds + world] = value * measure.factor
          }
        }
      }
    }
  }

  func column(_ measure: Int) -> WorldColumn {
    let size = records * worlds
    return values.withLock {
      WorldColumn(values: Array($0[measure * size..<(measure + 1) * size]), worlds: worlds)
    }
  }
}
