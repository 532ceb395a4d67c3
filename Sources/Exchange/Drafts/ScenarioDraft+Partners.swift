import Partnership

extension ScenarioDraft {
  func partner(_ member: Member) -> CommentedValue {
    var all = [
      CommentedMember("id", .text(member.id)),
      CommentedMember("name", .text(member.name.value), remark: member.name.source),
      CommentedMember("sector", .text(member.sector.value), remark: member.sector.source),
    ]
    if let status = member.status {
      all.append(
        CommentedMember("status", .text(status.value.rawValue), remark: status.source))
    }
    all += member.numbers.map { field, number in
      CommentedMember(field.name, .number(number.value), remark: number.source)
    }
    all.append(priorities(of: member))
    if let profile = profile(of: member) { all.append(profile) }
    let value = CommentedValue.object(all)
    return member.comments.isEmpty ? value : .commented(member.comments, value)
  }

  private func priorities(of member: Member) -> CommentedMember {
    guard !member.priorities.isEmpty else {
      return CommentedMember(
        "priorities", .object(goals.map { CommentedMember($0.id, .number(1)) }),
        remark: "equal: our guess")
    }
    let weights = member.priorities.map { goal, weight in
      CommentedMember(goal, .number(weight.value), remark: weight.source)
    }
    return CommentedMember("priorities", .object(weights))
  }

  private func profile(of member: Member) -> CommentedMember? {
    let profile = member.profile
    let texts = [
      ("interest", profile.interest), ("desiredOutcomes", profile.desiredOutcomes),
      ("engagement", profile.engagement), ("power", profile.power), ("values", profile.values),
      ("fears", profile.fears), ("alliances", profile.alliances),
    ].filter { !$0.1.isEmpty }
    guard !texts.isEmpty else { return nil }
    return CommentedMember("profile", .object(texts.map { CommentedMember($0, .text($1)) }))
  }
}
