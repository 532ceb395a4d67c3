import Testing

import Statistics

@Suite struct SumTests {
  @Test func compensationKeepsSmallTerms() {
    #expect(compensatedSum([1, 1e100, 1, -1e100]) == 2)
    #expect(compensatedSum(Array(repeating: 0.1, count: 10_000)) == 1000)
  }

  @Test func pairwiseSumIsCloseAndFixed() {
    let values = (0..<1000).map { 1 / Double($0 + 1) }
    #expect(isClose(pairwiseSum(values), compensatedSum(values), 1e-15))
    #expect(pairwiseSum([]) == 0)
  }

  @Test func overflowIsInfiniteNotUndefined() {
    #expect(compensatedSum([1.7e308, 1.7e308]) == .infinity)
  }

  @Test func streamingMomentsMatchTheSample() throws {
    let values = (0..<500).map { 1e6 + Double(($0 * 7919) % 101) / 7 }
    var stream = StreamingMoments()
    for value in values { stream.add(value) }
    let sample = try #require(Sample(values))
    #expect(isClose(stream.mean, sample.mean, 1e-15))
    #expect(isRelativelyClose(stream.variance, try #require(sample.variance), 1e-13))
  }

  @Test func mergedStreamsMatchOne() throws {
    let values = (0..<200).map { Double(($0 * 31) % 17) - 3 }
    var (left, right, whole) = (StreamingMoments(), StreamingMoments(), StreamingMoments())
    for (index, value) in values.enumerated() {
      whole.add(value)
      if index < 60 { left.add(value) } else { right.add(value) }
    }
    left.merge(right)
    #expect(left.count == whole.count)
    #expect(isClose(left.mean, try #require(whole.mean), 1e-14))
    #expect(isClose(left.variance, try #require(whole.variance), 1e-13))
  }

  @Test func streamingMomentsTurnAwayWhatIsNotFinite() {
    var stream = StreamingMoments()
    stream.add(.nan)
    #expect(stream.mean == nil && stream.rejected == 1)
    stream.add(4)
    #expect(stream.mean == 4 && stream.variance == nil)
    stream.merge(StreamingMoments())
    #expect(stream.count == 1)
  }
}
