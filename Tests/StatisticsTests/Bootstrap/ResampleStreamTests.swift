import Chance
import Testing

import Statistics

@Suite struct ResampleStreamTests {
  let oracle = Fixture.randomNumbers

  @Test func indicesFollowTheDocumentedStream() {
    let streams = oracle["proposed_streams"]
    let stream = ResampleStream(seed: UInt64(streams["master_seed"].int))
    for (row, expected) in streams["resample_indices_rows0to2_n10"].list.enumerated() {
      #expect(stream.indices(ofResample: row, count: 10) == expected.ints)
    }
  }

  @Test func firstRowOfThirtyMatchesTheComparisonOracle() {
    let expected = Fixture.comparison["prob_best"]["first_row_indices"].ints
    #expect(ResampleStream(seed: 20_250_131).indices(ofResample: 0, count: 30) == expected)
  }

  @Test func wordsBecomeIndicesByMultiplication() {
    for row in oracle["conversions"]["index_from_u32"].list {
      let word = UInt32(row[0].string, radix: 16) ?? 0
      #expect(boundedIndex(word, below: row[1].int) == row[2].int)
    }
  }

  @Test func highSeedBitsMatter() {
    let low = ResampleStream(seed: 1).indices(ofResample: 0, count: 20)
    let high = ResampleStream(seed: 1 | 1 << 32).indices(ofResample: 0, count: 20)
    #expect(low != high)
  }

  @Test func samplesWithoutReplacementDoNotRepeat() {
    let stream = ResampleStream(seed: 3, purpose: Purpose.halfSample)
    for resample in 0..<5 {
      let sample = stream.sampleWithoutReplacement(50, of: 100, resample: resample)
      #expect(Set(sample).count == 50 && sample.allSatisfy { (0..<100).contains($0) })
    }
    #expect(stream.sampleWithoutReplacement(9, of: 4, resample: 0).sorted() == [0, 1, 2, 3])
  }

  @Test func noIndicesOfNothing() {
    #expect(ResampleStream(seed: 1).indices(ofResample: 0, count: 0).isEmpty)
    #expect(ResampleStream(seed: 1).indices(ofResample: 0, count: -4).isEmpty)
  }
}
