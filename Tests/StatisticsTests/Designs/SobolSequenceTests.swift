import Testing

import Statistics

@Suite struct SobolSequenceTests {
  @Test func directionNumbersAreTheWholeTable() {
    let rows = Fixture.rows("joe_kuo_d6_first128.csv")
    let expected = rows.flatMap { row in
      [row[1], row[2]] + row[3].split(separator: " ").map(String.init)
    }
    #expect(rows.count == 127)
    #expect(JoeKuoDirectionNumbers.packed.map(String.init) == expected)
  }

  @Test func firstPointsInTwelveDimensions() throws {
    let sequence = try SobolSequence(dimensions: 12)
    let rows = Fixture.rows("sobol_points_d12_n64.csv")
    #expect(rows.count == 64)
    for row in rows {
      let expected = row.dropFirst().map { Double($0) ?? .nan }
      #expect(sequence.point(UInt32(row[0]) ?? 0) == expected)
    }
  }

  @Test func farApartPointsInAllDimensions() throws {
    let oracle = Fixture.json("sobol_spotcheck_d128.json")
    let sequence = try SobolSequence(dimensions: 128)
    for (index, row) in zip(oracle["indices"].ints, oracle["numerators"].list) {
      #expect(sequence.numerators(UInt32(index)).map { Int($0 >> 2) } == row.ints)
    }
  }

  @Test func dimensionsBeyondTheTableNameTheAlternative() {
    let error = StatisticsError.tooManyDimensions(asked: 129, available: 128)
    #expect(throws: error) { try SobolSequence(dimensions: 129) }
    #expect(error.description.contains("Latin hypercube"))
    #expect(throws: StatisticsError.self) { try SobolSequence(dimensions: 0) }
  }

  @Test func shiftedPointsKeepOnePointPerCellInsideTheCube() throws {
    let sequence = try SobolSequence(dimensions: 6)
    let shift = DigitalShift(seed: 42)
    let points = (0..<UInt32(64)).map { sequence.point($0, shift: shift) }
    for dimension in 0..<6 {
      let cells = points.map { Int($0[dimension] * 64) }
      #expect(cells.sorted() == Array(0..<64))
      #expect(points.allSatisfy { 0 < $0[dimension] && $0[dimension] < 1 })
    }
    let other = sequence.point(5, shift: DigitalShift(seed: 42, number: 1))
    #expect(other != points[5])
  }

  @Test func lastPointOfTheSequenceIsStillInside() throws {
    let point = try SobolSequence(dimensions: 3).point(.max)
    #expect(point.allSatisfy { 0 <= $0 && $0 < 1 })
  }
}
