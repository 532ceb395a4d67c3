import Foundation
import Partnership
import ScenarioFiles

/// The worlds that are measured.
enum Worlds {
  /// A scenario from a file.
  static func read(_ path: String) throws -> Scenario {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError(description: "cannot read \(path)")
    }
    let reading = ScenarioReader().read([UInt8](data), file: path)
    guard let scenario = reading.scenario else {
      throw BenchError(description: "\(path) has \(reading.report.errorCount) mistakes")
    }
    return scenario
  }

  /// The scenario with other partners: `count` in all, sectors and priorities as in the original,
  /// one after the other.
  static func resized(_ scenario: Scenario, to count: Int) -> Scenario {
    var result = scenario
    result.partners = (0..<count).map { number in
      var partner = scenario.partners[number % scenario.partners.count]
      partner.id = "\(partner.id)-\(number)"
      partner.identity = 0x1000_0000 + UInt32(number)
      return partner
    }
    result.relationships.pairs = []
    result.uncertainty = result.uncertainty.filter {
      if case .partner = $0.path { false } else { true }
    }
    result.events = []
    return result
  }

  /// The same as a sparse world: each partner linked to about ten others in its neighbourhood.
  static func sparse(_ scenario: Scenario, partners: Int) throws -> Blueprint {
    var result = resized(scenario, to: partners)
    result.network = .smallWorld(degree: 10, rewiring: 0.1)
    return try Blueprint(result)
  }
}

/// Why nothing can be measured.
struct BenchError: Error, CustomStringConvertible {
  let description: String
}
