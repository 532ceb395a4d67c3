/// A sum that keeps the digits ordinary addition drops.
///
/// Beside the running sum it carries the rounding errors made so far; the error of the result is then
/// about one unit in the last place, whatever the number of terms (unless large terms cancel).
///
/// Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
public struct CompensatedSum: Hashable, Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  /// An empty sum.
  public init() {}

  /// A sum in the middle of its work.
  init(sum: Double, compensation: Double) {
    self.sum = sum
    self.compensation = compensation
  }

  /// Adds one term.
  public mutating func add(_ term: Double) {
    let total = sum + term
    compensation += abs(sum) >= abs(term) ? (sum - total) + term : (term - total) + sum
    sum = total
  }

  /// The sum so far; infinite if it left the range of doubles.
  public var value: Double {
    sum.isFinite ? sum + compensation : sum
  }

  /// `number` minus the sum, before the sum is rounded to one double.
  func distance(to number: Double) -> Double {
    (number - sum) - compensation
  }
}

/// The compensated sum of a column.
public func compensatedSum(_ values: some Sequence<Double>) -> Double {
  var sum = CompensatedSum()
  for value in values { sum.add(value) }
  return sum.value
}

/// The sum of a column by halves: the error grows with the logarithm of its length.
///
/// The shape of the tree depends on the length alone, so equal columns give equal bits.
public func pairwiseSum(_ values: [Double]) -> Double {
  pairwiseSum(values[...])
}

private func pairwiseSum(_ values: ArraySlice<Double>) -> Double {
  guard values.count > 16 else { return values.reduce(0, +) }
  let middle = values.startIndex + values.count / 2
  return pairwiseSum(values[..<middle]) + pairwiseSum(values[middle...])
}
