import Partnership
import ScenarioFiles
import Tables

/// Rows of `runs.csv` of runs that ended well, with everything that many rows share written once.
///
/// The bytes are those of the table's definition, which writes the other rows.
struct RunRowText: Sendable {
  private let plan: SweepPlan
  private let points: Int
  /// `[strategy]` the cell and the comma behind it.
  private let strategies: [TextBuffer]
  /// Whether an output is a whole number; empty if none is.
  private let isWhole: [Bool]
  /// Bytes of a record that hold the end's outputs.
  private let end: Range<Int>
  /// `[point]` what rows have between world and outputs, as far as it was needed; empty for a design
  /// of too many points to keep it.
  private var known: [TextBuffer?]
  /// The same of the last point.
  private var shared = TextBuffer()
  private var point = -1

  /// Points up to which their texts are kept.
  private static let mostKnown = 1 << 12

  init(_ plan: SweepPlan) {
    self.plan = plan
    points = plan.points
    strategies = plan.strategyIDs.map(PointRowText.cell)
    let isWhole = plan.outputColumns.map { $0.type == .integer }
    self.isWhole = isWhole.contains(true) ? isWhole : []
    let places = plan.layout.end
    end =
      RecordForm.valuesPlace + 8 * places.lowerBound..<RecordForm.valuesPlace + 8
      * places.upperBound
    known = Array(repeating: nil, count: points <= Self.mostKnown ? points : 0)
  }

  /// Appends the row of a run.
  mutating func append(_ run: Int, _ record: UnsafeRawBufferPointer, to text: inout TextBuffer) {
    let cell = run / strategies.count
    let (world, place) = cell.quotientAndRemainder(dividingBy: points)
    if place != point { turn(to: place) }
    text.append(run, before: UInt8(ascii: ","))
    text.append(place, before: UInt8(ascii: ","))
    text.append(strategies[run - cell * strategies.count])
    text.append(world)
    text.append(shared)
    text.append(
      patterns: UnsafeRawBufferPointer(rebasing: record[end]), isWhole: isWhole,
      before: UInt8(ascii: "\n"))
  }

  /// Makes the texts of a point the shared ones.
  private mutating func turn(to place: Int) {
    point = place
    guard !known.isEmpty else { return shared = text(of: place) }
    if let text = known[place] { return shared = text }
    shared = text(of: place)
    known[place] = shared
  }

  /// What all rows of a point have between the world and the outputs.
  private func text(of place: Int) -> TextBuffer {
    var text = TextBuffer(capacity: 64)
    text.append(",ok,,,")
    text.append(plan.months(of: place), before: UInt8(ascii: ","))
    for (factor, value) in plan.design.values(of: place).enumerated() {
      if plan.design.isNumeric(factor) {
        text.append(value.number)
      } else {
        text.append(cell: value.text)
      }
      text.append(byte: UInt8(ascii: ","))
    }
    return text
  }
}
