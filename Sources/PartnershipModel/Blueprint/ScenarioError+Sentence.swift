extension ScenarioError {
  /// The error in a sentence: what is wrong and what is allowed.
  public var sentence: String {
    switch self {
    case .empty(let what): "there are no \(what); give at least one"
    case .duplicate(let kind, let id): "two \(kind)s are called \"\(id)\"; ids must differ"
    case .unknown(let kind, let id): "there is no \(kind) \"\(id)\""
    case .identityClash(let one, let other):
      "chance cannot tell \"\(one)\" from \"\(other)\" (their names have one hash); rename one"
    case .outOfRange(let what, let value, let allowed):
      "\(what) is \(value); allowed is \(allowed)"
    case .priorities(let partner):
      "partner \"\(partner)\" needs a weight of 0 or more for every goal, and one above 0"
    case .noShares(let strategy):
      "a phase of strategy \"\(strategy)\" gives no share to anything; set one above 0"
    case .phaseOrder(let strategy):
      "the phases of strategy \"\(strategy)\" must start at month 0 and increase"
    case .networkNeeded(let partners):
      "\(partners) partners cannot all meet each other; name a network "
        + "(\"complete\" works up to \(Links.largestCompleteByDefault) without being named)"
    }
  }
}
