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

  static let keyPlace = 0
  static let runPlace = 32
  static let stagePlace = 40
  static let valuesPlace = 48

  /// A number that a torn or damaged record does not have.
  func checksum(of record: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0x7472_7573_746c_6162
    for place in stride(from: 0, to: size - 8, by: 8) {
      let word = UInt64(littleEndian: record.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      sum = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
      sum ^= sum >> 32
    }
    return sum
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

  /// The first half of the key, which is as good as the whole in telling runs apart.
  static func shortKey(_ record: UnsafeRawBufferPointer) -> SIMD2<UInt64> {
    SIMD2(word(record, 0), word(record, 8))
  }

  /// A value of the run.
  static func value(_ record: UnsafeRawBufferPointer, _ place: Int) -> Double {
    Double(bitPattern: word(record, valuesPlace + 8 * place))
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

  init(_ form: RecordForm) { self.form = form }

  /// Adds a record.
  ///
  /// - Parameter fill: passes the values, at most as many as the form has; the rest are no numbers.
  mutating func add(
    key: SHA256Digest, run: Int, stage: RunStage?, fill: ((Double) -> Void) -> Void
  ) {
    let start = bytes.count
    runs.append(run)
    bytes.append(contentsOf: key.bytes)
    bytes.append(contentsOf: repeatElement(0, count: form.size - 32))
    let form = form
    let isFailed = bytes.withUnsafeMutableBytes { all -> Bool in
      let record = UnsafeMutableRawBufferPointer(rebasing: all[start..<start + form.size])
      func store(_ word: UInt64, _ place: Int) {
        record.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
      }
      store(UInt64(run), RecordForm.runPlace)
      var place = 0
      fill { value in
        guard place < form.values else { return }
        store(value.bitPattern, RecordForm.valuesPlace + 8 * place)
        place += 1
      }
      while place < form.values {
        store(Double.nan.bitPattern, RecordForm.valuesPlace + 8 * place)
        place += 1
      }
      store(UInt64(stage?.rawValue ?? 0), RecordForm.stagePlace)
      store(form.checksum(of: UnsafeRawBufferPointer(record)), form.size - 8)
      return stage != nil
    }
    if isFailed { failures += 1 }
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
