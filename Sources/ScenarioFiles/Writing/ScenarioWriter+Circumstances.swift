import Partnership

extension ScenarioWriter {
  static func backbone(_ backbone: Backbone) -> JSONText {
    var members: [Member] = [("level", .number(backbone.level))]
    if let initial = backbone.initial { members.append(("initial", .number(initial))) }
    return .object(members)
  }

  static func grant(_ grant: Grant) -> JSONText {
    .object(
      text("name", grant.name) + [
        ("from", .integer(grant.from)), ("months", .integer(grant.months)),
        ("amount", .number(grant.amount)),
      ])
  }

  static func initial(_ stocks: InitialStocks) -> JSONText {
    .object(
      InitialStock.allCases.compactMap { stock in
        stocks[stock].map { (stock.name, .number($0)) }
      })
  }

  static func event(_ event: Event) -> JSONText {
    let (kind, details) = describe(event.kind)
    return .object([("month", .integer(event.month)), ("kind", .text(kind))] + details)
  }

  private static func describe(_ kind: Event.Kind) -> (String, [Member]) {
    switch kind {
    case .leaderChange(let partner): ("leaderChange", [("partner", .text(partner))])
    case .budgetCut(let partner, let size):
      ("budgetCut", [("partner", .text(partner)), ("size", .number(size))])
    case .conflict(let first, let second, let size):
      ("conflict", [("between", .list([.text(first), .text(second)])), ("size", .number(size))])
    case .backbone(let level): ("backbone", [("level", .number(level))])
    case .join(let partner): ("join", [("partner", .text(partner))])
    case .pressure(let size, let months, let partner):
      (
        "pressure",
        [("size", .number(size)), ("months", .integer(months))]
          + (partner.map { [("partner", .text($0))] } ?? [])
      )
    }
  }
}
