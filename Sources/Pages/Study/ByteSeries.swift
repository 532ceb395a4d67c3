/// Numbers as one byte each over a stated range, and bytes as text: how pages carry data for scripts.
///
/// On a range from 0 to 100 a step is 0.4, finer than the two digits that pages show.
enum ByteSeries {
  /// The byte of a value: 0 at the lower end of the range, 255 at the upper one.
  static func byte(_ value: Double, in range: ClosedRange<Double>) -> UInt8 {
    let span = range.upperBound - range.lowerBound
    guard span > 0, value.isFinite else { return 0 }
    return UInt8(max(0, min(255, ((value - range.lowerBound) / span * 255).rounded())))
  }

  /// The value of a byte.
  static func value(_ byte: UInt8, in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double(byte) / 255
  }

  /// Bytes in base64, RFC 4648 with padding. O(bytes).
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var word: UInt32 = 0
      for place in 0..<3 {
        word = word << 8 | UInt32(place < count ? bytes[start + place] : 0)
      }
      for place in 0..<4 {
        let index = Int(word >> UInt32(18 - 6 * place) & 63)
        text.append(place <= count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
