import Tables

/// The first bytes of a journal: what its records look like, and of which plan they are.
///
///     "trustlab-journal" · version 8 bytes · record size 8 · digest of the plan 32
struct JournalHeader: Sendable, Hashable {
  static let size = 64
  private static let magic = Array("trustlab-journal".utf8)
  private static let version: UInt64 = 2

  let form: RecordForm
  let plan: SHA256Digest

  init(_ form: RecordForm, plan: SHA256Digest) {
    self.form = form
    self.plan = plan
  }

  /// Reads a header; nil if the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.size, Array(bytes[..<16]) == Self.magic else { return nil }
    func word(_ place: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    guard word(16) == Self.version, let size = Int(exactly: word(24)), size >= 56,
      (size - 56).isMultiple(of: 8), size < 1 << 24,
      let plan = SHA256Digest(hexadecimal: Self.hexadecimal(bytes[32..<64]))
    else { return nil }
    form = RecordForm(values: (size - 56) / 8)
    self.plan = plan
  }

  /// The 64 bytes.
  var bytes: [UInt8] {
    func word(_ value: UInt64) -> [UInt8] {
      (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
    }
    return Self.magic + word(Self.version) + word(UInt64(form.size)) + plan.bytes
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
