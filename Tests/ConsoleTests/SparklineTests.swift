import Testing

@testable import Console

@Suite struct SparklineTests {
  private let rising: [Double] = [0, 15, 30, 45, 60, 70, 80, 100]

  @Test func levelsRiseWithTheValues() {
    #expect(Sparkline.text(rising, in: 0...100) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text(rising, in: 0...100, unicode: false) == "_.:-=+*#")
  }

  @Test func theRangeIsNotTakenFromTheData() {
    #expect(Sparkline.text([50, 51], in: 0...100) == "▅▅")
    #expect(Sparkline.text([-10, 110], in: 0...100) == "▁█")
  }

  @Test func gapsStayGaps() {
    #expect(Sparkline.text([0, .nan, .infinity, 100], in: 0...100) == "▁  █")
    #expect(Sparkline.text([], in: 0...1) == "")
  }

  @Test func aRangeWithoutExtentIsDrawnInTheMiddle() {
    #expect(Sparkline.text([5, 7], in: 5...5) == "▄▄")
    let all = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    #expect(Sparkline.text([0], in: all) == "▄")
  }

  @Test func neighboursAreAveraged() {
    #expect(Sparkline.resampled([1, 3, 5, 7], to: 2) == [2, 6])
    #expect(Sparkline.resampled([1, .nan, .nan, .nan], to: 2).map(\.isNaN) == [false, true])
    #expect(Sparkline.resampled([1, 2], to: 5) == [1, 2])
    #expect(Sparkline.resampled([1, 2], to: 0) == [])
    #expect(Sparkline.text([Double](repeating: 0, count: 1000), in: 0...1, width: 60).count == 60)
  }
}
