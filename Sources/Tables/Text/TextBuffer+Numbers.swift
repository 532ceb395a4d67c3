extension TextBuffer {
  /// Appends an integer in decimal digits, with `-` before a negative one.
  public mutating func append(_ value: Int) {
    append(Int64(value))
  }

  /// Appends an integer in decimal digits and a byte behind it, in one go.
  public mutating func append(_ value: Int, before byte: UInt8) {
    if value < 0 { append(byte: UInt8(ascii: "-")) }
    withRoom(DecimalDigits.room + 1) { target in
      let length = DecimalDigits.write(UInt64(value.magnitude), to: target)
      target[length] = byte
      return length + 1
    }
  }

  /// Appends an integer in decimal digits, with `-` before a negative one.
  public mutating func append(_ value: Int64) {
    if value < 0 { append(byte: UInt8(ascii: "-")) }
    append(value.magnitude)
  }

  /// Appends an integer in decimal digits.
  public mutating func append(_ value: UInt64) {
    withRoom(DecimalDigits.room) { DecimalDigits.write(value, to: $0) }
  }

  /// Appends the shortest decimal that reads back as the same number; see ``DecimalFormat``.
  ///
  /// A number that is not finite has no text and appends nothing, which a table reads as a
  /// missing value.
  public mutating func append(_ value: Double) {
    DecimalScales.shared.withUnsafeBufferPointer { scales in
      withRoom(DecimalFormat.room) { DecimalFormat.write(value, to: $0, scales) }
    }
  }

  /// Appends the number, or nothing when there is none or it is not finite.
  public mutating func append(_ value: Double?) {
    if let value { append(value) }
  }

  /// Appends `true` or `false`.
  public mutating func append(_ value: Bool) {
    append(value ? "true" : "false")
  }

  /// Appends numbers with a separator between them, in one go.
  ///
  /// The fast path of wide tables: room is checked once for the whole slice. A number that is not
  /// finite leaves its place empty.
  ///
  /// - Parameters:
  ///   - values: the numbers, in column order.
  ///   - separator: the byte between two of them, a comma by default.
  public mutating func append(
    _ values: ArraySlice<Double>, separator: UInt8 = UInt8(ascii: ",")
  ) {
    DecimalScales.shared.withUnsafeBufferPointer { scales in
      withRoom(values.count * (DecimalFormat.room + 1)) { target in
        var position = 0
        var isFirst = true
        for value in values {
          if !isFirst {
            target[position] = separator
            position += 1
          }
          isFirst = false
          position += DecimalFormat.write(value, to: target + position, scales)
        }
        return position
      }
    }
  }
}
