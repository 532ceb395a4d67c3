extension Double {
  /// The number itself if it is finite, otherwise nothing: the gate every result passes.
  var ifFinite: Double? { isFinite ? self : nil }
}

extension Sequence<Double> {
  /// The position of the first value that is infinite or not a number.
  func firstNonFinite() -> Int? {
    for (position, value) in enumerated() where !value.isFinite {
      return position
    }
    return nil
  }
}

/// Refuses a column with a value that is infinite or not a number.
func requireFinite(_ values: [Double]) throws(StatisticsError) {
  if let position = values.firstNonFinite() {
    throw .notFinite(position: position)
  }
}

/// Refuses two columns of different length.
func requireEqualLengths(_ expected: Int, _ found: Int) throws(StatisticsError) {
  guard expected == found else {
    throw .unequalLengths(expected: expected, found: found)
  }
}
