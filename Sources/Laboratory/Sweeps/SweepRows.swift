import Partnership
import ScenarioFiles
import Statistics
import Tables

/// A row that belongs to a point of a design.
protocol PointRow: Sendable {
  /// The point.
  var point: Int { get }
  /// The values of its factors.
  var settings: ArraySlice<SettingValue> { get }
}

/// A point of a design.
struct SweepDesignRow: PointRow {
  let point: Int
  let settings: ArraySlice<SettingValue>
  let label: DesignTable.Label?
}

/// A run of a study with a design.
struct SweepRunRow: PointRow {
  let id: Int
  let point: Int
  let strategy: String
  let world: Int
  let stage: RunStage?
  let reason: String?
  let months: Int
  let settings: ArraySlice<SettingValue>
  let values: ArraySlice<Double>
}

/// The means of a strategy's runs at a point.
struct PointMeansRow: PointRow {
  let point: Int
  let strategy: String
  let settings: ArraySlice<SettingValue>
  let count: Int
  let failed: Int
  let means: [Double]
}

/// The means of a strategy's runs that a row of the table that came in asks for.
struct SampleMeansRow: PointRow {
  let row: Int
  let point: Int
  let strategy: String
  /// The world that the row names; nil if it asks for all of them.
  let world: Int?
  let settings: ArraySlice<SettingValue>
  let count: Int
  let failed: Int
  let means: [Double]
}

/// A measure of a strategy at a point, in a month.
struct SweepSummaryRow: Sendable {
  let point: Int
  let strategy: String
  let month: Int
  let output: String
  let cell: CellSummary
}

/// A measure of a strategy against the baseline's at a point.
struct SweepContrastRow: Sendable {
  let point: Int
  let strategy, baseline: String
  let month: Int
  let output: String
  let pairs: PairedStream
  let interval: Interval?
  let pValue, adjustedPValue: Double?
}

/// A contrast at a look of a sequential study.
struct PrecisionRow: Sendable {
  let strategy: String
  /// Nil for a mean.
  let baseline: String?
  let look: StopReport.Look
}

/// How the contest between strategies ended at a point.
struct SelectionRow: Sendable {
  let point: Int
  let strategy: String
  let isSelected: Bool
  let isSurvivor: Bool
  let droppedAt: Int?
  let worlds: Int
}
