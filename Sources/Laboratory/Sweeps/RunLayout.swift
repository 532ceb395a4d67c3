import Partnership

/// Which numbers of a run a study keeps: the reported measures at the milestones and at the end.
///
/// Values stand as `[slot × output]`, the last slot being the end of the run; behind them comes the
/// measure that decides when to stop, if there is such a rule.
struct RunLayout: Sendable {
  /// Positions of the outputs among the columns of a record.
  let columns: [Int]
  /// Months of all slots but the last.
  let milestones: [Int]
  /// The record column and the month of the deciding measure; the end if the month is nil.
  let deciding: (column: Int, month: Int?)?
  /// The first of the columns if they stand side by side in their order.
  private let neighbours: Int?

  init(outputs: [Measure], months: Int, deciding: (measure: Measure, month: Int?)?) {
    let columns = outputs.map(\.column)
    self.columns = columns
    neighbours = columns.first.flatMap { first in
      columns.elementsEqual(first..<first + columns.count) ? first : nil
    }
    milestones = [12, 36, 60, 84].filter { $0 < months }
    self.deciding = deciding.map { ($0.measure.column, $0.month) }
  }

  /// Number of slots: the milestones and the end.
  var slots: Int { milestones.count + 1 }
  /// Number of kept values.
  var count: Int { slots * columns.count + (deciding == nil ? 0 : 1) }

  /// The month of a slot in a run of a given length; nil if the run ends before it.
  func month(ofSlot slot: Int, months: Int) -> Int? {
    guard slot < milestones.count else { return months }
    return milestones[slot] <= months ? milestones[slot] : nil
  }

  /// Where an output of a slot stands.
  func place(slot: Int, output: Int) -> Int { slot * columns.count + output }

  /// The outputs of the last slot.
  var end: Range<Int> { milestones.count * columns.count..<slots * columns.count }

  /// Writes the kept values of a run, in order; those after its end are not numbers.
  ///
  /// - Parameters:
  ///   - trajectory: `[record × measure]` with `width` measures.
  ///   - values: where they go, by their place.
  func write(
    _ trajectory: ArraySlice<Double>, width: Int, months: Int, into values: RecordValues
  ) {
    trajectory.withUnsafeBufferPointer { trajectory in
      for slot in 0..<slots {
        let place = slot * columns.count
        if let month = month(ofSlot: slot, months: months) {
          copy(trajectory, from: month * width, into: values, at: place)
        } else {
          for output in columns.indices { values[place + output] = .nan }
        }
      }
      if let deciding {
        let month = min(deciding.month ?? months, months)
        values[slots * columns.count] = trajectory[month * width + deciding.column]
      }
    }
  }

  /// Copies the outputs of a record; those that stand side by side, as all measures do, in one go.
  @inline(__always)
  private func copy(
    _ trajectory: UnsafeBufferPointer<Double>, from record: Int, into values: RecordValues,
    at place: Int
  ) {
    if let first = neighbours {
      for output in 0..<columns.count {
        values[place + output] = trajectory[record + first + output]
      }
    } else {
      for (output, column) in columns.enumerated() {
        values[place + output] = trajectory[record + column]
      }
    }
  }
}
