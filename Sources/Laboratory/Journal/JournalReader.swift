import Tables

/// Reads a journal from its beginning: all whole records, up to the first that is not.
///
/// A process that was killed, or a power cut, leaves at most a torn end; whatever comes after the
/// first damaged record is as if it had never been written.
struct JournalReader {
  /// What the journal is about.
  let header: JournalHeader
  private let file: JournalDescriptor

  /// Opens a journal; nil if the file is too short or no journal.
  init?(_ path: String) throws {
    try self.init(JournalDescriptor(path, .read))
  }

  init?(_ file: JournalDescriptor) throws {
    self.file = file
    var bytes = [UInt8](repeating: 0, count: JournalHeader.size)
    let length = try bytes.withUnsafeMutableBytes { try file.read($0, at: 0) }
    guard length == JournalHeader.size, let header = JournalHeader(bytes) else { return nil }
    self.header = header
  }

  /// Passes every whole record to a function, with its number from 0.
  ///
  /// - Returns: the number of whole records.
  @discardableResult
  func scan(_ body: (Int, UnsafeRawBufferPointer) throws -> Void) throws -> Int {
    let size = header.form.size
    let perPiece = max(1, (1 << 20) / size)
    var piece = [UInt8](repeating: 0, count: perPiece * size)
    var number = 0
    while true {
      let position = JournalHeader.size + number * size
      let length = try piece.withUnsafeMutableBytes { try file.read($0, at: position) }
      let whole = length / size
      for place in 0..<whole {
        let isSound = try piece.withUnsafeBytes { all -> Bool in
          let record = UnsafeRawBufferPointer(rebasing: all[place * size..<(place + 1) * size])
          guard header.form.isSound(record) else { return false }
          try body(number, record)
          return true
        }
        guard isSound else { return number }
        number += 1
      }
      if whole < perPiece { return number }
    }
  }
}
