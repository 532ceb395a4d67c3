import Partnership

/// What a study says, in words: who is ahead when, where the answer turns, and who loses partners.
///
/// Every sentence is written from numbers, and says so when the worlds cannot tell strategies apart.
/// Names stand as the scenario gives them; whoever shows a sentence makes them safe to show.
public struct Answer: Sendable, Equatable {
  /// Who is ahead at the end.
  public let end: String
  /// Who is ahead earlier, and when that turns; nil if nobody else ever leads.
  public let turn: String?
  /// Who keeps and who loses partners.
  public let partners: String
  /// What the sentences are not.
  public let limits: String

  /// All sentences in order.
  public var sentences: [String] { [end, turn, partners, limits].compactMap { $0 } }
}

extension Answer {
  /// The answer of a study.
  public init(_ study: StudyResult) {
    let standing = Standing(study)
    end = standing.endSentence
    turn = standing.turnSentence
    partners = standing.partnersSentence
    limits =
      "These are \(study.plan.replications) runs of a model for each strategy, for thinking and "
      + "training; they are not a forecast."
  }
}
