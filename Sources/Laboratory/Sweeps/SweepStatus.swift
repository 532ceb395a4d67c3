import ScenarioFiles
import Tables

/// How far a study is, read from its folder while another process may be at work on it.
public struct SweepStatus: Sendable {
  /// One journal.
  public struct Part: Sendable, Hashable {
    /// Which part; nil for a study in one piece.
    public let shard: Shard?
    /// Finished runs.
    public let done: Int
    /// How many of them failed.
    public let failed: Int
    /// Runs in all.
    public let total: Int
    /// Whether a process on this machine is writing it.
    public let isBeingWritten: Bool
  }

  /// The study.
  public let plan: SweepPlan
  /// Its journals.
  public let parts: [Part]
  /// Whether the tables are there.
  public let hasTables: Bool

  /// Why a folder has no status.
  public enum Fault: Error, Sendable, Hashable {
    /// There is no study in the folder.
    case noStudy(path: String)
    /// The plan in the folder cannot be read.
    case unreadable(path: String)
  }

  /// Finished runs of all parts.
  public var done: Int { parts.reduce(0) { $0 + $1.done } }
  /// Failed runs of all parts.
  public var failed: Int { parts.reduce(0) { $0 + $1.failed } }
  /// Runs of the whole study.
  public var total: Int { plan.mostRuns }
  /// Whether anything is being written.
  public var isBeingWritten: Bool { parts.contains(where: \.isBeingWritten) }

  /// Reads a folder: of a study, or one that holds the parts of a study.
  public init(_ folder: String) throws {
    let shards = Self.shards(in: folder)
    let home = shards.first?.path ?? folder
    let path = home + "/" + Sweep.planName
    guard JournalDescriptor.length(of: path) != nil else { throw Fault.noStudy(path: folder) }
    let reading = StudyReader().read(try WholeFile.read(path), file: path)
    guard let study = reading.study else { throw Fault.unreadable(path: path) }
    let plan = try SweepPlan(study)
    self.plan = plan
    hasTables = Self.manifestPlan(folder) == plan.digest
    guard !shards.isEmpty else {
      let journal = folder + "/" + Sweep.journalName
      parts = [Self.part([journal], nil, total: plan.mostRuns, plan)]
      return
    }
    var totals: [Int: [Int]] = [:]
    parts = shards.map { part in
      let count = part.shard.count
      let runs = totals[count] ?? plan.order.runs(inParts: count)
      totals[count] = runs
      let files = part.isFinished ? [part.runsPath] : part.tries().map { part.path + "/" + $0 }
      return Self.part(files, part.shard, total: runs[part.shard.number - 1], plan)
    }
  }

  /// The parts of a study; none if the folder's own journal was begun after them, as by a merge.
  private static func shards(in folder: String) -> [ShardFolder] {
    let found = JournalDescriptor.names(in: folder).filter { $0.hasPrefix("shard-") }
      .compactMap { try? ShardFolder(reading: folder + "/" + $0) }
    guard JournalDescriptor.length(of: folder + "/" + Sweep.journalName) != nil,
      let own = JournalDescriptor.changeTime(of: folder + "/" + Sweep.planName)
    else { return found }
    let times = found.compactMap {
      JournalDescriptor.changeTime(of: $0.path + "/" + Sweep.planName)
    }
    return times.contains { $0 > own } ? found : []
  }

  /// The plan of which the folder holds the tables.
  private static func manifestPlan(_ folder: String) -> SHA256Digest? {
    guard let bytes = try? WholeFile.read(folder + "/" + Study.manifestName),
      let manifest = try? JSONValue(parsing: bytes)
    else { return nil }
    return manifest["planDigest"]?.string.flatMap(SHA256Digest.init(hexadecimal:))
  }

  /// The furthest of some journals.
  private static func part(
    _ paths: [String], _ shard: Shard?, total: Int, _ plan: SweepPlan
  ) -> Part {
    var (done, failed, isBeingWritten) = (0, 0, false)
    for path in paths {
      guard let file = try? JournalDescriptor(path, .read), let reader = try? JournalReader(file),
        reader.header.plan == plan.digest
      else { continue }
      var failures = 0
      let count =
        (try? reader.scan { _, record in
          if RecordForm.stage(record) != nil { failures += 1 }
        }) ?? 0
      if count >= done { (done, failed) = (count, failures) }
      isBeingWritten = isBeingWritten || !file.lock()
    }
    return Part(
      shard: shard, done: min(done, total), failed: failed, total: total,
      isBeingWritten: isBeingWritten)
  }
}

extension SweepStatus.Fault {
  /// What is wrong, in a sentence.
  public var sentence: String {
    switch self {
    case .noStudy(let path): "there is no study in '\(path)'"
    case .unreadable(let path): "the plan '\(path)' cannot be read"
    }
  }
}
