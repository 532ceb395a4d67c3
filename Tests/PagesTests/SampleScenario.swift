import Partnership

/// Scenarios small enough for a test.
enum SampleScenario {
  /// Four partners of three sectors, three strategies, two years.
  static func small(months: Int = 24, worlds: Int = 8, names: [String] = []) -> Scenario {
    func name(_ number: Int, _ usual: String) -> String {
      names.isEmpty ? usual : names[number % names.count]
    }
    let partners = ["k12", "employer", "k12", "community"].enumerated().map { number, sector in
      Partner(
        id: "p\(number)", name: name(number, "Partner \(number)"), sector: sector,
        priorities: [1, Double(number)])
    }
    return Scenario(
      name: name(0, "Sample"), description: name(1, "Four partners."), notes: name(2, "A note."),
      months: months, replications: worlds, seed: 3,
      goals: [Goal(id: "one"), Goal(id: "two", name: name(3, "Second goal"))], partners: partners,
      backbone: Backbone(level: 0.5),
      funding: [Grant(name: name(1, "seed grant"), from: 0, months: 12, amount: 1)],
      strategies: [
        strategy("quick", name(0, "Quick wins"), Shares(quickWins: 8, systems: 1, convening: 1)),
        strategy("systems", name(1, "Systems first"), Shares(systems: 8, convening: 2)),
        strategy("both", name(2, "Both"), Shares(quickWins: 5, systems: 4, convening: 1)),
      ],
      uncertainty: [UncertainSetting(.parameter(.negativity), low: 1, high: 3)])
  }

  private static func strategy(_ id: String, _ name: String, _ shares: Shares) -> Strategy {
    Strategy(id: id, name: name, phases: [Phase(shares: shares, connection: 0.3)])
  }

  /// Names that try to break a page.
  static let hostileNames = [
    "</script><img src=x onerror=alert(1)>", "<b>bold</b> & \"quoted\" 'twice'",
    "\u{202E}right to left عربية", String(repeating: "long ", count: 40),
  ]
}
