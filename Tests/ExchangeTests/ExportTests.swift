import Partnership
import ScenarioFiles
import Tables
import Testing

@testable import Exchange

@Suite struct ExportTests {
  /// Three partners with awkward names, one of them a prospect.
  private static func history(records: [Int] = [0, 1, 2], threshold: Double = 0) throws
    -> NetworkHistory
  {
    var college = Partner(
      id: "college", name: "=2+3, \"the\" <college>", sector: "postsecondary", priorities: [1],
      profile: Profile(interest: "Seats & more", engagement: "steady"))
    college[.power] = 2.5
    let partners = [
      Partner(id: "a", name: "District", sector: "k12", priorities: [1]), college,
      Partner(id: "b", name: "District", sector: "k12", status: .prospect, priorities: [1]),
    ]
    let scenario = Scenario(
      name: "Small", months: 12, goals: [Goal(id: "work")], partners: partners,
      strategies: ScenarioDraft.usualStrategies, parameters: [ParameterSetting(.quorum, 2)])
    return NetworkHistory(
      try Blueprint(scenario), strategy: 0, replication: 3, records: records, threshold: threshold)
  }

  private func source(_ buffer: TextBuffer, _ name: String) -> ImportSource {
    ImportSource(name: name, bytes: buffer.bytes)
  }

  /// Partners and ties of a draft must be those of a frame.
  private func expectSame(_ draft: ScenarioDraft, _ history: NetworkHistory) throws {
    let frame = try #require(history.frames.last)
    #expect(draft.members.map(\.id) == history.partners.map(\.id))
    #expect(draft.members.map(\.name.value) == history.labels)
    #expect(draft.members.map(\.sector.value) == history.partners.map(\.sector))
    try expectSameTies(draft, history)
    #expect(draft.leftovers.isEmpty)
    #expect(findings(draft.text).isEmpty)
  }

  /// Evidence of ties must be that of the last frame.
  private func expectSameTies(_ draft: ScenarioDraft, _ history: NetworkHistory) throws {
    var expected: [String: [Double]] = [:]
    history.eachTie(try #require(history.frames.last)) { tie in
      expected["\(history.partners[tie.from].id) \(history.partners[tie.to].id)"] = [
        tie.kept, tie.experience,
      ]
    }
    let found = draft.ties.map { ("\($0.from) \($0.to)", [$0.trust, $0.experience]) }
    #expect(Dictionary(uniqueKeysWithValues: found) == expected)
  }

  private func expectSameNumbers(_ draft: ScenarioDraft, _ history: NetworkHistory) throws {
    let frame = try #require(history.frames.last)
    for (position, member) in draft.members.enumerated() {
      for (field, number) in member.numbers {
        #expect(number.value == history.number(field, position, frame))
      }
      #expect(member.numbers.count == PartnerField.allCases.count)
      #expect(member.profile == history.partners[position].profile)
      #expect(member.status?.value.rawValue == history.status(position, frame))
    }
  }

  @Test func kumuSheetsComeBack() throws {
    let history = try Self.history()
    let frame = try #require(history.frames.last)
    let draft = try KumuImport.draft(
      elements: source(KumuExport.elements(history, frame), "e.csv"),
      connections: source(KumuExport.connections(history, frame), "c.csv"))
    try expectSame(draft, history)
    try expectSameNumbers(draft, history)
  }

  @Test func kumuJSONComesBack() throws {
    let history = try Self.history()
    let frame = try #require(history.frames.last)
    var buffer = TextBuffer()
    buffer.append(KumuExport.json(history, frame), .compact)
    let draft = try KumuImport.draft(json: source(buffer, "k.json"))
    try expectSame(draft, history)
    try expectSameNumbers(draft, history)
  }

  @Test func graphMLComesBack() throws {
    let history = try Self.history()
    let frame = try #require(history.frames.last)
    let draft = try GraphMLImport.draft(source(GraphMLExport.text(history, frame), "g.graphml"))
    try expectSame(draft, history)
    try expectSameNumbers(draft, history)
  }

  @Test func gexfComesBackWithItsLastMonth() throws {
    let history = try Self.history()
    let draft = try GEXFImport.draft(source(GEXFExport.text(history), "g.gexf"))
    try expectSame(draft, history)
  }

