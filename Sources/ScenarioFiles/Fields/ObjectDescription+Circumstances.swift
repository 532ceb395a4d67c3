import Partnership

extension ObjectDescription {
  static let backbone = ObjectDescription(
    .backbone, "backbone", "backbones",
    [
      .init("level", .number(.nonNegative), .number(0), "level wanted"),
      .init("initial", .number(.nonNegative), .words("level"), "level in place at the start"),
    ])

  static let grant = ObjectDescription(
    .grant, "grant", "grants",
    [
      .init("name", .text(allowsEmpty: true), .words("none"), "name shown to people"),
      .init("from", .integer(.month), .integer(0), "first month, counted from 0"),
      .init("months", .integer(.init(1, 1_000_000)), .required, "number of months"),
      .init(
        "amount", .number(.nonNegative), .required,
        "money a month; 1 pays a full programme of quick wins"),
    ])

  static let initial = ObjectDescription(
    .initial, "initial stock", "initial stocks",
    InitialStock.allCases.map { stock in
      .init(
        stock.name, .number(stock.allowed),
        stock == .wins ? .words("winReference") : .number(0), stock.meaning)
    })

  private static let eventPartner = FieldDescription(
    "partner", .reference(.partner), .required, "whom it concerns")

  static let event = ObjectDescription(
    .event, "event", "events",
    [
      .init("month", .integer(.month), .required, "the month, counted from 0"),
      .init(
        "kind",
        .choice(["leaderChange", "budgetCut", "conflict", "backbone", "join", "pressure"]),
        .required, "what happens"),
    ],
    variants: [
      .init("leaderChange", "a member's leader leaves", [eventPartner]),
      .init(
        "budgetCut", "a partner's capacity shrinks",
        [
          eventPartner,
          .init("size", .number(.share), .required, "share of the capacity that is lost"),
        ]),
      .init(
        "conflict", "two partners fall out",
        [
          .init(
            "between", .list(.reference(.partner), count: .init(2, 2)), .required,
            "the two partners"),
          .init(
            "size", .number(.nonNegative), .required, "evidence of broken promises, both ways"),
        ]),
      .init(
        "backbone", "the backbone wanted changes",
        [.init("level", .number(.nonNegative), .required, "level wanted from then on")]),
      .init("join", "a prospect joins", [eventPartner]),
      .init(
        "pressure", "pressure on one partner or on all",
        [
          .init("size", .number(.anyNumber), .required, "what it takes from appraisals"),
          .init("months", .integer(.init(1, 1_000_000)), .required, "number of months"),
          .init("partner", .reference(.partner), .words("all partners"), "whom it concerns"),
        ]),
    ])
}

extension InitialStock {
  /// The values that make sense: three of the stocks are shares.
  var allowed: AllowedRange {
    switch self {
    case .capability, .wins, .funds: .nonNegative
    case .narrative, .measurement, .development: .share
    }
  }
}
