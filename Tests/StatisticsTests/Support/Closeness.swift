/// Whether two numbers agree within an absolute tolerance, or a relative one for large numbers.
func isClose(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-10) -> Bool {
  guard let value, value.isFinite else { return false }
  return abs(value - expected) <= tolerance * max(1, abs(expected))
}

/// Whether two numbers agree relative to the expected one, as small p-values need.
func isRelativelyClose(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  guard let value, value.isFinite else { return false }
  return abs(value - expected) <= tolerance * abs(expected)
}

/// Whether two columns agree value by value.
func areClose(_ values: [Double], _ expected: [Double], _ tolerance: Double = 1e-10) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy { isClose($0, $1, tolerance) }
}