  @Test func edgesComeBackWithTheLastMonth() throws {
    let history = try Self.history()
    let draft = try EdgeListImport.draft(source(EdgeListExport.text(history), "e.csv"))
    try expectSameTies(draft, history)
    #expect(EdgeListExport.text(history).text.split(separator: "\r\n").count == 1 + 3 * 6)
  }

  @Test func trustOfAMonthIsTheTrustThatTheReadScenarioBeginsWith() throws {
    let history = try Self.history()
    let draft = try EdgeListImport.draft(source(EdgeListExport.text(history), "e.csv"))
    let scenario = try #require(read(draft.text).scenario)
    let start = NetworkHistory(
      try Blueprint(scenario), strategy: 0, replication: 0, records: [0])
    let pairs = zip(start.frames[0].trust, try #require(history.frames.last).trust)
    #expect(pairs.allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func whoHasLeftIsSaidAndComesBackAsAProspect() throws {
    let elements = "Label,Type,Status\nA,k12,member\nB,k12,left\n"
    let draft = try KumuImport.draft(
      elements: ImportSource(name: "e.csv", bytes: Array(elements.utf8)), connections: nil)
    #expect(draft.members.map(\.status?.value) == [.member, .prospect])
    #expect(draft.leftovers.count == 1 && draft.leftovers[0].contains("\"B\" had left for good"))
  }

  @Test func keptPromisesGoBeforeTrustAndTrustNeedsNoMention() throws {
    let table = "from,to,trust,kept,experience,weight\na,b,0.5,0.75,8,3\n"
    let draft = try EdgeListImport.draft(ImportSource(name: "e.csv", bytes: Array(table.utf8)))
    #expect(draft.ties.map(\.trust) == [0.75] && draft.ties.map(\.experience) == [8])
    #expect(draft.leftovers.count == 1 && draft.leftovers[0].contains("weight"))
  }

  @Test func formulasAreDefused() throws {
    let history = try Self.history()
    let frame = try #require(history.frames.last)
    #expect(KumuExport.elements(history, frame).text.contains("\"'=2+3, \"\"the\"\" <college>\""))
    #expect(!KumuExport.connections(history, frame).text.contains("\n=2"))
  }

  @Test func weakTiesAreLeftOut() throws {
    let all = try Self.history(records: [0])
    let some = try Self.history(records: [0], threshold: 0.999)
    #expect(EdgeListExport.text(all).text.split(separator: "\r\n").count == 7)
    #expect(EdgeListExport.text(some).text.split(separator: "\r\n").count == 1)
  }

  @Test func recordsStandUntilTheNextOne() {
    let spans = Span.all([0, 12, 24, 30])
    #expect(spans == [(0, 11), (12, 23), (24, 29), (30, 30)].map { Span(first: $0, last: $1) })
    let runs = Span.runs([true, true, false, true], spans)
    #expect(runs.map(\.value) == [true, false, true])
    #expect(runs.map(\.span.last) == [23, 29, 30])
  }

  @Test func behaviorSpaceHasARowForEachStep() throws {
    let history = try Self.history()
    let scenario = Scenario(
      name: "Small \"one\"", months: 5, goals: [Goal(id: "work")], partners: history.partners,
      strategies: ScenarioDraft.usualStrategies)
    let blueprint = try Blueprint(scenario)
    let format = BehaviorSpaceExport(blueprint, strategies: [1, 2], months: 5, every: 2)
    var table = format.head
    let batch = Batch(blueprint, strategies: [1, 2], months: 5)
    batch.run(from: 0)
    for replication in 0..<3 {
      for strategy in 0..<2 {
        format.append(
          replication: replication, strategy: strategy,
          batch.trajectory(strategy: strategy, lane: replication), to: &table)
      }
    }
    let lines = table.text.split(separator: "\n")
    #expect(lines[0].hasPrefix("\"BehaviorSpace results") && lines[1] == "\"Small \"\"one\"\"\"")
    #expect(
      lines[6].hasPrefix("\"[run number]\",\"strategy\",\"replication\",\"[step]\",\"alive\""))
    #expect(lines.count == 7 + 2 * 3 * 4)
    #expect(lines.last?.hasPrefix("\"6\",\"now-and-then\",\"2\",\"5\",") == true)
  }

  @Test func markupIsEscaped() {
    #expect(
      MarkupWriter.escaped("a<b>&\"c\"\u{1}\n") == "a&lt;b&gt;&amp;&quot;c&quot;\u{FFFD}&#10;")
  }
}
