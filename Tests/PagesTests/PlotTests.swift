import Foundation
import Laboratory
import Partnership
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Pages

/// Listens to a parser of XML and keeps what matters.
private final class Listener: NSObject, XMLParserDelegate {
  var elements: [String] = []
  var texts: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { texts.append(text) }
}

@Suite("Plots as files") struct PlotTests {
  private func result(_ strategies: Int, names: [String] = []) throws -> StudyResult {
    var scenario = SampleScenario.small(months: 12, worlds: 6, names: names)
    let third = scenario.strategies[2]
    for number in 3..<max(3, strategies) {
      scenario.strategies.append(
        Strategy(id: "more\(number)", name: "More \(number)", phases: third.phases))
    }
    scenario.strategies.removeLast(max(0, 3 - strategies))
    let study = Study(StudyPlan(try Blueprint(scenario)))
    return try study.run(Runner(study.plan, workers: 1))
  }

  private func parsed(_ svg: String) throws -> Listener {
    let parser = XMLParser(data: Data(svg.utf8))
    let listener = Listener()
    parser.delegate = listener
    try #require(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "no XML")")
    return listener
  }

  @Test("Up to four strategies share a chart; more have a panel each", arguments: [1, 2, 4, 5, 7])
  func valid(_ strategies: Int) throws {
    let svg = PlotFile.svg(try result(strategies), measure: .trust).text
    let found = try parsed(svg)
    #expect(found.elements.first == "svg")
    #expect(["title", "desc", "style"].allSatisfy(found.elements.contains))
    #expect(found.elements.count { $0 == "svg" } == 1)
    #expect(found.elements.count { $0 == "g" } == (strategies <= 4 ? 1 : strategies))
    let medians = svg.components(separatedBy: "class=\"median\"").count - 1
    #expect(medians == strategies)
  }

  @Test("The description holds the end of every median, as the study has it")
  func described() throws {
    let result = try result(3)
    let svg = PlotFile.svg(result, measure: .trust).text
    for (place, name) in result.plan.strategyNames.enumerated() {
      let end = result.summary(.trust, strategy: place, record: 12).quantiles[2]
      #expect(svg.contains("\(name) went from"))
      #expect(svg.contains("to \(Prose.fixed(100 * end)) in the median run"))
    }
  }

  @Test(
    "Every measure can be drawn",
    arguments: Measure.common + [.goalOutcome(0)])
  func measures(_ measure: Measure) throws {
    _ = try parsed(PlotFile.svg(try PlotTests.shared.get(), measure: measure).text)
  }

  private static let shared = Result { try PlotTests().result(2) }

  @Test("Hostile names are only names")
  func hostile() throws {
    let names = SampleScenario.hostileNames
    for strategies in [3, 6] {
      let found = try parsed(
        PlotFile.svg(try result(strategies, names: names), measure: .outcome).text)
      #expect(!found.elements.contains("img") && !found.elements.contains("script"))
      #expect(found.texts.joined().contains("<img src=x"))
    }
  }
}
