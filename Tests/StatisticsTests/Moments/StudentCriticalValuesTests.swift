import Statistics
import Testing

@Suite struct StudentCriticalValuesTests {
  @Test func eachNumberOfValuesHasItsOwnWhateverCameBefore() {
    var values = StudentCriticalValues()
    for count in [200, 200, 5, 200, 2] {
      let expected = StudentDistribution(degreesOfFreedom: Double(count - 1))?.quantile(0.975)
      #expect(expected != nil)
      #expect(values.value(count: count) == expected)
    }
  }

  @Test(arguments: [0, 1]) func fewerThanTwoValuesHaveNone(count: Int) {
    var values = StudentCriticalValues()
    #expect(values.value(count: count) == nil)
    #expect(values.value(count: 10) != nil)
    #expect(values.value(count: count) == nil)
  }

  @Test func manyCellsThatShareThemAreSummedUpAsEachAlone() {
    var shared = StudentCriticalValues()
    for count in [3, 3, 7] {
      var cell = StreamingSummary()
      for value in 0..<count { cell.add(Double(value * value)) }
      #expect(cell.summary(&shared) == cell.summary())
    }
  }
}
