import Testing

import Statistics

@Suite struct SaltelliDesignTests {
  @Test(arguments: [("first_total", false), ("with_second", true)])
  func rowsAndLabelsMatchTheOracle(_ layout: String, _ second: Bool) throws {
    let design = try SaltelliDesign(
      parameters: 3, baseRows: 8, hasSecondOrder: second, shift: nil)
    let expected = Fixture.rows("saltelli_k3_N8.csv").filter { $0[0] == layout }
    let rows = design.rows()
    #expect(rows.count == expected.count && rows.count == design.rowCount)
    for (index, row) in expected.enumerated() {
      #expect(rows[index] == row[4...6].map { Double($0) ?? .nan })
      #expect(design.layout.role(ofRow: index).name == row[3])
      #expect(index / design.layout.blockSize == Int(row[2]))
    }
  }

  @Test func doublingKeepsEarlierRows() throws {
    let shift = DigitalShift(seed: 7)
    let small = try SaltelliDesign(parameters: 2, baseRows: 4, shift: shift).rows()
    let large = try SaltelliDesign(parameters: 2, baseRows: 8, shift: shift).rows()
    #expect(Array(large.prefix(small.count)) == small)
  }

  @Test func rolesFindTheirPlace() throws {
    let layout = try SaltelliLayout(parameters: 3, hasSecondOrder: true)
    for place in 0..<layout.blockSize {
      #expect(layout.place(layout.role(ofRow: place + 16)) == place)
    }
  }

  @Test func impossibleDesignsAreRefused() throws {
    #expect(throws: StatisticsError.self) {
      try SaltelliDesign(parameters: 2, baseRows: 12, shift: nil)
    }
    #expect(throws: StatisticsError.self) {
      try SaltelliDesign(parameters: 65, baseRows: 8, shift: nil)
    }
    #expect(throws: StatisticsError.self) {
      try SaltelliDesign(parameters: 0, baseRows: 8, shift: nil)
    }
    let design = try SaltelliDesign(parameters: 1, baseRows: 2, shift: nil)
    #expect(design.block(2).isEmpty && design.block(-1).isEmpty)
  }
}
