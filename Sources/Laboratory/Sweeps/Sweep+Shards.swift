import ScenarioFiles
import Tables

extension Sweep {
  /// Runs one part of the study, in a folder of its own within the study's folder.
  ///
  /// - Returns: the part's folder, and the number of runs that were not there yet.
  /// - Throws: ``Fault/sequentialShard``, ``Interrupted`` or a `FileError`.
  public func run(_ shard: Shard, in folder: String) throws -> (folder: ShardFolder, runs: Int) {
    guard !plan.isSequential else { throw Fault.sequentialShard }
    let path = folder + "/" + ShardFolder.name(shard)
    let part = ShardFolder(path, shard, plan: plan.digest)
    if part.isFinished { return (part, 0) }
    let names = [Self.planName, ShardFolder.recordName]
    let output = try OutputFolder(creating: path, ownNames: names, force: true)
    try output.write(planText, to: Self.planName)
    try output.write(part.record, to: ShardFolder.recordName)

    let earlier = part.tries()
    let (name, journal) = try begin(part)
    let ledger = RunLedger(plan)
    let offset = ledger.add(journal.file, count: nil)
    for other in earlier { try take(path + "/" + other, into: journal, ledger, offset) }
    let known = ledger.count
    onProgress(known)
    var runner = SweepRunner(
      plan: plan, ledger: ledger, journal: journal, offset: offset, workers: workers,
      cache: BlueprintCache(plan), onProgress: onProgress, isInterrupted: isInterrupted)
    runner.shard = shard
    try runner.run(0..<plan.mostWorlds)
    try journal.sync()
    try finish(part, name)
    for other in earlier { JournalDescriptor.remove(path + "/" + other) }
    return (part, ledger.count - known)
  }

  /// Number of runs of a part.
  public func runs(of shard: Shard) -> Int {
    plan.order.runs(inParts: shard.count)[shard.number - 1]
  }

  /// A journal of this try alone.
  private func begin(_ part: ShardFolder) throws -> (name: String, Journal) {
    let form = RecordForm(values: plan.layout.count)
    let header = JournalHeader(form, plan: plan.digest)
    var number = 0
    while true {
      let name =
        "\(ShardFolder.tryPrefix)\(JournalDescriptor.processName())-\(number)"
        + ShardFolder.trySuffix
      do {
        return (name, try Journal(part.path + "/" + name, .create, header: header))
      } catch let error as FileError where error.cause == .exists {
        number += 1
      }
    }
  }

  /// Takes over what another try has finished; it may still be at it.
  private func take(
    _ path: String, into journal: Journal, _ ledger: RunLedger, _ offset: Int
  ) throws {
    guard let reader = try? JournalReader(path), reader.header == journal.header else { return }
    var copies = RecordBuffer(journal.header.form)
    func pass() throws {
      ledger.note(copies.runs, from: offset + (try journal.append(copies)))
      copies = RecordBuffer(journal.header.form)
    }
    try reader.scan { _, record in
      let run = RecordForm.run(record)
      guard run < plan.mostRuns, !ledger.has(run) else { return }
      copies.append(record, as: run)
      if copies.runs.count >= 1024 { try pass() }
    }
    try pass()
  }

  /// Gives the journal of this try its final name.
  private func finish(_ part: ShardFolder, _ name: String) throws {
    do {
      try JournalDescriptor.rename(part.path + "/" + name, part.runsPath)
    } catch {
      // Another try was faster and has cleared this one's file away.
      if !part.isFinished { throw error }
    }
  }
}
