import Foundation
import Testing

@testable import Explanation

@Suite struct ConstructTests {
  @Test(arguments: [
    (Construct.Group.conditions, 5), (.levers, 3), (.barriers, 6), (.friction, 8), (.principles, 3),
    (.failures, 4), (.pillars, 4), (.stepOne, 7), (.actionGuide, 7), (.organiser, 8),
  ])
  func everyGroupIsComplete(group: Construct.Group, count: Int) {
    #expect(Construct.all.count { $0.group == group } == count)
  }

  @Test(arguments: Construct.all)
  func everyCarrierIsATerm(construct: Construct) {
    for carrier in construct.carriers {
      let kinds = Glossary.laboratory.find(carrier).map(\.kind)
      #expect(kinds.contains { $0 != .construct }, "\(construct.name): \(carrier)")
    }
  }

  @Test func whatNothingCarriesSaysSo() {
    for construct in Construct.all where construct.carriers.isEmpty {
      #expect(!construct.note.isEmpty && construct.scenario == nil)
    }
    #expect(Construct.all.contains { $0.carriers.isEmpty })
  }

  @Test func everyScenarioExists() {
    let named = Construct.all.compactMap(\.scenario) + StylisedFact.all.map(\.scenario)
    for path in Set(named).sorted() {
      #expect(FileManager.default.fileExists(atPath: Repository.path(path)), "\(path)")
    }
  }

  @Test func namesAreUnique() {
    #expect(Set(Construct.all.map(\.name)).count == Construct.all.count)
    #expect(StylisedFact.all.map(\.id) == (1...31).map { "F\($0)" })
  }
}

/// The folder of the package, for tests that look at its files.
enum Repository {
  static func path(_ relative: String) -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(relative).path
  }
}
