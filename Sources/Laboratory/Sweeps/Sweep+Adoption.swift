import Tables

extension Sweep {
  private static let recordsPerCopy = 256

  /// Takes over the runs of a journal that was written for another plan: a smaller design, fewer
  /// worlds, other strategies. Runs are recognised by their keys; what does not belong is left out.
  ///
  /// The new journal takes the place of the old one at once.
  ///
  /// - Returns: the number of runs that do not belong to this plan.
  func adopt(_ path: String) throws -> Int {
    guard let length = JournalDescriptor.length(of: path), length >= JournalHeader.size else {
      return 0
    }
    guard let reader = try JournalReader(path) else { throw Fault.notAJournal(path: path) }
    guard reader.header.plan != plan.digest else { return 0 }
    let form = RecordForm(values: plan.layout.count)
    guard reader.header.form == form else { throw Fault.otherOutputs(path: path) }
    // Held while its runs are copied, so that nobody goes on writing to it.
    let old = try JournalDescriptor(path, .append)
    guard old.lock() else { throw Fault.busy(path: path) }

    var places = RunPlaces(plan)
    let temporary = path + ".adopting"
    JournalDescriptor.remove(temporary)
    let journal = try Journal(
      temporary, .create, header: JournalHeader(form, plan: plan.digest))
    var copies = RecordBuffer(form, records: Self.recordsPerCopy)
    var leftOut = 0
    try reader.scan { _, record in
      guard let runs = places.take(RecordForm.key(record)) else {
        leftOut += 1
        return
      }
      for run in runs { copies.append(record, as: run) }
      guard copies.runs.count >= Self.recordsPerCopy else { return }
      _ = try journal.append(copies)
      copies.removeAll()
    }
    _ = try journal.append(copies)
    try journal.sync()
    try JournalDescriptor.rename(temporary, path)
    return leftOut
  }
}

/// Where runs of another plan stand in this one, by their keys.
///
/// Points that are equal have the same runs: a record serves all of them, once.
private struct RunPlaces {
  private let plan: SweepPlan
  /// The strategies at points of this plan, by the keys of their runs in the world 0: the first of
  /// equal ones, each `point · strategies + strategy`.
  private var cells: [RunKey: Int] = [:]
  /// The next of equal ones.
  private var twins: [Int: Int] = [:]
  /// `[run]` whether a record was found for it; empty if no two points are equal.
  private var isTaken: [Bool] = []

  init(_ plan: SweepPlan) {
    self.plan = plan
    cells.reserveCapacity(plan.points * plan.strategies)
    // From the last to the first, so that of equal points each leads to the next.
    for point in (0..<plan.points).reversed() {
      for (strategy, key) in plan.keys(of: point).enumerated() {
        let cell = point * plan.strategies + strategy
        if let next = cells.updateValue(cell, forKey: key) { twins[cell] = next }
      }
    }
    if !twins.isEmpty { isTaken = Array(repeating: false, count: plan.mostRuns) }
  }

  /// The runs that a record is about and none was about before; nil if it does not belong to the
  /// plan.
  mutating func take(_ key: RunKey) -> [Int]? {
    guard let world = key.world, world < plan.mostWorlds, let first = cells[key.inWorld(0)] else {
      return nil
    }
    var runs: [Int] = []
    var next: Int? = first
    while let cell = next {
      next = twins[cell]
      let run = plan.order.run(
        point: cell / plan.strategies, strategy: cell % plan.strategies, world: world)
      if let run { runs.append(run) }
    }
    if runs.isEmpty { return nil }
    guard !isTaken.isEmpty else { return runs }
    return runs.filter { run in
      defer { isTaken[run] = true }
      return !isTaken[run]
    }
  }
}
