import Foundation
import Laboratory
import Partnership
import Testing

@testable import Pages

@Suite("The picture of a run") struct PlotPictureTests {
  private func picture(_ scenario: Scenario) throws -> (PlotPicture, StudyResult) {
    let study = Study(StudyPlan(try Blueprint(scenario)))
    let result = try study.run(Runner(study.plan, workers: 1))
    return (PlotPicture(outcomeOf: result), result)
  }

  @Test("It is a whole SVG file that asks for nothing, whatever the names are")
  func wellFormed() throws {
    let scenario = SampleScenario.small(worlds: 6, names: SampleScenario.hostileNames)
    let svg = try picture(scenario).0.svg.text
    #expect(svg.hasPrefix("<svg ") && svg.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(["<img", "<b>", "<script", "url(", "href"].filter { svg.contains($0) } == [])
    // Every element that is opened is closed.
    let opened = svg.matches(of: /<[a-z][^>]*[^\/]>/).count
    #expect(opened == svg.matches(of: /<\/[a-z]+>/).count)
  }

  @Test("Its description ends at the median of the run")
  func numbers() throws {
    let (picture, result) = try picture(SampleScenario.small(worlds: 6))
    for strategy in result.plan.strategies.indices {
      let last = result.summary(.outcome, strategy: strategy, record: result.plan.months)
      let end = Prose.fixed(100 * last.quantiles[2])
      let name = result.plan.strategyNames[strategy]
      #expect(
        picture.svg.text.contains(
          try Regex("\(name) went from [0-9]+ to \(end) in the median run")))
    }
  }

  @Test("Of many strategies it draws the baseline and those that end best")
  func many() throws {
    var scenario = SampleScenario.small(worlds: 4)
    for number in 0..<4 {
      var copy = scenario.strategies[number % 3]
      copy.id = "copy-\(number)"
      scenario.strategies.append(copy)
    }
    let (picture, result) = try picture(scenario)
    #expect(picture.drawn.count == PlotPicture.mostStrategies)
    #expect(picture.drawn.first == "quick")
    let ends = result.plan.strategyIDs.indices.map {
      result.mean(.outcome, strategy: $0, record: result.plan.months)
    }
    let worst =
      zip(result.plan.strategyIDs, ends).filter { !picture.drawn.contains($0.0) }
      .map(\.1).max() ?? 0
    let best =
      zip(result.plan.strategyIDs, ends).filter {
        picture.drawn.contains($0.0) && $0.0 != "quick"
      }.map(\.1).min() ?? 0
    #expect(best >= worst)
  }
}
