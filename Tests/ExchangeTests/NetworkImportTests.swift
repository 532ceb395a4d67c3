import Partnership
import Testing

@testable import Exchange

@Suite struct NetworkImportTests {
  private func source(_ text: String, _ name: String = "n.csv") -> ImportSource {
    ImportSource(name: name, bytes: Array(text.utf8))
  }

  @Test func kumuSheetsBecomePartnersAndTies() throws {
    let elements =
      "Label,Type,Description,Power,Tags\nCollege,postsecondary,teaches,2,x|y\nDistrict,k12,,high,\n"
    let connections =
      "From,To,Direction,Strength,Label\nCollege,District,mutual,5,friends\nDistrict,Mayor,directed,2,\n"
    let draft = try KumuImport.draft(
      elements: source(elements), connections: source(connections, "c.csv"))
    #expect(draft.members.map(\.id) == ["college", "district", "mayor"])
    #expect(draft.members[0].sector.value == "postsecondary")
    #expect(draft.members.prefix(2).map { $0.numbers[0].number.value } == [2, 2])
    #expect(draft.ties.map(\.trust) == [1, 0.25] && draft.ties.map(\.isMutual) == [true, false])
    for text in ["teaches", "x|y", "friends"] {
      #expect(draft.leftovers.contains { $0.contains(text) }, "\(text)")
    }
    #expect(findings(draft.text).isEmpty)
  }

  @Test func kumuJSONIsRead() throws {
    let text = """
      {"elements": [{"label": "A", "type": "k12", "attributes": {"urgency": 0.9}}, {"_id": 7, "label": "B"}],
       "connections": [{"from": "A", "to": "B", "direction": "directed", "strength": "high"}],
       "theme": "dark"}
      """
    let draft = try KumuImport.draft(json: source(text, "k.json"))
    #expect(draft.members.map(\.name.value) == ["A", "B"])
    #expect(draft.members[0].numbers[0].number.value == 0.9)
    #expect(draft.ties.first?.trust == 0.75)
    #expect(draft.leftovers.contains { $0.contains("dark") })
    #expect(findings(draft.text).isEmpty)
  }

  @Test func scoresOfASurveyBecomeTrust() throws {
    let text = "From,To,Reliability,Mission,Openness,Often\nA,B,4,4,1,weekly\nB,A,1,,,\nA,C,5,x,,\n"
    let draft = try SurveyImport.draft(source(text))
    #expect(draft.ties.map(\.trust) == [0.6667, 0])
    #expect(draft.ties[0].source.contains("C2 (Reliability) 4, D2 (Mission) 4, E2 (Openness) 1"))
    #expect(draft.leftovers.contains { $0.contains("C4 (Reliability) is no score") })
    #expect(draft.leftovers.contains { $0.contains("no score of \"C\" by \"A\"") })
    #expect(draft.leftovers.contains { $0.contains("Often") && $0.contains("weekly") })
    #expect(findings(draft.text).isEmpty)
  }

  @Test func ofAnEdgeListTheLastMonthCounts() throws {
    let text = "month,from,to,trust\n0,a,b,0.2\n12,a,b,0.8\n12,b,a,0.6\n12,b,b,1\n"
    let draft = try EdgeListImport.draft(source(text))
    #expect(draft.ties.map(\.trust) == [0.8, 0.6])
    #expect(draft.leftovers.contains { $0.contains("1 rows of other months than 12") })
    #expect(draft.leftovers.contains { $0.contains("tied to itself") })
    #expect(findings(draft.text).isEmpty)
  }

  @Test func graphMLIsReadWithItsKeys() throws {
    let text = """
      <?xml version="1.0"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <key id="d1" for="node" attr.name="sector" attr.type="string"/>
        <key id="d2" for="edge" attr.name="trust" attr.type="double"/>
        <graph edgedefault="directed">
          <node id="n0"><data key="d0">A &amp; B</data><data key="d1">k12</data></node>
          <node id="n1"><data key="d0"><![CDATA[C<D]]></data></node>
          <edge source="n0" target="n1"><data key="d2">0.7</data></edge>
          <edge source="n1" target="n0" directed="false"/>
          <hyperedge/>
        </graph>
      </graphml>
      """
    let draft = try GraphMLImport.draft(source(text, "g.graphml"))
    #expect(draft.members.map(\.id) == ["n0", "n1"])
    #expect(draft.members.map(\.name.value) == ["A & B", "C<D"])
    #expect(draft.ties.map(\.trust) == [0.7, 0.5] && draft.ties.map(\.isMutual) == [false, true])
    #expect(draft.leftovers.contains { $0.contains("hyperedge") })
    #expect(findings(draft.text).isEmpty)
  }

  @Test(arguments: [
    ("<a>", MarkupError.Fault.unexpectedEnd), ("<a></b>", .mismatched(open: "a", close: "b")),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", .documentType), ("", .noSingleRoot),
    ("<a/><b/>", .noSingleRoot), ("<a b=c/>", .malformed("attribute b")),
    ("<a>&x;</a>", .malformed("the entity &x;")),
    (String(repeating: "<a>", count: 200), .tooDeep(limit: 100)),
  ])
  func brokenMarkupIsRefused(text: String, fault: MarkupError.Fault) {
    #expect {
      try MarkupReader.read(Array(text.utf8))
    } throws: { ($0 as? MarkupError)?.fault == fault }
  }

  @Test func formatsAreGuessed() throws {
    let guesses: [(String, String, ImportFormat)] = [
      ("a.csv", "Partner,Power\na,1\n", .organiser), ("a.csv", "Label,Type\na,b\n", .kumu),
      ("a.csv", "From,To\na,b\n", .edges), ("a.csv", "From,To,Mission\na,b,3\n", .survey),
      ("a.json", "{}", .kumuJSON), ("a.xml", "<?xml?><graphml/>", .graphml),
      ("a.gexf", "", .gexf),
    ]
    for (name, text, format) in guesses {
      #expect(try ImportFormat(guessing: source(text, name)) == format)
    }
    #expect(throws: ImportError.self) { try ImportFormat(guessing: source("x,y\n1,2\n")) }
  }

  @Test func manyPartnersMeetOnlyWhereTheyAreTied() throws {
    let rows = (0..<250).map { "p\($0),p\(($0 + 1) % 250),0.5" }
    let draft = try EdgeListImport.draft(source("from,to,trust\n" + rows.joined(separator: "\n")))
    #expect(findings(draft.text).isEmpty)
    let scenario = try #require(read(draft.text).scenario)
    #expect(try Blueprint(scenario).links.pairs == 250)
  }

  @Test func idsAreUniqueAndPlain() {
    var maker = IdentifierMaker()
    let names = ["Mayor's office", "Mayors office", "mayor-s-office", "", "Ünï", "a_b-C", "a_b-C"]
    let ids = names.map { maker.make($0, keeping: true) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy(IdentifierMaker.isIdentifier))
    #expect(ids[0] == "mayor-s-office" && ids[2] == "mayor-s-office-2" && ids[5] == "a_b-C")
  }
}
