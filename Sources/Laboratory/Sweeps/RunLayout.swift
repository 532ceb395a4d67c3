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

  /// The records that a run of a given length has to keep, in ascending order.
  func records(months: Int) -> [Int] {
    var records = (0..<slots).compactMap { month(ofSlot: $0, months: months) }
    if let deciding { records.append(min(deciding.month ?? months, months)) }
    records.sort()
    return records.indices.filter { $0 == 0 || records[$0] != records[$0 - 1] }
      .map { records[$0] }
  }

  /// Where the values of a run of a given length stand among the records it has kept.
  func sources(months: Int) -> RunSources {
    let records = records(months: months)
    func place(_ month: Int) -> Int { records.firstIndex(of: month) ?? 0 }
    return RunSources(
      slots: (0..<slots).map { month(ofSlot: $0, months: months).map(place) },
      deciding: deciding.map { place(min($0.month ?? months, months)) })
  }

  /// Writes the kept values of a run, in order; those after its end are not numbers.
  ///
  /// - Parameters:
  ///   - trajectory: `[record × measure]` with `width` measures, the records of ``records(months:)``.
  ///   - sources: of the run's length.
  ///   - values: where they go, by their place.
  func write(
    _ trajectory: UnsafeBufferPointer<Double>, width: Int, _ sources: RunSources,
    into values: RecordValues
  ) {
    for (slot, record) in sources.slots.enumerated() {
      let place = slot * columns.count
      if let record {
        copy(trajectory, from: record * width, into: values, at: place)
      } else {
        for output in columns.indices { values[place + output] = .nan }
      }
    }
    if let deciding, let record = sources.deciding {
      values[slots * columns.count] = trajectory[record * width + deciding.column]
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

/// Where the values of a run stand among its records.
struct RunSources: Sendable {
  /// `[slot]` the record; nil if the run ends before it.
  let slots: [Int?]
  /// The record of the deciding measure, if there is one.
  let deciding: Int?
}

extension SweepPlan {
  /// What a run of a given length keeps: the months that are reported, and the one that decides when
  /// to stop.
  package func recording(months: Int) -> Recording {
    Recording(records: layout.records(months: months))
  }
}
