import Synchronization
import Tables

/// Which runs of a plan are done, and where their records are.
///
/// Four bytes for every run; the values stay on disk.
final class RunLedger: Sendable {
  let form: RecordForm
  private let files: Mutex<[Part]>
  /// `[run]` place of the record + 1, or 0.
  private let places: Mutex<[UInt32]>

  /// A journal whose records stand behind those of the journals before it.
  private struct Part: Sendable {
    let file: JournalDescriptor
    let first: Int
    let count: Int
  }

  init(_ form: RecordForm, runs: Int) {
    self.form = form
    files = Mutex([])
    places = Mutex(Array(repeating: 0, count: runs))
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
    places.withLock { places in
      guard places.indices.contains(run), let number = UInt32(exactly: place + 1) else {
        return false
      }
      defer { places[run] = number }
      return places[run] == 0
    }
  }

  /// Notes records that were appended together.
  func note(_ runs: [Int], from place: Int) {
    places.withLock { places in
      for (offset, run) in runs.enumerated() where places.indices.contains(run) {
        places[run] = UInt32(truncatingIfNeeded: place + offset + 1)
      }
    }
  }

  /// Forgets a run, so that it is run again.
  func forget(_ run: Int) {
    places.withLock { places in
      if places.indices.contains(run) { places[run] = 0 }
    }
  }

  /// Whether a run has a record.
  func has(_ run: Int) -> Bool { places.withLock { $0[run] != 0 } }

  /// Which of some runs have no record.
  func missing(_ runs: some Sequence<Int>) -> [Int] {
    places.withLock { places in runs.filter { places[$0] == 0 } }
  }

  /// Number of runs with a record.
  var count: Int { places.withLock { $0.count { $0 != 0 } } }

  /// The places of the records of neighbouring runs; nil where there is none.
  func places(_ runs: Range<Int>) -> [Int?] {
    places.withLock { places in
      places[runs].map { $0 == 0 ? nil : Int($0) - 1 }
    }
  }

  /// Reads neighbouring runs and passes those that have a record to a function, in their order.
  ///
  /// Records that stand side by side are read in one go.
  func read(
    _ runs: Range<Int>, _ body: (Int, UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let places = places(runs)
    var bytes = [UInt8](repeating: 0, count: runs.count * form.size)
    var start = 0
    while start < places.count {
      guard let first = places[start] else {
        start += 1
        continue
      }
      var end = start + 1
      while end < places.count, places[end] == first + end - start { end += 1 }
      try load(first, count: end - start, into: &bytes)
      for offset in 0..<end - start {
        try bytes.withUnsafeBytes { all in
          let place = offset * form.size
          let record = UnsafeRawBufferPointer(rebasing: all[place..<place + form.size])
          try body(runs.lowerBound + start + offset, record)
        }
      }
      start = end
    }
  }

  private func load(_ place: Int, count: Int, into bytes: inout [UInt8]) throws {
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
