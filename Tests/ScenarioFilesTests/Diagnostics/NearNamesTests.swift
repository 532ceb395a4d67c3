import Testing

@testable import ScenarioFiles

@Suite struct NearNamesTests {
  private let names = [
    "trust", "trustGate", "quickWins", "systems", "months", "stakes", "capabilityMemory", "lag",
  ]

  @Test(arguments: [
    ("turst", ["trust"]), ("quick-wins", ["quickWins"]), ("quickwin", ["quickWins"]),
    ("month", ["months"]), ("capabiltyMemroy", ["capabilityMemory"]), ("STAKES", ["stakes"]),
    ("xyzzy", []), ("", []), ("a", []), ("lga", ["lag"]), ("trust_gate", ["trustGate"]),
  ])
  func findsWhatLooksSimilar(name: String, near: [String]) {
    #expect(NearNames.find(name, among: names) == near)
  }

  @Test func putsTheNearestFirst() {
    #expect(NearNames.find("statsi", among: ["stages", "stats", "status"]) == ["stats", "status"])
  }

  @Test func doesNotSuggestTheNameItself() {
    #expect(NearNames.find("trust", among: ["trust"]).isEmpty)
  }

  @Test func ignoresEndlessNames() {
    #expect(NearNames.find(String(repeating: "trust", count: 100_000), among: names).isEmpty)
  }
}
