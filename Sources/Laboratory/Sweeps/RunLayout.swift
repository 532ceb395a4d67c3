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

  init(outputs: [Measure], months: Int, deciding: (measure: Measure, month: Int?)?) {
    columns = outputs.map(\.column)
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

  /// Passes the kept values of a run to a function, in order; those after its end are not numbers.
  ///
  /// - Parameter trajectory: `[record × measure]` with `width` measures.
  func each(
    of trajectory: ArraySlice<Double>, width: Int, months: Int, _ take: (Double) -> Void
  ) {
    let start = trajectory.startIndex
    for slot in 0..<slots {
      guard let month = month(ofSlot: slot, months: months) else {
        for _ in columns { take(.nan) }
        continue
      }
      let record = start + month * width
      for column in columns { take(trajectory[record + column]) }
    }
    if let deciding {
      let month = min(deciding.month ?? months, months)
      take(trajectory[start + month * width + deciding.column])
    }
  }
}
