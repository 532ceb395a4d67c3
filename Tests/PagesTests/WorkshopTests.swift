import Laboratory
import Partnership
import Testing

@testable import Pages

@Suite("Workshop") struct WorkshopTests {
  /// Two years and two partners: nine paths.
  private static let tree = Result {
    var scenario = SampleScenario.small(months: 24, worlds: 8)
    scenario.partners.removeLast()
    return try WorkshopTree(scenario, years: 2, worlds: 6, work: PageWork(workers: 2))
  }

  @Test("Paths are all words of the cards' letters, in order")
  func codes() {
    let paths = WorkshopPaths(years: 4)
    #expect(paths.count == 81 && paths.segments == 120)
    #expect(paths.code(0) == "QQQQ" && paths.code(80) == "SSSS")
    #expect(paths.code(5) == "QQBS")
    #expect(Set((0..<81).map(paths.code)).count == 81)
  }

  @Test("Paths share a segment exactly if they share its years")
  func segments() {
    let paths = WorkshopPaths(years: 4)
    for year in 0..<4 {
      let byCards = Dictionary(grouping: 0..<81) { Array(paths.code($0).prefix(year + 1)) }
      let bySegment = Dictionary(grouping: 0..<81) { paths.segment($0, year: year) }
      #expect(Set(byCards.values) == Set(bySegment.values))
    }
    let all = Set((0..<81).flatMap { path in (0..<4).map { paths.segment(path, year: $0) } })
    #expect(all == Set(0..<120))
  }

  @Test("The past does not depend on the future: shared years are equal to the last bit")
  func prefix() throws {
    let scenario = SampleScenario.small(worlds: 4)
    let paths = WorkshopPaths(years: 2)
    let blueprint = try Blueprint(paths.scenario(scenario))
    let batch = Batch(blueprint, strategies: Array(0..<paths.count), months: paths.months)
    batch.run(from: 0)
    var wrong: [String] = []
    for lane in 0..<4 {
      let runs = (0..<paths.count).map { Array(batch.trajectory(strategy: $0, lane: lane)) }
      for one in runs.indices {
        for other in runs.indices.dropFirst(one + 1) {
          let shared = zip(paths.cards(one), paths.cards(other)).prefix { $0 == $1 }.count
          let length = (shared * WorkshopPaths.yearMonths + 1) * blueprint.columns
          if runs[one][..<length] != runs[other][..<length] || runs[one] == runs[other] {
            wrong.append("\(paths.code(one)) \(paths.code(other))")
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("The tree holds what a fresh run gives, within half a step of a byte")
  func values() throws {
    let tree = try WorkshopTests.tree.get()
    for path in 0..<tree.paths.count {
      let batch = Batch(tree.blueprint, strategies: [path], months: 24, width: .one)
      batch.run(from: tree.told)
      let run = Array(batch.trajectory(strategy: 0, lane: 0))
      for (place, measure) in tree.measures.enumerated() {
        for record in [0, 5, 12, 24] {
          let fresh = run[record * tree.blueprint.columns + measure.measure.column] * measure.factor
          let kept = tree.value(tree.line(path: path, measure: place, line: 5)[record], place)
          let step = (tree.ranges[place].upperBound - tree.ranges[place].lowerBound) / 255
          #expect(abs(kept - fresh) <= step / 2 + 1e-9)
        }
      }
    }
  }

  @Test("Bytes of the page are those of the tree, segment by segment")
  func bytes() throws {
    let tree = try WorkshopTests.tree.get()
    let bytes = tree.bytes
    #expect(bytes.count == tree.paths.segments * tree.measures.count * 6 * 12)
    for path in 0..<tree.paths.count {
      for year in 0..<2 {
        for measure in tree.measures.indices {
          let segment = tree.paths.segment(path, year: year)
          let start = ((segment * tree.measures.count + measure) * 6 + 2) * 12
          let line = tree.line(path: path, measure: measure, line: 2)
          #expect(Array(bytes[start..<start + 12]) == Array(line[year * 12 + 1...year * 12 + 12]))
        }
      }
    }
  }

  @Test("The told run does not depend on the number of workers")
  func told() throws {
    let scenario = SampleScenario.small(months: 24, worlds: 8)
    let trees = try [1, 3].map {
      try WorkshopTree(scenario, years: 1, worlds: 8, work: PageWork(workers: $0))
    }
    #expect(trees[0].told == trees[1].told)
    #expect(trees[0].bytes == trees[1].bytes)
  }

  @Test("Every year of every path has its sentences")
  func story() throws {
    let story = WorkshopStory(try WorkshopTests.tree.get())
    #expect(story.causes.count == 12)
    #expect(story.causes.allSatisfy { (1...3).contains($0.count) })
    #expect(story.causes.allSatisfy { $0.last?.hasPrefix("Over the year trust went") == true })
  }

  @Test("The first leaver of a year is the partner whose membership ends first in the told run")
  func leavers() throws {
    let tree = try WorkshopTests.tree.get()
    let story = WorkshopStory(tree)
    #expect(story.leavers.count == tree.paths.segments)
    for path in 0..<tree.paths.count {
      let chronicle = Chronicle(
        tree.blueprint, strategy: path, replication: tree.told, months: tree.paths.months)
      for year in 0..<tree.paths.years {
        let months = chronicle.months.dropFirst(year * 12).prefix(12)
        let leaves = months.flatMap(\.events).compactMap { event -> Int? in
          if case .leaves(let partner, _) = event { partner } else { nil }
        }
        #expect(story.leavers[tree.paths.segment(path, year: year)] == leaves.first ?? -1)
      }
    }
  }

  @Test("A milestone is the first month at or above its value")
  func milestone() {
    let column = WorldColumn(values: [0, 0, 5, 1, 9, 2, 3, 9], worlds: 2)
    #expect(WorkshopSpeed.firsts(column, 5) == [1, 3])
    #expect(WorkshopSpeed.firsts(column, 10) == [])
  }

  @Test("Situations tell of grants that end")
  func situations() {
    let texts = WorkshopTexts(SampleScenario.small())
    #expect(texts.situations.count == 4)
    #expect(texts.situations[1].contains("ends in month 12"))
  }

  @Test("Handouts hold a card for every partner and stay text")
  func handouts() throws {
    let names = SampleScenario.hostileNames
    let page = try WorkshopHandouts.html(SampleScenario.small(names: names)).text
    let wanted = ["Run sheet", "Role cards", "Vote cards", "41–45", "&lt;b&gt;bold&lt;/b&gt;"]
    #expect(wanted.filter { !page.contains($0) } == [])
    #expect(["<img", "<b>", "<script"].filter { page.contains($0) } == [])
  }
}
