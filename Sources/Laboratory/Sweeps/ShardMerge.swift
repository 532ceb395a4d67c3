import ScenarioFiles
import Tables

/// Puts the parts of a study together.
///
/// The merge checks for itself that every run is there: a job that waits for other jobs may be
/// started too early, or after some of them failed.
public struct ShardMerge: Sendable {
  /// Why parts do not make a study.
  public enum Fault: Error, Sendable, Hashable {
    /// No part was found.
    case noShards(path: String)
    /// A folder is no part of a study.
    case unreadable(path: String, reason: String)
    /// A folder belongs to another study, or to another division of this one.
    case foreign(path: String, first: String)
    /// A part is there twice.
    case doubled(Int, paths: [String])
    /// Parts are not there.
    case missing([Int], of: Int)
    /// Parts are there and not finished.
    case unfinished([Int], of: Int)
    /// Parts call themselves finished and lack runs.
    case incomplete(runs: Int)
  }

  /// The plan of the study.
  public let plan: SweepPlan
  private let parts: [ShardFolder]

  /// Looks at the parts.
  ///
  /// - Parameter paths: folders of parts, or folders that hold folders of parts.
  /// - Throws: ``Fault``, or a fault of the plan.
  public init(_ paths: [String]) throws {
    let folders = paths.flatMap { Self.shards(in: $0) }
    guard !folders.isEmpty else { throw Fault.noShards(path: paths.first ?? "") }
    let parts = try folders.map { path in
      do throws(ShardFolder.Fault) {
        return try ShardFolder(reading: path)
      } catch {
        switch error {
        case .unreadable(let path, let reason):
          throw Fault.unreadable(path: path, reason: reason)
        }
      }
    }
    try Self.check(parts)
    self.parts = parts.sorted { $0.shard.number < $1.shard.number }
    plan = try Self.plan(parts[0])
  }

  private static func shards(in path: String) -> [String] {
    let trimmed = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    let names = JournalDescriptor.names(in: trimmed)
    if names.contains(ShardFolder.recordName) { return [trimmed] }
    let inside = names.filter { $0.hasPrefix("shard-") }
    return inside.isEmpty ? [] : inside.map { trimmed + "/" + $0 }
  }

  private static func check(_ parts: [ShardFolder]) throws(Fault) {
    let first = parts[0]
    for part in parts where part.plan != first.plan || part.shard.count != first.shard.count {
      throw .foreign(path: part.path, first: first.path)
    }
    for (place, part) in parts.enumerated() {
      if let other = parts[..<place].first(where: { $0.shard == part.shard }) {
        throw .doubled(part.shard.number, paths: [other.path, part.path])
      }
    }
    let there = Set(parts.map(\.shard.number))
    let missing = (1...first.shard.count).filter { !there.contains($0) }
    guard missing.isEmpty else { throw .missing(missing, of: first.shard.count) }
    let unfinished = parts.filter { !$0.isFinished }.map(\.shard.number).sorted()
    guard unfinished.isEmpty else { throw .unfinished(unfinished, of: first.shard.count) }
  }

  private static func plan(_ part: ShardFolder) throws -> SweepPlan {
    let path = part.path + "/" + Sweep.planName
    let reading = StudyReader().read(try WholeFile.read(path), file: path)
    guard let study = reading.study else {
      throw Fault.unreadable(path: path, reason: "its plan has mistakes")
    }
    let plan = try SweepPlan(study)
    guard plan.digest == part.plan else {
      throw Fault.unreadable(path: path, reason: "its plan is not the one its runs belong to")
    }
    return plan
  }

  /// Writes the tables of the whole study.
  public func write(into folder: OutputFolder, workers: Int) throws -> Sweep.Result {
    let ledger = RunLedger(plan)
    for part in parts {
      let file = try JournalDescriptor(part.runsPath, .read)
      guard let reader = try JournalReader(file), reader.header.form == ledger.form else {
        throw Fault.unreadable(path: part.path, reason: "its runs kept other outputs")
      }
      let count = try reader.scan { _, _ in }
      let first = ledger.add(file, count: count)
      try reader.scan { place, record in ledger.note(RecordForm.run(record), at: first + place) }
    }
    let known = ledger.count
    guard known == plan.mostRuns else { throw Fault.incomplete(runs: plan.mostRuns - known) }
    let report = StopReport.fixed(plan.mostWorlds)
    try folder.write(Sweep(plan, workers: workers).planText, to: Sweep.planName)
    try writeJournal(to: folder.path(of: Sweep.journalName), form: ledger.form)
    let writer = SweepWriter(plan, ledger, report, in: folder, workers: workers)
    let (files, counts) = try writer.write()
    return Sweep.Result(files: files, counts: counts, resumed: known, leftOut: 0, report: report)
  }

  /// Puts the records of all parts into one journal, so that the study can be continued and grow
  /// like one that was never divided.
  ///
  /// A journal that is there already and holds as many runs stays: the study may have grown since.
  private func writeJournal(to path: String, form: RecordForm) throws {
    if let length = JournalDescriptor.length(of: path), let reader = try? JournalReader(path),
      reader.header.form == form, (length - JournalHeader.size) / form.size >= plan.mostRuns
    {
      return
    }
    let temporary = path + ".merging"
    JournalDescriptor.remove(temporary)
    let journal = try Journal(
      temporary, .create, header: JournalHeader(form, plan: plan.digest))
    do {
      var copies = RecordBuffer(form, records: 256)
      for part in parts {
        try JournalReader(part.runsPath)?.scan { _, record in
          copies.append(record, as: RecordForm.run(record))
          guard copies.runs.count >= 256 else { return }
          _ = try journal.append(copies)
          copies.removeAll()
        }
      }
      _ = try journal.append(copies)
      try journal.sync()
      try JournalDescriptor.rename(temporary, path)
    } catch {
      JournalDescriptor.remove(temporary)
      throw error
    }
  }
}

extension ShardMerge.Fault {
  /// What is wrong, in a sentence; parts are named as an array job wants them.
  public var sentence: String {
    switch self {
    case .noShards(let path): "there is no part of a study in '\(path)'"
    case .unreadable(let path, let reason): "'\(path)' is no part of a study: \(reason)"
    case .foreign(let path, let first): "'\(path)' belongs to another study than '\(first)'"
    case .doubled(let number, let paths):
      "part \(number) is there twice: " + paths.joined(separator: " and ")
    case .missing(let numbers, let count):
      "of \(count) parts these are missing: \(Self.list(numbers))"
    case .unfinished(let numbers, let count):
      "of \(count) parts these are not finished: \(Self.list(numbers))"
    case .incomplete(let runs): "\(runs) runs are missing although all parts are finished"
    }
  }

  /// What can be done, in a sentence.
  public var fix: String? {
    switch self {
    case .noShards: "name the folder given to 'trustlab sweep STUDY -o FOLDER --shard K/N'"
    case .missing(let numbers, _), .unfinished(let numbers, _):
      "run them again, for example with sbatch --array=\(Self.list(numbers)), then merge again"
    case .doubled: "leave one of them out"
    case .foreign: "merge the parts of one study only"
    case .unreadable, .incomplete: nil
    }
  }

  /// `3,5-7`.
  static func list(_ numbers: [Int]) -> String {
    var pieces: [String] = []
    var start = 0
    while start < numbers.count {
      var end = start
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      pieces.append(start == end ? "\(numbers[start])" : "\(numbers[start])-\(numbers[end])")
      start = end + 1
    }
    return pieces.joined(separator: ",")
  }
}
