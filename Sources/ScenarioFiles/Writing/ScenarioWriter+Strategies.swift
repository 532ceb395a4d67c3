import Partnership

extension ScenarioWriter {
  static func strategy(_ strategy: Strategy, _ goals: [Goal]) -> JSONText {
    var members: [Member] = [("id", .text(strategy.id))]
    members += text("name", strategy.name) + text("description", strategy.description)
    members.append(("phases", list(strategy.phases, phase)))
    if let adaptation = strategy.adaptation {
      members.append(("adapt", value(of: adaptation, goals)))
    }
    if !strategy.parameters.isEmpty {
      members.append(("parameters", parameters(strategy.parameters)))
    }
    return .object(members)
  }

  private static func phase(_ phase: Phase) -> JSONText {
    .object([
      ("from", .integer(phase.from)), ("shares", shares(phase.shares)),
      ("connection", .number(phase.connection)), ("equalVoice", .number(phase.equalVoice)),
      ("invitations", .number(phase.invitations)),
    ])
  }

  private static func shares(_ shares: Shares) -> JSONText {
    .object([
      ("quickWins", .number(shares.quickWins)), ("systems", .number(shares.systems)),
      ("convening", .number(shares.convening)), ("narrative", .number(shares.narrative)),
      ("measurement", .number(shares.measurement)), ("development", .number(shares.development)),
    ])
  }

  private static func value(of adaptation: Adaptation, _ goals: [Goal]) -> JSONText {
    .object([
      ("reads", .text(adaptation.reads.definition(goals: goals).name)),
      ("target", .number(adaptation.target)), ("gain", .number(adaptation.gain)),
      ("min", .number(adaptation.lowest)), ("max", .number(adaptation.highest)),
    ])
  }
}
