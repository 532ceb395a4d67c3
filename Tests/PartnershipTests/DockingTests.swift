import Foundation
import Partnership
import Testing

/// Trajectories of independent implementations, to be met to 1e-9 in every cell.
@Suite struct DockingTests {
  static let names = [
    "everything", "everything-again", "limit-capability-trap", "limit-degroot",
    "limit-friedkin-johnsen", "limit-hegselmann-krause", "limit-ledger", "regional-hub",
  ]

  /// Scenarios drawn at random over everything that a file may say but populations and networks, with
  /// extreme values and all kinds of events, and their trajectories of another implementation.
  static let drawn = (1...24).map { $0 < 10 ? "drawn-0\($0)" : "drawn-\($0)" }

  @Test(arguments: names + drawn, BatchWidth.allCases)
  func everyCellIsReproduced(name: String, width: BatchWidth) throws {
    let blueprint = try Blueprint(Fixture.scenario(name))
    let reference = try Reference(Fixture.url(name + ".csv"))
    #expect(
      reference.columns
        == blueprint.measures.map { $0.definition(goals: blueprint.scenario.goals).name })
    let simulated = Simulated(blueprint, width: width)
    #expect(simulated.rows.count == reference.rows.count)
    var worst = (difference: 0.0, place: "")
    for (row, expected) in zip(simulated.rows, reference.rows) {
      #expect(row.key == expected.key)
      for (column, pair) in zip(row.values, expected.values).enumerated() {
        let difference = abs(pair.0 - pair.1)
        if !(difference <= worst.difference) {
          worst = (difference, "\(row.key) \(reference.columns[column])")
        }
      }
    }
    #expect(worst.difference <= 1e-9, "\(worst.place)")
  }
}

/// A table of trajectories written by another implementation.
struct Reference {
  let columns: [String]
  let rows: [(key: String, values: [Double])]

  init(_ url: URL) throws {
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    columns = lines[0].split(separator: ",").dropFirst(3).map(String.init)
    rows = lines.dropFirst().map { line in
      let cells = line.split(separator: ",")
      return (cells.prefix(3).joined(separator: ","), cells.dropFirst(3).map { Double($0)! })
    }
  }
}

/// The trajectories of all strategies and replications of a scenario.
struct Simulated {
  var rows: [(key: String, values: [Double])] = []

  init(_ blueprint: Blueprint, width: BatchWidth) {
    let scenario = blueprint.scenario
    let strategies = Array(scenario.strategies.indices)
    let batch = Batch(
      blueprint, strategies: strategies, months: scenario.months, width: width)
    var runs = [[[Double]]](repeating: [], count: strategies.count)
    for first in stride(from: 0, to: scenario.replications, by: batch.width) {
      batch.run(from: first)
      for lane in 0..<min(batch.width, scenario.replications - first) {
        for strategy in strategies {
          runs[strategy].append(Array(batch.trajectory(strategy: strategy, lane: lane)))
        }
      }
    }
    let columns = blueprint.columns
    for strategy in strategies {
      for (replication, values) in runs[strategy].enumerated() {
        for record in 0...scenario.months {
          rows.append(
            (
              "\(scenario.strategies[strategy].id),\(replication),\(record)",
              Array(values[record * columns..<(record + 1) * columns])
            ))
        }
      }
    }
  }
}
