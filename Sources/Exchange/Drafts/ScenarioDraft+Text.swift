import Partnership

extension ScenarioDraft {
  /// The draft as JSON5 with comments.
  public var text: String {
    JSON5Writer.document(heading + leftoverComments, circumstances + strategies)
  }

  private var leftoverComments: [String] {
    guard !leftovers.isEmpty else { return [] }
    return ["", "Not understood, and changing no number (\(leftovers.count)):"]
      + leftovers.map { "- " + $0 }
  }

  private var circumstances: [CommentedMember] {
    var all = [CommentedMember("name", .text(name))]
    if !description.isEmpty { all.append(CommentedMember("description", .text(description))) }
    all += [
      CommentedMember("months", .integer(months.value), remark: months.source),
      CommentedMember("replications", .integer(200), remark: "possible worlds"),
      CommentedMember(
        "seed", .integer(1), remark: "any number; the same seed gives the same worlds"),
      CommentedMember("goals", .list(goals.map(goal)), comments: Self.goalComments),
      CommentedMember("partners", .list(members.map(partner)), comments: Self.partnerComments),
    ]
    if let network { all.append(network) }
    return all + [relationships, backboneMember, funding]
  }

  private static let goalComments = [
    "What the partnership is for. The lag is the time in months that an outcome takes to follow",
    "the work.",
  ]

  private static let partnerComments = [
    "Power and capacity are relative: 1 is an ordinary partner. Engagement is the share of its",
    "capacity that a partner gives, reliability the share of promises kept, urgency the weight of",
    "now against then. `trustlab explain WORD` says what each word means.",
  ]

  private func goal(_ goal: (id: String, name: String, lag: Double)) -> CommentedValue {
    .object([
      CommentedMember("id", .text(goal.id)), CommentedMember("name", .text(goal.name)),
      CommentedMember("lag", .number(goal.lag)),
    ])
  }

  private var relationships: CommentedMember {
    func value(_ acquaintance: Relationships.Acquaintance) -> CommentedValue {
      .object([
        CommentedMember("trust", .number(acquaintance.trust)),
        CommentedMember("experience", .number(acquaintance.experience)),
      ])
    }
    var all = [
      CommentedMember("default", value(acquaintance.value), remark: acquaintance.source)
    ]
    if let withinSector {
      all.append(
        CommentedMember("sameSector", value(withinSector.value), remark: withinSector.source))
    }
    if !ties.isEmpty { all.append(CommentedMember("pairs", .list(ties.map(tie)))) }
    return CommentedMember(
      "relationships", .object(all),
      comments: [
        "What partners know of each other at the start: the share of promises that were kept, and",
        "the amount of evidence behind it (about one for each month of working together).",
      ])
  }

  private func tie(_ tie: Tie) -> CommentedValue {
    let ends: [CommentedMember] =
      tie.isMutual
      ? [CommentedMember("between", .list([.text(tie.from), .text(tie.to)]))]
      : [CommentedMember("from", .text(tie.from)), CommentedMember("to", .text(tie.to))]
    let value = CommentedValue.object(
      ends + [
        CommentedMember("trust", .number(tie.trust)),
        CommentedMember("experience", .number(tie.experience)),
      ])
    return tie.source.isEmpty ? value : .commented([tie.source], value)
  }

  /// Large regions need to say who can meet whom: those that have a tie.
  private var network: CommentedMember? {
    guard members.count > Links.largestCompleteByDefault else { return nil }
    let links = ties.map { CommentedValue.list([.text($0.from), .text($0.to)]) }
    let value: CommentedValue =
      links.isEmpty
      ? .object([
        CommentedMember("kind", .text("random")), CommentedMember("degree", .number(10)),
      ])
      : .object([
        CommentedMember("kind", .text("edges")), CommentedMember("links", .list(links)),
      ])
    return CommentedMember(
      "network", value,
      comments: ["More than \(Links.largestCompleteByDefault) partners: only these pairs can meet."]
    )
  }

  private var backboneMember: CommentedMember {
    CommentedMember(
      "backbone", .object([CommentedMember("level", .number(backbone.value))]),
      comments: [
        "The organisation that supports all others: more contact, less time lost in meetings.",
        "It costs backboneCost a month for each level. \(backbone.source)",
      ])
  }

  private var funding: CommentedMember {
    let list = grant.map { grant, source in
      [
        CommentedValue.object([
          CommentedMember("name", .text(grant.name)), CommentedMember("from", .integer(grant.from)),
          CommentedMember("months", .integer(grant.months)),
          CommentedMember("amount", .number(grant.amount)),
        ])
      ]
    }
    return CommentedMember(
      "funding", .list(list ?? []),
      comments: [
        "Money from outside; an amount of 1 pays a full programme of quick wins.",
        grant?.source ?? "No grant.",
      ])
  }
}
