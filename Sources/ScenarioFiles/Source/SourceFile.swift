/// A text that is read: its name, as shown in messages, and its bytes.
package struct SourceFile: Sendable {
  /// The path as the user gave it, `-` for standard input, or `--set` for an override.
  package let name: String
  /// The bytes, untouched.
  package let bytes: [UInt8]

  /// A named text.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The texts that together make one scenario: its file first, then overrides and files it names.
package struct SourceSet: Sendable {
  /// The texts; a span names one of them by its position here.
  package private(set) var files: [SourceFile] = []

  /// Most texts that one scenario may come from.
  static let limit = 10_000

  package init() {}

  /// Adds a text.
  ///
  /// - Returns: its position, or nil if there are too many texts or it is longer than 4 GB.
  package mutating func add(_ file: SourceFile) -> UInt16? {
    guard files.count < Self.limit, file.bytes.count < Int(UInt32.max) else { return nil }
    files.append(file)
    return UInt16(files.count - 1)
  }

  /// The bytes of a span, as text; bytes that are not UTF-8 become U+FFFD.
  package func text(of span: SourceSpan) -> String {
    String(decoding: bytes(of: span), as: UTF8.self)
  }

  /// The bytes of a span, cut to the text it lies in.
  package func bytes(of span: SourceSpan) -> ArraySlice<UInt8> {
    let bytes = files[Int(span.source)].bytes
    let end = min(span.end, bytes.count)
    return bytes[min(span.start, end)..<end]
  }
}
