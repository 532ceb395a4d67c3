/// The 256 bits that SHA-256 makes of a file: equal digests mean equal bytes.
public struct SHA256Digest: Sendable, Hashable, CustomStringConvertible {
  /// Four words of 64 bits, the first bytes highest.
  private let words: [UInt64]

  /// A digest from the eight words of 32 bits of the standard.
  init(state: SHA256.State) {
    words = (0..<4).map { UInt64(state[2 * $0]) << 32 | UInt64(state[2 * $0 + 1]) }
  }

  /// A digest from 64 hexadecimal digits, or `nil` if the text is anything else.
  public init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { UInt64(Character(Unicode.Scalar($0)).hexDigitValue ?? 16) }
    guard digits.count == 64, digits.allSatisfy({ $0 < 16 }) else { return nil }
    words = (0..<4).map { part in
      digits[(part * 16)..<(part * 16 + 16)].reduce(0) { $0 << 4 | $1 }
    }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }

  /// 64 hexadecimal digits in lower case, as written by `sha256sum`.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The hexadecimal digits.
  public var description: String { hexadecimal }
}
