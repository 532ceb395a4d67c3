import Tables

/// The form of a journal's records: all of one length, so that a place is a number.
///
///     key 32 bytes · run 8 · stage 8 · values 8 each · checksum 8
///
/// Numbers are little-endian, values the 64 bits of doubles. A record is about one run; `stage` is
/// 0 if it ended well, or the number of the ``RunStage`` where it failed.
struct RecordForm: Sendable, Hashable {
  /// Values of a run.
  let values: Int
  /// Bytes of a record.
  var size: Int { 56 + 8 * values }

  static let runPlace = 32
  static let stagePlace = 40
  static let valuesPlace = 48

  /// A number that a torn or damaged record does not have.
  ///
  /// Words go to four sums in turn, so that the multiplications need not wait for each other.
  func checksum(of record: UnsafeRawBufferPointer) -> UInt64 {
    var sums: (UInt64, UInt64, UInt64, UInt64) = (0x7472_7573_746c_6162, 1, 2, 3)
    let words = size / 8 - 1
    var place = 0
    while place + 4 <= words {
      Self.mix(Self.word(record, 8 * place), into: &sums.0)
      Self.mix(Self.word(record, 8 * place + 8), into: &sums.1)
      Self.mix(Self.word(record, 8 * place + 16), into: &sums.2)
      Self.mix(Self.word(record, 8 * place + 24), into: &sums.3)
      place += 4
    }
    while place < words {
      Self.mix(Self.word(record, 8 * place), into: &sums.0)
      place += 1
    }
    Self.mix(sums.1, into: &sums.0)
    Self.mix(sums.2, into: &sums.0)
    Self.mix(sums.3, into: &sums.0)
    return sums.0
  }

  @inline(__always)
  private static func mix(_ word: UInt64, into sum: inout UInt64) {
    sum = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
    sum ^= sum >> 32
  }

  /// Whether the bytes are a whole record.
  func isSound(_ record: UnsafeRawBufferPointer) -> Bool {
    record.count == size && checksum(of: record) == Self.word(record, size - 8)
  }

  static func word(_ record: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: record.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The position of the run.
  static func run(_ record: UnsafeRawBufferPointer) -> Int {
    Int(truncatingIfNeeded: word(record, runPlace) & UInt64(Int.max))
  }

  /// Where the run failed; nil if it did not.
  static func stage(_ record: UnsafeRawBufferPointer) -> RunStage? {
    Int(exactly: word(record, stagePlace)).flatMap(RunStage.init)
  }

  /// The key of the run.
  static func key(_ record: UnsafeRawBufferPointer) -> RunKey {
    RunKey(SIMD4(word(record, 0), word(record, 8), word(record, 16), word(record, 24)))
  }

  /// A value of the run.
  static func value(
    _ record: UnsafeRawBufferPointer, _ place: Int, from start: Int = valuesPlace
  ) -> Double {
    Double(bitPattern: word(record, start + 8 * place))
  }
}

/// Records on their way into a journal.
struct RecordBuffer: Sendable {
  let form: RecordForm
  private(set) var bytes: [UInt8] = []
  /// The runs of the records, in order.
  private(set) var runs: [Int] = []
  /// How many of them failed.
  private(set) var failures = 0

  /// An empty buffer.
  ///
  /// - Parameter records: room for so many.
  init(_ form: RecordForm, records: Int = 0) {
    self.form = form
    bytes.reserveCapacity(records * form.size)
    runs.reserveCapacity(records)
  }

  /// Forgets all records and keeps the room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    failures = 0
  }

  /// Adds a record of a run that failed before it had numbers.
  mutating func add(key: RunKey, run: Int, stage: RunStage) {
    let count = form.values
    add(key: key, run: run, stage: stage) { values in
      for place in 0..<count { values[place] = .nan }
    }
  }

  /// Adds a record.
  ///
  /// - Parameter fill: writes all values of the run.
  @inline(__always)
  mutating func add(
    key: RunKey, run: Int, stage: RunStage?,
    fill: (RecordValues) -> Void
  ) {
    let form = form
    let start = bytes.count
    runs.append(run)
    if stage != nil { failures += 1 }
    bytes.append(contentsOf: repeatElement(0, count: form.size))
    bytes.withUnsafeMutableBytes { all in
      let record = UnsafeMutableRawBufferPointer(rebasing: all[start..<start + form.size])
      for word in 0..<4 { Self.store(key.words[word], in: record, at: 8 * word) }
      Self.store(UInt64(run), in: record, at: RecordForm.runPlace)
      Self.store(UInt64(stage?.rawValue ?? 0), in: record, at: RecordForm.stagePlace)
      let values = record[RecordForm.valuesPlace..<form.size - 8]
      fill(RecordValues(bytes: UnsafeMutableRawBufferPointer(rebasing: values)))
      let sum = form.checksum(of: UnsafeRawBufferPointer(record))
      Self.store(sum, in: record, at: form.size - 8)
    }
  }

  @inline(__always)
  private static func store(
    _ word: UInt64, in record: UnsafeMutableRawBufferPointer, at place: Int
  ) {
    record.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
  }

  /// Adds a record of another journal under another position.
  mutating func append(_ record: UnsafeRawBufferPointer, as run: Int) {
    let start = bytes.count
    runs.append(run)
    if RecordForm.stage(record) != nil { failures += 1 }
    bytes.append(contentsOf: record)
    let form = form
    bytes.withUnsafeMutableBytes { all in
      let copy = UnsafeMutableRawBufferPointer(rebasing: all[start..<start + form.size])
      copy.storeBytes(
        of: UInt64(run).littleEndian, toByteOffset: RecordForm.runPlace, as: UInt64.self)
      let sum = form.checksum(of: UnsafeRawBufferPointer(copy))
      copy.storeBytes(of: sum.littleEndian, toByteOffset: form.size - 8, as: UInt64.self)
    }
  }
}

/// The values of a record while it is made; valid only then.
struct RecordValues {
  fileprivate let bytes: UnsafeMutableRawBufferPointer

  /// The value at a place, which is written and not read.
  subscript(place: Int) -> Double {
    get { RecordForm.value(UnsafeRawBufferPointer(bytes), place, from: 0) }
    nonmutating set {
      bytes.storeBytes(
        of: newValue.bitPattern.littleEndian, toByteOffset: 8 * place, as: UInt64.self)
    }
  }
}
