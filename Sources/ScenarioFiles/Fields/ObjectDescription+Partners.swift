import Partnership

extension ObjectDescription {
  /// The settings that partners and templates share.
  private static let partnerFields: [FieldDescription] =
    [
      .init("name", .text(allowsEmpty: false), .words("the id"), "name shown to people"),
      .init(
        "sector", .text(allowsEmpty: false), .required,
        "any word; usual are k12, postsecondary, employer, workforce, community, philanthropy, "
          + "government"),
      .init(
        "status", .choice(Partner.Status.allCases.map(\.rawValue)), .words("member"),
        "member from the start, or prospect that may join"),
    ]
    + PartnerField.allCases.map { field in
      .init(field.name, .number(field.allowed), .number(field.defaultValue), field.meaning)
    }
    + [
      .init(
        "priorities", .map(.goal, .number(.nonNegative)), .required,
        "weight of each goal, at least one above 0; goals left out have weight 0"),
      .init(
        "profile", .object(.profile), .words("none"),
        "the stakeholder organiser's columns, in words"),
    ]

  static let partner = ObjectDescription(
    .partner, "partner", "partners",
    [.init("id", .identifier, .required, "names the partner and gives it its luck")]
      + partnerFields)

  static let template = ObjectDescription(
    .template, "template", "templates of populations",
    [
      .init(
        "id", .identifier, .words("none"),
        "changes nothing: the partners made of it are named after their population")
    ] + partnerFields)

  static let profile = ObjectDescription(
    .profile, "profile", "profiles",
    [
      text("interest", "how the challenge touches the partner"),
      text("desiredOutcomes", "what it hopes to see come out"),
      text("engagement", "how much it cares, and which information it wants"),
      text("power", "the resources and influence it has"),
      text("values", "the commitments that guide its decisions"),
      text("fears", "what it fears to lose"),
      text("alliances", "whom it shares interests with"),
    ])

  private static func text(_ name: String, _ meaning: String) -> FieldDescription {
    .init(name, .text(allowsEmpty: true), .words("none"), meaning)
  }

  static let population = ObjectDescription(
    .population, "population", "populations",
    [
      .init("id", .identifier, .required, "partner k, counted from 0, has the id ID-k"),
      .init("count", .integer(.init(1, ScenarioLimits.partners)), .required, "number of partners"),
      .init("template", .object(.template), .required, "what they have in common"),
      .init(
        "ranges", .map(.partnerField, .interval), .words("none"),
        "fields that differ from one to the next, drawn evenly between low and high"),
    ])

  static let relationships = ObjectDescription(
    .relationships, "relationship", "relationships",
    [
      .init(
        "default", .object(.acquaintance), .words("trust 0.45, experience 1"),
        "for all pairs without a closer rule"),
      .init(
        "sameSector", .object(.acquaintance), .words("as default"),
        "for partners of the same sector"),
      .init(
        "pairs", .list(.object(.pair), count: .anyCount), .words("none"),
        "named pairs; they override the rules above, later ones override earlier ones"),
    ])

  private static let acquaintanceFields: [FieldDescription] = [
    .init("trust", .number(.share), .required, "share of remembered promises that were kept"),
    .init("experience", .number(.nonNegative), .required, "amount of evidence behind it"),
  ]

  static let acquaintance = ObjectDescription(
    .acquaintance, "relationship", "relationships", acquaintanceFields)

  static let pair = ObjectDescription(
    .pair, "pair", "pairs",
    [
      .init(
        "between", .list(.reference(.partner), count: .init(2, 2)), .words("from and to"),
        "two partners, for both directions"),
      .init("from", .reference(.partner), .words("between"), "the partner that holds the view"),
      .init("to", .reference(.partner), .words("between"), "the partner that is seen"),
    ] + acquaintanceFields)

  static let network = ObjectDescription(
    .network, "network", "networks",
    [
      .init(
        "kind", .choice(["complete", "random", "smallWorld", "sectors", "edges"]), .required,
        "how links are made")
    ],
    variants: [
      .init("complete", "everybody can meet everybody", []),
      .init(
        "random", "links at random",
        [.init("degree", .number(.positive), .required, "links of a partner, about")]),
      .init(
        "smallWorld", "a ring with short cuts",
        [
          .init("degree", .integer(.init(2, 10_000)), .required, "nearest partners linked to each"),
          .init("rewiring", .number(.share), .required, "share of links moved at random"),
        ]),
      .init(
        "sectors", "links by chance, within and between sectors",
        [
          .init("within", .number(.share), .required, "chance of a link within a sector"),
          .init("between", .number(.share), .required, "chance of a link between sectors"),
        ]),
      .init(
        "edges", "exactly the given links",
        [
          .init(
            "file", .text(allowsEmpty: false), .words("links"),
            "a text file with two partner ids a line, relative to the scenario file"),
          .init(
            "links", .list(.list(.reference(.partner), count: .init(2, 2)), count: .anyCount),
            .words("file"), "the links themselves, as pairs of partner ids"),
        ]),
    ])
}
