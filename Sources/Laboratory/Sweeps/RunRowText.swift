import Partnership
import ScenarioFiles
import Tables

/// Rows of `runs.csv` of runs that ended well, with everything that many rows share written once.
///
/// The bytes are those of the table's definition, which writes the other rows.
struct RunRowText {
  private let plan: SweepPlan
  /// `[strategy]` the cell and the comma behind it.
  private let strategies: [TextBuffer]
  /// Whether an output is a whole number.
  private let isWhole: [Bool]
  /// Places of the end's outputs in a record.
  private let end: Range<Int>
  /// Months and factors of a point, with a comma behind each.
  private var shared = TextBuffer()
  private var point = -1

  init(_ plan: SweepPlan) {
    self.plan = plan
    strategies = plan.strategyIDs.map { id in
      var text = TextBuffer(capacity: id.utf8.count + 8)
      text.append(cell: id)
      text.append(byte: UInt8(ascii: ","))
      return text
    }
    isWhole = plan.outputColumns.map { $0.type == .integer }
    end = plan.layout.end
  }

  /// Appends the row of a run.
  mutating func append(_ run: Int, _ record: UnsafeRawBufferPointer, to text: inout TextBuffer) {
    let address = plan.order.address(of: run)
    if address.point != point { prepare(address.point) }
    text.append(run)
    text.append(byte: UInt8(ascii: ","))
    text.append(plan.design.number(of: address.point))
    text.append(byte: UInt8(ascii: ","))
    text.append(strategies[address.strategy])
    text.append(address.world)
    text.append(shared)
    for output in isWhole.indices {
      if output > 0 { text.append(byte: UInt8(ascii: ",")) }
      append(RecordForm.value(record, end.lowerBound + output), isWhole: isWhole[output], to: &text)
    }
    text.append(byte: UInt8(ascii: "\n"))
  }

  private func append(_ value: Double, isWhole: Bool, to text: inout TextBuffer) {
    if !isWhole {
      text.append(value)
    } else if let whole = Int64(exactly: value) {
      text.append(whole)
    }
  }

  /// Writes what all rows of a point have between the world and the outputs.
  private mutating func prepare(_ place: Int) {
    point = place
    shared.removeAll()
    shared.append(",ok,,,")
    shared.append(plan.months(of: place))
    shared.append(byte: UInt8(ascii: ","))
    for value in plan.design.values(of: place).enumerated() {
      if plan.design.isNumeric(value.offset) {
        shared.append(value.element.number)
      } else {
        shared.append(cell: value.element.text)
      }
      shared.append(byte: UInt8(ascii: ","))
    }
  }
}
