import Tables

extension Sweep {
  private static let recordsPerCopy = 256

  /// Takes over the runs of a journal that was written for another plan: a smaller design, fewer
  /// worlds, other strategies. Runs are recognised by their keys; what does not belong is left out.
  ///
  /// The new journal takes the place of the old one at once.
  func adopt(_ path: String) throws {
    guard let length = JournalDescriptor.length(of: path), length >= JournalHeader.size else {
      return
    }
    guard let reader = try JournalReader(path) else { throw Fault.notAJournal(path: path) }
    guard reader.header.plan != plan.digest else { return }
    let form = RecordForm(values: plan.layout.count)
    guard reader.header.form == form else { throw Fault.otherOutputs(path: path) }
    // Held while its runs are copied, so that nobody goes on writing to it.
    let old = try JournalDescriptor(path, .append)
    guard old.lock() else { throw Fault.busy(path: path) }

    let cells = plannedCells()
    let temporary = path + ".adopting"
    JournalDescriptor.remove(temporary)
    let journal = try Journal(
      temporary, .create, header: JournalHeader(form, plan: plan.digest))
    var copies = RecordBuffer(form, records: Self.recordsPerCopy)
    try reader.scan { _, record in
      guard let run = run(of: RecordForm.key(record), cells) else { return }
      copies.append(record, as: run)
      guard copies.runs.count >= Self.recordsPerCopy else { return }
      _ = try journal.append(copies)
      copies.removeAll()
    }
    _ = try journal.append(copies)
    try journal.sync()
    try JournalDescriptor.rename(temporary, path)
  }

  /// The strategies at points of this plan, by the keys of their runs in the world 0.
  ///
  /// - Returns: `point · strategies + strategy`.
  private func plannedCells() -> [RunKey: Int] {
    var cells: [RunKey: Int] = [:]
    cells.reserveCapacity(plan.points * plan.strategies)
    for point in 0..<plan.points {
      for (strategy, key) in plan.keys(of: point).enumerated() {
        cells[key] = cells[key] ?? point * plan.strategies + strategy
      }
    }
    return cells
  }

  /// Where a run stands in this plan; nil if it does not belong to it.
  private func run(of key: RunKey, _ cells: [RunKey: Int]) -> Int? {
    guard let world = key.world, world < plan.mostWorlds, let cell = cells[key.inWorld(0)] else {
      return nil
    }
    return plan.run(
      point: cell / plan.strategies, strategy: cell % plan.strategies, world: world)
  }
}
