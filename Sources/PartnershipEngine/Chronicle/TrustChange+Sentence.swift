import PartnershipModel

extension TrustChange {
  /// The change in a plain sentence, such as "Trust of Valley College in City Schools falls from 0.52
  /// to 0.41: a promise was seen to be broken."
  ///
  /// - Parameter names: `[partner]` the names shown to people, by position.
  public func sentence(names: [String]) -> String {
    let pair = "\(Words.name(from, names)) in \(Words.name(to, names))"
    let direction = change < 0 ? "falls" : "rises"
    let why = reasons.map { $0.words(names) }.joined(separator: "; ")
    return "Trust of \(pair) \(direction) from \(Words.number(before)) to \(Words.number(after))"
      + (why.isEmpty ? "." : ": \(why).")
  }
}

extension TrustChange.Reason {
  fileprivate func words(_ names: [String]) -> String {
    switch self {
    case .conflict: "they fell out"
    case .leaderLeft(let partner): "the leader of \(Words.name(partner, names)) left"
    case .keptPromise: "a promise was seen to be kept"
    case .brokenPromise: "a promise was seen to be broken"
    case .misreadAsBroken: "a kept promise was taken for a broken one"
    case .misreadAsKept: "a broken promise was taken for a kept one"
    case .resentment: "the agenda of the powerful is far from its values"
    case .rivalry: "they compete for scarce money"
    case .forgotten: "they did not meet"
    }
  }
}
