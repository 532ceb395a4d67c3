import Chance
import Testing

import Statistics

@Suite struct QuantileSketchTests {
  /// Numbers of both signs over several powers of ten.
  private func values(_ count: Int) -> [Double] {
    (0..<count).map { index in
      let word = Philox.words(key: (5, 6), counter: (UInt32(index), 0, 0, 0)).0
      let u = Philox.uniform(word)
      return (u - 0.4) * power(10, Double(index % 5) - 2)
    }
  }

  private func sketch(_ values: some Sequence<Double>, capacity: Int = 100) -> QuantileSketch {
    var sketch = QuantileSketch(capacity: capacity)
    for value in values { sketch.add(value) }
    return sketch
  }

  @Test func upToTheCapacityQuantilesAreExact() throws {
    let values = values(100)
    let sketch = sketch(values)
    let sorted = try #require(Sample(values)).sorted
    #expect(sketch.isExact)
    for level in [0, 0.05, 0.333, 0.5, 1] {
      #expect(sketch.quantile(level) == sorted.quantile(level))
    }
  }

  @Test(arguments: [101, 1500])
  func beyondItEveryOrderStatisticIsWithinTheStatedError(_ count: Int) throws {
    let values = values(count)
    let sketch = sketch(values)
    let sorted = values.sorted()
    #expect(!sketch.isExact)
    let levels = (0..<count).map { Double($0) / Double(count - 1) }
    let estimates = sketch.quantiles(levels)
    for (index, estimate) in estimates.enumerated() {
      let nearby = sorted[max(0, index - 1)...min(count - 1, index + 1)]
      let room = QuantileSketch.relativeError * (nearby.map(\.magnitude).max() ?? 0)
      #expect(abs(estimate - sorted[index]) <= room, "rank \(index)")
    }
    #expect(sketch.minimum == sorted.first && sketch.maximum == sorted.last)
    #expect(sketch.quantile(0) == sorted.first && sketch.quantile(1) == sorted.last)
  }

  @Test func orderOfArrivalLeavesNoTrace() {
    let values = values(700)
    let forwards = sketch(values)
    let backwards = sketch(values.reversed())
    #expect(forwards == backwards)
    #expect(forwards.quantiles([0.1, 0.5, 0.9]) == backwards.quantiles([0.1, 0.5, 0.9]))
  }

  @Test(arguments: [(10, 20), (60, 70), (5, 400), (300, 400)])
  func mergingEqualsAddingInAnyGrouping(_ first: Int, _ second: Int) {
    let values = values(first + second)
    var left = sketch(values[..<first])
    let right = sketch(values[first...])
    var mirrored = right
    mirrored.merge(left)
    left.merge(right)
    #expect(left == sketch(values))
    #expect(mirrored == left)
  }

  @Test func mergingTakesTheSmallerCapacity() {
    var wide = sketch(values(50), capacity: 1000)
    wide.merge(sketch([1], capacity: 20))
    #expect(wide.capacity == 20 && !wide.isExact)
  }

  @Test func constantAndZeroColumnsStayExact() {
    #expect(sketch(Array(repeating: 0.7, count: 300)).quantile(0.4) == 0.7)
    let mostlyZero = Array(repeating: -0.0, count: 300) + [1, -1]
    #expect(sketch(mostlyZero).quantile(0.5) == 0)
  }

  @Test func extremesDoNotOverflow() throws {
    let huge = Double.greatestFiniteMagnitude
    let values = (0..<300).map { $0.isMultiple(of: 2) ? huge : -huge }
    let median = try #require(sketch(values).quantile(0.5))
    #expect(median.isFinite)
  }

  @Test func whatIsNotFiniteIsCountedApart() {
    let sketch = sketch([.nan, 1, .infinity])
    #expect((sketch.count, sketch.rejected) == (1, 2))
    #expect(QuantileSketch().quantile(0.5) == nil)
    #expect(QuantileSketch().minimum == nil)
  }

  @Test func binsKeepTheOrderOfNumbers() {
    let numbers: [Double] = [
      -1e300, -2, -1.002, -1, -.leastNonzeroMagnitude, 0, 1e-300, 1, 1.002, 1.004, 7,
    ]
    let bins = numbers.map(BitBin.init)
    #expect(bins == bins.sorted())
    for (number, bin) in zip(numbers, bins) where number.magnitude > 1e-305 {
      #expect(bin.low <= number && number <= bin.high)
      #expect(bin.high - bin.low <= QuantileSketch.relativeError * number.magnitude)
    }
  }

  @Test func streamingSummaryMatchesTheSummaryOfAColumn() throws {
    let column: [Double?] = [3, nil, 1, 4, .nan, 1, 5]
    var stream = StreamingSummary()
    for value in column { stream.add(value) }
    let (streamed, whole) = (stream.summary(), Summary(of: column))
    #expect(streamed.count == whole.count && streamed.missing == whole.missing)
    #expect(isClose(streamed.mean, try #require(whole.mean), 1e-15))
    #expect(isClose(streamed.meanInterval?.low, try #require(whole.meanInterval).low, 1e-14))
    #expect(streamed.quantiles == whole.quantiles)
  }
}
