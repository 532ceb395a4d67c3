extension JSON5Parser {
  /// Reports bytes that are not UTF-8 and skips a byte-order mark.
  ///
  /// - Returns: false if the text is in an encoding that cannot be read at all.
  mutating func acceptsEncoding() -> Bool {
    if offset == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      reportEncoding(0, "the file is UTF-16, not UTF-8")
      return false
    }
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    guard let fault = UTF8Check.fault(in: bytes) else { return true }
    let more = fault.count > 1 ? ", nor are \(fault.count - 1) more" : ""
    reportEncoding(fault.offset, "this byte is not UTF-8 text\(more)")
    return fault.count < 16 || fault.count < bytes.count / 20
  }

  private func reportEncoding(_ position: Int, _ message: String) {
    let byte = String(bytes[position], radix: 16, uppercase: true)
    report(
      .notUTF8, position, position + 1, message,
      label: "byte 0x\(byte.count < 2 ? "0" : "")\(byte)",
      help: "open the file in an editor and save it as UTF-8")
  }

  /// Moves to the next byte that is neither space nor comment.
  mutating func skipSpaceAndComments() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        offset += 1
      } else if byte >= 0x80 {
        let length = JSON5Text.spaceLength(bytes, offset)
        if length == 0 { return }
        offset += length
      } else if byte != UInt8(ascii: "/") || !skipComment() {
        return
      }
    }
  }

  /// Skips a comment, if one begins here.
  private mutating func skipComment() -> Bool {
    guard offset + 1 < bytes.count else { return false }
    switch bytes[offset + 1] {
    case UInt8(ascii: "/"):
      while offset < bytes.count, !isLineEnd(bytes[offset]) { offset += 1 }
      return true
    case UInt8(ascii: "*"):
      skipBlockComment()
      return true
    default:
      return false
    }
  }

  private mutating func skipBlockComment() {
    let start = offset
    offset += 2
    while offset + 1 < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
        offset += 2
        return
      }
      offset += 1
    }
    offset = bytes.count
    endedInside = true
    findings.add(
      .unclosedComment, at: span(start, start + 2), "this comment does not end",
      label: "it begins here", help: "close it with */")
  }
}
