import Foundation
import Partnership
import Testing

/// Scenarios with a published or closed-form answer.
@Suite struct LimitTests {
  /// A known answer of a limit case.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let scenario, id, strategy, measure, over: String
    let month: Int
    let value, tolerance: Double

    var testDescription: String { "\(scenario) \(id)" }
  }

  /// A known answer about running sums.
  struct Sum: Decodable, Sendable, CustomTestStringConvertible {
    let scenario, id, measure: String
    let strategy, lead, other, largest: String?
    let month, months: Int?
    let value, tolerance: Double?

    var testDescription: String { "\(scenario) \(id)" }
  }

  struct Known: Decodable, Sendable {
    let cases: [Case]
    let sums: [Sum]

    static let all = Library.fixture("limits.json", as: Known.self)
  }

  /// Worlds simulated here, where the file asks for thousands: without optimisation they take long.
  static let mostReplications = 96

  @Test(arguments: Known.all.cases)
  func theAnswerIsTheKnownOne(known: Case) throws {
    let (courses, full) = try courses(
      known.strategy, known.measure, in: known.scenario, known.month)
    let values = courses.map { $0[known.month] }
    guard known.over == "mean" else {
      for value in values { #expect(abs(value - known.value) <= known.tolerance) }
      return
    }
    let mean = values.reduce(0, +) / Double(values.count)
    #expect(abs(mean - known.value) <= known.tolerance * widening(full))
  }

  @Test(arguments: Known.all.sums.filter { $0.value != nil })
  func theSumIsTheKnownOne(known: Sum) throws {
    let months = try #require(known.months)
    let value = try #require(known.value)
    let tolerance = try #require(known.tolerance)
    let (courses, full) = try courses(
      #require(known.strategy), known.measure, in: known.scenario, months)
    let sums = courses.map { $0[1...months].reduce(0, +) }
    let mean = sums.reduce(0, +) / Double(sums.count)
    #expect(abs(mean - value) <= tolerance * widening(full))
  }

  @Test(arguments: Known.all.sums.filter { $0.lead != nil })
  func theLeadIsLostInTheKnownMonth(known: Sum) throws {
    let month = try #require(known.month)
    let lead = try sums(#require(known.lead), known, months: month)
    let other = try sums(#require(known.other), known, months: month)
    let leads = zip(lead, other).map { $0 > $1 }
    #expect(leads.dropLast().allSatisfy { $0 == leads[0] })
    #expect(leads[month - 1] != leads[0])
  }

  @Test(arguments: Known.all.sums.filter { $0.largest != nil })
  func theBestShareIsTheKnownOne(known: Sum) throws {
    let months = try #require(known.months)
    let scenario = try #require(try Library.read(known.scenario).scenario)
    let totals = try scenario.strategies.map { strategy in
      (strategy.id, try sums(strategy.id, known, months: months)[months - 1])
    }
    #expect(totals.max { $0.1 < $1.1 }?.0 == known.largest)
  }

  @Test func motivationHasAThreshold() throws {
    // e = (1 + y / (s + |y|)) / 2 with y = e - 1/2 and s = 0.15 has the stable roots 0.15 and 0.85
    // and the unstable root 1/2.
    let (courses, _) = try courses("any", "engagement", in: "limits/motivation-threshold", 240)
    for course in courses where abs(course[0] - 0.5) > 0.001 {
      #expect(abs(course[240] - (course[0] < 0.5 ? 0.15 : 0.85)) < 1e-5)
    }
    #expect(Set(courses.map { $0[0] < 0.5 }).count == 2)
  }

  /// Running sums of a measure in the first world; the first element is the first month's.
  private func sums(_ strategy: String, _ known: Sum, months: Int) throws -> [Double] {
    let course = try courses(strategy, known.measure, in: known.scenario, months).0[0]
    var sum = 0.0
    return course[1...months].map { value in
      sum += value
      return sum
    }
  }

  /// A measure by record in each world, and how many worlds the file asks for.
  private func courses(
    _ strategy: String, _ measure: String, in name: String, _ months: Int
  ) throws -> ([[Double]], full: Int) {
    let scenario = try #require(try Library.read(name).scenario)
    let id = strategy == "any" ? scenario.strategies[0].id : strategy
    let lived = try Lived(
      Run(scenario: name, strategy: id),
      replications: min(scenario.replications, Self.mostReplications), months: months)
    return (try lived.courses(measure), scenario.replications)
  }

  /// How much wider a tolerance must be that was given for more worlds.
  private func widening(_ full: Int) -> Double {
    (Double(full) / Double(min(full, Self.mostReplications))).squareRoot()
  }
}
