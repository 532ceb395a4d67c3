/// The slots of a run that are reported at a point: those within its length, a milestone that is the
/// end only once.
struct PointSlots {
  /// Each with its month, in their order.
  let slots: [(slot: Int, month: Int)]
  /// Number of outputs in a slot.
  let outputs: Int
  private let layout: RunLayout

  init(_ plan: SweepPlan, point: Int) {
    let layout = plan.layout
    let months = plan.months(of: point)
    self.layout = layout
    outputs = layout.columns.count
    slots = (0..<layout.slots).compactMap { slot in
      guard let month = layout.month(ofSlot: slot, months: months) else { return nil }
      let isRepeated = slot < layout.milestones.count && month == months
      return isRepeated ? nil : (slot, month)
    }
  }

  /// Number of reported values of a run.
  var count: Int { slots.count * outputs }
  /// The last slot, which is the end.
  var end: Int { slots.count - 1 }

  /// Copies the reported values of a record.
  ///
  /// - Returns: whether all of them are finite.
  @inline(__always)
  func copy(_ record: UnsafeRawBufferPointer, to target: UnsafeMutablePointer<Double>) -> Bool {
    var place = 0
    // The sign bit of the exponent plus one: set only if all its bits are.
    var flaw: UInt64 = 0
    for (slot, _) in slots {
      let first = layout.place(slot: slot, output: 0)
      for output in 0..<outputs {
        let value = RecordForm.value(record, first + output)
        flaw |= ((value.bitPattern >> 52) & 0x7ff) + 1
        target[place + output] = value
      }
      place += outputs
    }
    return flaw & 0x800 == 0
  }
}
