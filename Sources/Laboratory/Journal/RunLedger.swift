import Synchronization
import Tables

/// Which runs of a plan are done, and where their records are.
///
/// Eight bytes for every block of eight worlds; see ``RecordPlaces``. The values stay on disk.
final class RunLedger: Sendable {
  let form: RecordForm
  private let files: Mutex<[Part]>
  private let places: Mutex<RecordPlaces>

  /// A journal whose records stand behind those of the journals before it.
  private struct Part: Sendable {
    let file: JournalDescriptor
    let first: Int
    let count: Int
  }

  /// A ledger without records.
  ///
  /// - Parameters:
  ///   - runs: number of runs of the plan.
  ///   - blocks: how they fall into blocks.
  init(_ form: RecordForm, runs: Int, _ blocks: RunBlocks) {
    self.form = form
    files = Mutex([])
    places = Mutex(RecordPlaces(blocks, runs: runs))
  }

  /// A ledger for the runs of a plan; chosen runs are numbered cell by cell.
  convenience init(_ plan: SweepPlan) {
    self.init(
      RecordForm(values: plan.layout.count), runs: plan.mostRuns,
      plan.order.chosen == nil
        ? RunBlocks(points: plan.points, strategies: plan.strategies)
        : RunBlocks(points: 1, strategies: 1))
  }

  /// Adds a journal that is complete, or the one that is being written, which comes last.
  ///
  /// - Parameter count: its number of records, or nil for the one that is being written.
  /// - Returns: the place of its first record.
  func add(_ file: JournalDescriptor, count: Int?) -> Int {
    files.withLock { files in
      let first = files.last.map { $0.first + $0.count } ?? 0
      files.append(Part(file: file, first: first, count: count ?? 0))
      return first
    }
  }

  /// Notes where the record of a run is.
  ///
  /// - Returns: whether the run was not known before.
  @discardableResult
  func note(_ run: Int, at place: Int) -> Bool {
    places.withLock { $0.note(run, at: place) }
  }

  /// Notes records that were appended together.
  func note(_ runs: [Int], from place: Int) {
    places.withLock { places in
      for (offset, run) in runs.enumerated() { places.note(run, at: place + offset) }
    }
  }

  /// Forgets a run, so that it is run again.
  func forget(_ run: Int) { places.withLock { $0.forget(run) } }

  /// Whether a run has a record.
  func has(_ run: Int) -> Bool { places.withLock { $0[run] != nil } }

  /// Which of some runs have no record.
  func missing(_ runs: some Sequence<Int>) -> [Int] {
    places.withLock { places in runs.filter { places[$0] == nil } }
  }

  /// Whether each of some runs has a record.
  func known(_ runs: [Int]) -> [Bool] {
    places.withLock { places in runs.map { places[$0] != nil } }
  }

  /// Number of runs with a record.
  var count: Int { places.withLock(\.count) }

  /// Writes the places of the records of some runs into a list; −1 where there is none.
  fileprivate func find(_ runs: some Sequence<Int>, _ found: inout [Int]) {
    places.withLock { places in
      found.removeAll(keepingCapacity: true)
      for run in runs { found.append(places[run] ?? -1) }
    }
  }

  /// Reads neighbouring runs and passes those that have a record to a function, in their order.
  func read(
    _ runs: Range<Int>, _ body: (Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var reader = RunReader(self)
    try reader.read(runs) { try body(runs.lowerBound + $0, $1) }
  }

  fileprivate func load(_ place: Int, count: Int, into bytes: inout [UInt8]) throws {
    var done = 0
    while done < count {
      let (part, available) = part(of: place + done)
      let wanted = min(count - done, available)
      let position = JournalHeader.size + (place + done - part.first) * form.size
      let range = done * form.size..<(done + wanted) * form.size
      let length = try bytes.withUnsafeMutableBytes {
        try part.file.read(UnsafeMutableRawBufferPointer(rebasing: $0[range]), at: position)
      }
      guard length == range.count else { throw FileError(.read, part.file.path, .notFound) }
      done += wanted
    }
  }

  /// The journal of a place, and how many records from there on are in it.
  private func part(of place: Int) -> (Part, available: Int) {
    files.withLock { files in
      let part = files.last { $0.first <= place } ?? files[0]
      let isLast = part.first == files.last?.first
      return (part, isLast ? Int.max : part.first + part.count - place)
    }
  }
}

/// Reads the records of many runs, again and again, with one buffer.
///
/// Records that stand side by side in a journal are read in one go.
struct RunReader: Sendable {
  private let ledger: RunLedger
  private var places: [Int] = []
  private var bytes: [UInt8] = []

  /// Bytes that are read in one go, about.
  private static let most = 1 << 17

  init(_ ledger: RunLedger) { self.ledger = ledger }

  /// Another reader of the same records, with no buffer yet.
  var emptied: RunReader { RunReader(ledger) }

  /// Passes those runs that have a record to a function, in the order given.
  ///
  /// - Parameter body: gets the number of the run among those given, and its record.
  mutating func read(
    _ runs: some Sequence<Int>, _ body: (Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    ledger.find(runs, &places)
    var start = 0
    while start < places.count {
      guard places[start] >= 0 else {
        start += 1
        continue
      }
      let count = neighbours(from: start)
      try pass(start, count, body)
      start += count
    }
  }

  /// How many records from one on stand side by side.
  private func neighbours(from start: Int) -> Int {
    var end = start + 1
    let limit = min(places.count, start + max(1, Self.most / ledger.form.size))
    while end < limit, places[end] == places[start] + end - start { end += 1 }
    return end - start
  }

  private mutating func pass(
    _ start: Int, _ count: Int, _ body: (Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let size = ledger.form.size
    if bytes.count < count * size { bytes = [UInt8](repeating: 0, count: count * size) }
    try ledger.load(places[start], count: count, into: &bytes)
    try bytes.withUnsafeBytes { all in
      for offset in 0..<count {
        let record = UnsafeRawBufferPointer(rebasing: all[offset * size..<(offset + 1) * size])
        try body(start + offset, record)
      }
    }
  }
}
