extension TextBuffer {
  /// Appends numbers that stand side by side as the 64 bits of doubles, the lowest byte first, with
  /// commas between them and a byte behind the last: the cells of a row, straight from a record.
  ///
  /// - Parameters:
  ///   - patterns: eight bytes a number. A number that is not finite leaves its place empty.
  ///   - isWhole: for each number whether it is written as a whole one, without a point (a number
  ///     that is not whole leaves its place empty); empty if none is.
  ///   - end: the byte behind the last number.
  public mutating func append(
    patterns: UnsafeRawBufferPointer, isWhole: [Bool] = [], before end: UInt8
  ) {
    let count = patterns.count / 8
    precondition(
      isWhole.isEmpty || isWhole.count == count, "a row has another number of cells than columns")
    DecimalScales.shared.withUnsafeBufferPointer { scales in
      withRoom(count * (DecimalFormat.room + 1) + 1) { target in
        var place = 0
        for number in 0..<count {
          if number > 0 {
            target[place] = UInt8(ascii: ",")
            place &+= 1
          }
          let value = Self.number(patterns, number)
          if !isWhole.isEmpty, isWhole[number] {
            place &+= Self.write(whole: value, to: target + place)
          } else {
            place &+= DecimalFormat.write(value, to: target + place, scales)
          }
        }
        target[place] = end
        return place &+ 1
      }
    }
  }

  @inline(__always)
  private static func number(_ patterns: UnsafeRawBufferPointer, _ place: Int) -> Double {
    Double(
      bitPattern: UInt64(
        littleEndian: patterns.loadUnaligned(fromByteOffset: 8 &* place, as: UInt64.self)))
  }

  private static func write(whole value: Double, to target: UnsafeMutablePointer<UInt8>) -> Int {
    guard let whole = Int64(exactly: value) else { return 0 }
    target[0] = UInt8(ascii: "-")
    let sign = whole < 0 ? 1 : 0
    return sign + DecimalDigits.write(whole.magnitude, to: target + sign)
  }
}
