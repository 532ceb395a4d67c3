/// The sentences of a movie, written from its numbers.
struct MovieWords: Sendable {
  let study: MovieStudy
  /// `[side]` what happened.
  let stories: [MovieStory]

  /// What this is, and what it is not.
  static let limits =
    "One possible world of many: for training, not a prediction."

  /// What the two showed; then what the other runs say; then what this is.
  var sentences: [String] { [ends, turn, MovieWords.limits].compactMap { $0 } }

  private var last: Int { study.months }
  private var areBothGone: Bool { stories.allSatisfy { $0.members[last] == 0 } }

  private func quoted(_ side: Int) -> String { "“\(Prose.name(study.name(side)))”" }

  /// How both end.
  private var ends: String {
    if areBothGone {
      let months = [0, 1].map { "\(quoted($0)) in month \(stories[$0].dissolution ?? last)" }
      return "In this run both partnerships dissolve, \(Prose.list(months))."
    }
    return "After \(Prose.duration(last)), " + [0, 1].map(end).joined(separator: "; ") + "."
  }

  private func end(_ side: Int) -> String {
    let story = stories[side]
    guard story.members[last] > 0 else {
      return
        "\(quoted(side)) has no partners left (dissolved in month \(story.dissolution ?? last))"
    }
    return "\(quoted(side)) has trust of \(story.points(last)) and "
      + Prose.count(story.members[last], "partner")
  }

  /// The side ahead on trust at the end of this run, and from when on; nil if they end level, or if
  /// only the end of the other put it ahead.
  private var lead: (side: Int, since: String)? {
    let gaps = (0...last).map { stories[0].points($0) - stories[1].points($0) }
    guard let end = gaps.last, end != 0 else { return nil }
    var first = last
    while first > 0, gaps[first - 1].signum() == end.signum() { first -= 1 }
    let (ahead, other) = end > 0 ? (0, 1) : (1, 0)
    if let gone = stories[other].dissolution, first >= gone { return nil }
    return (ahead, first <= 1 ? "from the start" : "from month \(first) on")
  }

  /// Who stays ahead on trust, and in how many of all runs.
  private var turn: String? {
    let lead = areBothGone ? nil : lead
    let here = lead.map { "\(quoted($0.side)) is ahead on trust \($0.since)" }
    guard study.worlds > 1 else { return here.map { $0 + "." } }
    let gap = PairedGap(study.trust[0], minus: study.trust[1])
    let side = gap.ahead >= gap.behind ? 0 : 1
    let count = "\(max(gap.ahead, gap.behind)) of \(study.worlds) runs"
    guard gap.ahead + gap.behind > 0 else { return "Both end level in all \(study.worlds) runs." }
    guard gap.isClear else {
      let doubt =
        "these runs do not tell the two apart on trust (\(quoted(side)) ends with more in "
      return (here.map { $0 + ", but " + doubt } ?? Prose.capitalised(doubt)) + count + ")."
    }
    guard let here else { return "\(quoted(side)) ends with more trust in \(count)." }
    return lead?.side == side
      ? "\(here), and ends with more in \(count)."
      : "\(here); yet in \(count) it is \(quoted(side)) that ends with more."
  }
}
