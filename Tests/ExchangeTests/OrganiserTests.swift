import Partnership
import Testing

@testable import Exchange

@Suite struct OrganiserTests {
  private func draft(_ text: String, legend: Legend = .usual) throws -> ScenarioDraft {
    try OrganiserImport.draft(ImportSource(name: "o.csv", bytes: Array(text.utf8)), legend: legend)
  }

  private static let sheet = """
    Partner,Interest in challenge at hand,Desired outcomes,Level of Engagement,\
    Degree of power and influence,Values,Fears,Alliances,Shoe size
    Unified district,Results,Internships,High: sends the deputy,high,Its own students,low,College,44
    College,Empty seats,Dual enrolment,medium,medium,open doors,50%,"Unified district; nobody",
    """

  @Test func wordsBecomeNumbersWithTheirCells() throws {
    let draft = try draft(Self.sheet)
    let district = draft.members[0]
    let numbers = Dictionary(uniqueKeysWithValues: district.numbers.map { ($0.field, $0.number) })
    #expect(numbers[.engagement]?.value == 0.75 && numbers[.power]?.value == 2)
    #expect(numbers[.fear]?.value == 0.25 && numbers[.values] == nil)
    #expect(numbers[.engagement]?.source == "D2 (Level of Engagement): \"high\" by the legend")
    #expect(draft.members[1].numbers.last?.number.value == 0.5)
    #expect(draft.text.contains("// - share: no = 0, none = 0"))
  }

  @Test func everyCellIsInTheResult() throws {
    let text = try draft(Self.sheet).text
    let cells = [
      "Results", "Internships", "High: sends the deputy", "Its own students", "Empty seats",
      "open doors", "Unified district; nobody", "44", "50%",
    ]
    for cell in cells { #expect(text.contains(cell), "\(cell)") }
    #expect(findings(text).isEmpty)
  }

  @Test func whatIsNotUnderstoodIsListed() throws {
    let leftovers = try draft(Self.sheet).leftovers
    #expect(leftovers.contains { $0.contains("F2 (Values) gives no number for values") })
    #expect(leftovers.contains { $0.contains("names no partner of the table: \"nobody\"") })
    #expect(leftovers.contains { $0.contains("column \"Shoe size\": I2: 44") })
  }

  @Test func alliesKnowEachOtherOnce() throws {
    let ties = try draft(Self.sheet).ties
    #expect(ties.map { [$0.from, $0.to] } == [["unified-district", "college"]])
    #expect(ties.first?.isMutual == true && ties.first?.source.contains("H2 (Alliances)") == true)
  }

  @Test(arguments: [
    ("0.2\n0.9", [0.2, 0.9]), ("1\n5", [0, 1]), ("2\n10", [0.2, 1]), ("30\n90", [0.3, 0.9]),
    ("30 %\n90%", [0.3, 0.9]),
  ])
  func numbersAreReadByTheScaleOfTheirColumn(cells: String, values: [Double]) throws {
    let rows = cells.split(separator: "\n").enumerated().map { "p\($0),\($1)" }
    let draft = try draft("Partner,Engagement\n" + rows.joined(separator: "\n"))
    #expect(draft.members.map { $0.numbers[0].number.value } == values)
  }

  @Test func powerIsRelativeToTheMean() throws {
    let draft = try draft("Partner;Power\na;1\nb;2\nc;6\n")
    #expect(draft.members.map { $0.numbers[0].number.value } == [0.3333, 0.6667, 2])
    #expect(draft.members[0].numbers[0].number.source.contains("divided by the mean"))
  }

  @Test func goalsAreColumns() throws {
    let draft = try draft("Partner,Goal: Jobs,Priority: School\na,3,1\nb,0,0\nc,much,2\n")
    #expect(draft.goals.map(\.id) == ["jobs", "school"])
    #expect(draft.members[0].priorities.map(\.weight.value) == [3, 1])
    #expect(draft.members[1].priorities.isEmpty)
    #expect(draft.leftovers.contains { $0.contains("all goals weigh 0") })
    #expect(draft.leftovers.contains { $0.contains("is no weight of a goal: \"much\"") })
    #expect(findings(draft.text).isEmpty)
  }

  @Test func aLegendOfOnesOwnWins() throws {
    let legend = try Legend(
      ImportSource(
        name: "l.csv", bytes: Array("word,value,scale\nhigh,0.6,share\nhoch,0.8,\n".utf8)))
    let draft = try draft("Partner,Engagement,Power\na,high,high\nb,hoch,hoch\n", legend: legend)
    #expect(draft.members[0].numbers.map(\.number.value) == [2, 0.6])
    #expect(draft.members[1].numbers.map(\.number.value) == [0.8, 0.8])
  }

  @Test func namesTwiceOrMissingAreListedWithTheirRow() throws {
    let draft = try draft("Partner,Interest\nA,x\na ,again\n,lost words\n")
    #expect(draft.members.count == 1)
    #expect(draft.leftovers.contains { $0.contains("row 3") && $0.contains("again") })
    #expect(draft.leftovers.contains { $0.contains("row 4") && $0.contains("lost words") })
  }

  @Test func cellsCannotBecomeSettings() throws {
    let draft = try draft("Partner,Interest,Note\n\"A\n\",\"x\"\"}], seed: 2\",\"\nseed: 9,\"\n")
    #expect(findings(draft.text).isEmpty)
    #expect(read(draft.text).scenario?.seed == 1)
  }

  @Test(arguments: [
    [UInt8]("Name;Power\nCaf".utf8) + [0xE9, 0x0A], Array("a,b\n1,2\n".utf8),
    Array("Partner\n".utf8), [],
  ])
  func filesThatCannotBeUsedAreRefusedWithAdvice(bytes: [UInt8]) {
    #expect {
      try OrganiserImport.draft(ImportSource(name: "o.csv", bytes: bytes))
    } throws: { error in
      guard let error = error as? ImportError else { return false }
      return error.sentence.hasPrefix("o.csv") && !error.fix.isEmpty
    }
  }
}
