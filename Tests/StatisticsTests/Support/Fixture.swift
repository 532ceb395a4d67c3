import Foundation

/// Expected numbers made by independent tools.
enum Fixture {
  static let statistics = json("statistics.json")
  static let distributions = json("distributions.json")
  static let quantiles = json("quantiles.json")
  static let comparison = json("comparison.json")
  static let randomNumbers = json("rng_kat.json")

  static func json(_ name: String) -> JSON {
    do {
      return try JSONDecoder().decode(JSON.self, from: data(name))
    } catch {
      return .null
    }
  }

  /// The rows of a CSV file below its header, split at commas.
  static func rows(_ name: String) -> [[String]] {
    let text = (try? String(decoding: data(name), as: UTF8.self)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func data(_ name: String) throws -> Data {
    try Data(
      contentsOf: Bundle.module.bundleURL.appendingPathComponent("Fixtures")
        .appendingPathComponent(name))
  }
}
