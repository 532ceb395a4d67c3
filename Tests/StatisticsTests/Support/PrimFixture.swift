import Statistics

/// Four hundred runs with a planted rule and six per cent of labels flipped.
struct PrimFixture {
  static let shared = PrimFixture()

  let oracle = Fixture.json("prim_result.json")
  let ofInterest: [Bool]
  private let columns: [DiscoveryTable.Column]

  private init() {
    let rows = Fixture.rows("prim_data.csv")
    func reals(_ place: Int) -> DiscoveryTable.Values {
      .real(rows.map { Double($0[place]) ?? .nan })
    }
    columns = [
      .init("trust_gain", reals(0)), .init("budget", reals(1)), .init("turnover", reals(2)),
      .init("noise", reals(3)), .init("partners", .integer(rows.map { Int($0[4]) ?? 0 })),
      .init("sector", .category(rows.map { $0[5] })),
    ]
    ofInterest = rows.map { $0[6] == "1" }
  }

  func prim(_ name: String) throws -> Prim {
    let names = oracle["cases"][name]["columns"].strings
    let chosen = columns.filter { names.contains($0.name) }
    return try Prim(try DiscoveryTable(chosen), ofInterest: ofInterest)
  }

  /// Whether a limit is the one in a JSON object, to the given tolerance.
  func matches(_ limit: BoxLimit, _ expected: JSON, _ tolerance: Double = 1e-12) -> Bool {
    switch limit {
    case .range(let low, let high): areClose([low, high], expected.doubles, tolerance)
    case .categories(let kept): kept == expected.strings
    }
  }

  func matches(_ step: PrimStep, _ expected: JSON, columns: [String]) -> Bool {
    step.count == expected["n"].int && step.cases == expected["k"].int
      && isClose(step.coverage, expected["coverage"].double, 1e-12)
      && isClose(step.density, expected["density"].double, 1e-12)
      && (expected["res_dim"].isNull || step.restricted == expected["res_dim"].int)
      && (expected["box"].isNull
        || zip(columns, step.limits).allSatisfy { matches($1, expected["box"][$0]) })
  }
}
