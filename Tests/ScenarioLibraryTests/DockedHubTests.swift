import Foundation
import Partnership
import Testing

/// The commented example is the scenario whose trajectories an independent implementation wrote.
@Suite struct DockedHubTests {
  @Test func theRegionalHubHasTheTrajectoriesOfTheDockingTable() throws {
    let table = Library.root.appendingPathComponent(
      "Tests/PartnershipTests/Fixtures/regional-hub.csv")
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
    let blueprint = try Library.blueprint("regional-hub")
    let strategies = blueprint.scenario.strategies.map(\.id)
    // By strategy, then replication: the rows follow each other in this order.
    var expected: [String: [String: [Double]]] = [:]
    for line in lines {
      let cells = line.split(separator: ",")
      expected[String(cells[0]), default: [:]][String(cells[1]), default: []] += cells.dropFirst(3)
        .compactMap { Double($0) }
    }
    for strategy in strategies {
      let tables = try #require(expected[strategy])
      let lived = try Lived(
        Run(scenario: "regional-hub", strategy: strategy), replications: tables.count)
      for world in 0..<tables.count {
        let values = try #require(tables[String(world)])
        #expect(values.count == lived.worlds[world].count)
        let worst = zip(values, lived.worlds[world]).map { abs($0 - $1) }.max() ?? .infinity
        #expect(worst <= 1e-9, "\(strategy), world \(world)")
      }
    }
  }
}
