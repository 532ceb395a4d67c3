import Foundation
import ScenarioFiles
import Tables
import Testing

@testable import Laboratory

/// A small study whose runs take next to no time.
struct SweepDraft {
  var factors = "{path: 'parameters.trustRetention', list: [0.9, 0.95, 1]}"
  var design = "{kind: 'grid'}"
  var more = "replications: 10"

  static let world = """
    {name: 'draft', months: 14, goals: [{id: 'work'}],
    partners: [{id: 'a', sector: 'k12', priorities: {work: 1}},
      {id: 'b', sector: 'employer', priorities: {work: 1}}, {id: 'c', sector: 'employer',
      priorities: {work: 1}}],
    strategies: [{id: 'wins', phases: [{shares: {quickWins: 1}}]},
      {id: 'systems', phases: [{shares: {systems: 1, convening: 1}}]}]}
    """

  func study() throws -> StudyFile {
    let text = "{scenario: \(Self.world), factors: [\(factors)], design: \(design), \(more)}"
    let reading = StudyReader().read(Array(text.utf8), file: "draft")
    return try #require(reading.study, "\(reading.report.diagnostics.map(\.message))")
  }

  func plan() throws -> SweepPlan { try SweepPlan(try study()) }
}

/// A folder that is removed when the test is over.
final class SweepFolder {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("trustlab-sweep-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func open() throws -> OutputFolder {
    try OutputFolder(creating: path, ownNames: Sweep.ownNames, force: true)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try WholeFile.read(path + "/" + name), as: UTF8.self)
  }

  /// The files that equal studies have in common, one after another.
  func results() throws -> String {
    let names = ["design", "runs", "points", "summary", "contrasts"].map { "\($0).csv" }
    return try (names + ["study.json"]).map(text).joined(separator: "\n")
  }

  func rows(_ name: String) throws -> [[String: String]] {
    var reader = try CSVReader(try WholeFile.read(path + "/" + name))
    let header = reader.header
    return try reader.rows().map {
      Dictionary(uniqueKeysWithValues: zip(header, $0.texts))
    }
  }
}

extension Sweep {
  /// Runs a plan in a folder with two workers.
  @discardableResult
  static func run(
    _ plan: SweepPlan, in folder: SweepFolder, workers: Int = 2, retriesFailed: Bool = false
  ) throws -> Result {
    try Sweep(plan, workers: workers).run(in: folder.open(), retriesFailed: retriesFailed)
  }
}
