import Partnership
import ScenarioFiles
import Tables

/// Rows of `runs.csv` of runs that ended well, with everything that many rows share written once.
///
/// The bytes are those of the table's definition, which writes the other rows.
struct RunRowText: Sendable {
  private let plan: SweepPlan
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
    strategies = plan.strategyIDs.map(PointRowText.cell)
    let isWhole = plan.outputColumns.map { $0.type == .integer }
    self.isWhole = isWhole.contains(true) ? isWhole : []
    let places = plan.layout.end
    end =
      RecordForm.valuesPlace + 8 * places.lowerBound..<RecordForm.valuesPlace + 8
      * places.upperBound
    known = Array(repeating: nil, count: plan.points <= Self.mostKnown ? plan.points : 0)
  }

  /// Appends the row of a run.
  mutating func append(_ run: Int, _ record: UnsafeRawBufferPointer, to text: inout TextBuffer) {
    let address = plan.order.address(of: run)
    if address.point != point { turn(to: address.point) }
    text.append(run, before: UInt8(ascii: ","))
    text.append(plan.design.number(of: address.point), before: UInt8(ascii: ","))
    text.append(strategies[address.strategy])
    text.append(address.world)
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
