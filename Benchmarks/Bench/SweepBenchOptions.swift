import Foundation
import Laboratory
import Partnership
import ScenarioFiles

/// What the benchmark of sweeps is asked to do.
struct SweepBenchOptions {
  /// The scenario at every point.
  var scenario = "Scenarios/regional-hub.json5"
  /// Lengths of runs.
  var months = [24, 60, 120]
  /// Which measures are kept: `all`, or names with commas between them.
  var outputs = ["all", "outcome,trust,members"]
  /// Numbers of threads.
  var threads = [1, 2]
  /// Points of the design, a Latin hypercube of two parameters.
  var points = 72
  /// Possible worlds at every point.
  var replications = 200
  /// Rounds of which the median counts.
  var rounds = 5
  /// Where the sweep lives.
  var folder =
    NSTemporaryDirectory() + "trustlab-bench-\(ProcessInfo.processInfo.processIdentifier)"

  static let usage = """
    usage: trustlab-bench sweep [--scenario FILE] [--months N/N/...] [--outputs all/NAME,NAME/...]
             [--threads N/N/...] [--points N] [--replications N] [--rounds N] [--folder PATH]
    """

  /// Reads the words behind `sweep`; nil if they make no sense.
  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      guard let value = words.popFirst(), take(word, value) else { return nil }
    }
  }

  private mutating func take(_ option: String, _ value: String) -> Bool {
    let pieces = value.split(separator: "/").map(String.init)
    let numbers = pieces.compactMap { Int($0) }.filter { $0 > 0 }
    switch option {
    case "--scenario": scenario = value
    case "--folder": folder = value
    case "--outputs": outputs = pieces
    case "--months": months = numbers
    case "--threads": threads = numbers
    default:
      guard let number = numbers.first, numbers.count == 1 else { return false }
      switch option {
      case "--points": points = number
      case "--replications": replications = number
      case "--rounds": rounds = number
      default: return false
      }
    }
    return !pieces.isEmpty
  }

  /// The study to measure.
  func plan(months: Int, outputs: String) throws -> SweepPlan {
    let names = outputs.split(separator: ",").map { "'\($0)'" }.joined(separator: ",")
    let chosen = outputs == "all" ? "" : "outputs: [\(names)],"
    let text = """
      {scenario: '\(scenario)', months: \(months), replications: \(replications), \(chosen)
      factors: [{path: 'parameters.trustRetention', range: [0.92, 0.99]},
        {path: 'parameters.negativity', range: [1, 4]}],
      design: {kind: 'latinHypercube', points: \(points)}}
      """
    let reader = StudyReader { name in FileManager.default.contents(atPath: name).map(Array.init) }
    let reading = reader.read(Array(text.utf8), file: "study")
    guard let study = reading.study else {
      throw BenchError(description: "\(reading.report.diagnostics.map(\.message))")
    }
    return try SweepPlan(study)
  }
}
