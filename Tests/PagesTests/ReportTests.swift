import Testing

@testable import Pages

@Suite("Report") struct ReportTests {
  /// Those of some texts that a page holds; keeps whole pages out of failure messages.
  private func found(_ texts: [String], in page: String) -> [String] {
    texts.filter { page.contains($0) }
  }

  private func html(_ names: [String] = [], workers: Int = 1) throws -> String {
    try ReportPage.html(
      SampleScenario.small(months: 12, names: names),
      options: PageOptions(command: "trustlab report sample.json5", version: "trustlab 1"),
      work: PageWork(workers: workers)
    ).text
  }

  @Test("The page has all sections, no script, and asks for nothing")
  func complete() throws {
    let page = try html()
    let sections = [
      "The answer", "Now and then", "The gap", "Head to head", "Single runs", "Who stays",
      "The network", "What would change this answer", "Story behind the curve", "Assumptions",
      "Limits, and how to run it again", "trustlab report sample.json5",
    ]
    #expect(found(sections, in: page) == sections)
    let start = String(page.prefix(15))
    #expect(start == "<!DOCTYPE html>")
    #expect(found(["<script", "http://", "https://"], in: page) == [])
  }

  @Test("The page is the same for any number of workers")
  func sameBytes() throws {
    let isSame = try html(workers: 1) == html(workers: 3)
    #expect(isSame)
  }

  @Test("Hostile names stay text")
  func hostile() throws {
    let page = try html(SampleScenario.hostileNames)
    let attempts = ["<img", "<b>", "&lt;img src=x onerror=alert(1)&gt;"]
    #expect(found(attempts, in: page) == [attempts[2]])
  }

  @Test("A scenario with a single strategy has nothing to compare, and says so")
  func alone() throws {
    var scenario = SampleScenario.small(months: 12)
    scenario.strategies = [scenario.strategies[0]]
    let page = try ReportPage.html(scenario).text
    let sentences = ["there is nothing to compare it with", "What would change this answer"]
    #expect(found(sentences, in: page) == [sentences[0]])
  }

  @Test("Sentences given from outside replace the page's own")
  func answer() throws {
    let options = PageOptions(answer: ["Nobody is ahead."])
    let page = try ReportPage.html(SampleScenario.small(months: 12), options: options).text
    #expect(found(["Nobody is ahead."], in: page).count == 1)
  }

  @Test("A page that is stopped is not written")
  func interrupted() {
    #expect(throws: (any Error).self) {
      try ReportPage.html(
        SampleScenario.small(months: 12), work: PageWork(isInterrupted: { true }))
    }
  }
}
