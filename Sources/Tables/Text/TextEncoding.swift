/// How the bytes of a text were made.
enum TextEncoding: Equatable {
  /// UTF-8, the only encoding that is read.
  case utf8
  /// UTF-16, as spreadsheets save "Unicode text".
  case utf16
  /// One byte a character, as older spreadsheets save it; the offset is that of the first byte that
  /// is not UTF-8.
  case singleByte(offset: Int)
  /// No text at all.
  case binary(offset: Int)

  /// Recognises the encoding of a text. O(bytes).
  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      self = .utf16
    } else if let zero = bytes.firstIndex(of: 0) {
      // Half of the bytes of plain letters in UTF-16 are zero.
      let zeros = bytes.prefix(1000).count { $0 == 0 }
      self = zeros * 4 > min(bytes.count, 1000) ? .utf16 : .binary(offset: zero)
    } else if let offset = Self.firstInvalidByte(in: bytes) {
      self = .singleByte(offset: offset)
    } else {
      self = .utf8
    }
  }

  /// The offset of the first byte that is not UTF-8, or `nil` if all are. O(bytes).
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
