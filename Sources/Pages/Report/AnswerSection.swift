/// The answer in a sentence, written from the numbers.
struct AnswerSection: Sendable {
  let study: PageStudy
  let options: PageOptions

  func draw(in main: inout Markup) {
    main.element("section", ["class": "answer", "aria-labelledby": "answer"]) { section in
      section.element("h2", ["id": "answer"], text: "The answer")
      let sentences = options.answer.isEmpty ? own : options.answer
      for (index, sentence) in sentences.enumerated() {
        section.element("p", ["class": index == 0 ? "headline" : "further"], text: sentence)
      }
      section.element(
        "p", ["class": "note"],
        text: "A run is one possible world: the same luck and the same uncertain numbers for every "
          + "strategy, so strategies are compared run by run.")
    }
  }

  /// The sentences of the page itself.
  var own: [String] {
    guard study.leader != study.rival else { return [alone] }
    let gap = PairedGap(study.column(study.leader), minus: study.column(study.rival))
    let words = PairWords(study: study, gap: gap)
    return [words.end, words.turn, others, partners].compactMap { $0 }
  }

  /// How the remaining strategies stand against the leader at the end.
  private var others: String? {
    let rest = study.shown.filter { $0 != study.leader && $0 != study.rival }
    let best = study.column(study.leader)
    let parts = rest.map { strategy in
      let gap = PairedGap(best, minus: study.column(strategy))
      let verdict =
        !gap.isClear
        ? "level with it" : gap.ahead > gap.behind ? "behind it in most runs" : "ahead in most runs"
      let means = [study.column(strategy), best].map { Prose.fixed($0.mean(study.months)) }
      return "“\(Prose.name(study.name(strategy)))” ends \(verdict) (ahead in "
        + "\(gap.behind) of \(gap.worlds); on average \(means[0]) against \(means[1]))"
    }
    return parts.isEmpty ? nil : Prose.list(parts) + "."
  }

  private var alone: String {
    let end = study.column(study.leader).fan.end.map { Prose.fixed($0) }
    return "\(Prose.name(study.name(study.leader))) ends with \(study.measures[0].phrase) at "
      + "\(end[2]) of 100 in the median run (half of the runs between \(end[1]) and \(end[3])); "
      + "there is nothing to compare it with."
  }

  /// Who keeps partners.
  private var partners: String? {
    guard let place = study.measures.firstIndex(of: .members) else { return nil }
    let parts = study.shown.map { strategy in
      let column = study.column(strategy, place)
      let left = column.record(study.months).count { $0 == 0 }
      let fate = left == 0 ? "" : " (dissolved in \(left) of \(study.worlds) runs)"
      return "\(Prose.fixed(column.fan.end[2])) under “\(Prose.name(study.name(strategy)))”\(fate)"
    }
    let start = Prose.fixed(study.column(study.leader, place).fan.median[0])
    return "Of \(start) partners at the start, in the median run there are at the end: "
      + Prose.list(parts) + "."
  }
}

/// Sentences about the leader and the strategy it is measured against.
struct PairWords: Sendable {
  let study: PageStudy
  let gap: PairedGap
  var leader: String { Prose.name(study.name(study.leader)) }
  var rival: String { Prose.name(study.name(study.rival)) }
  var phrase: String { study.measures[0].phrase }

  /// Who ends ahead, in how many runs; or that the runs do not tell.
  var end: String {
    guard gap.isClear, gap.ahead > gap.behind else {
      return "These runs do not tell “\(leader)” and “\(rival)” apart on \(phrase): the first ends "
        + "ahead in \(gap.ahead) of \(gap.worlds) paired runs, the second in \(gap.behind)."
    }
    return "“\(leader)” ends with better \(phrase) than “\(rival)” in \(gap.ahead) of "
      + "\(gap.worlds) paired runs."
  }

  /// Until when the other one was ahead.
  var turn: String? {
    let now = PageStudy.now(study.months)
    let early = gap.worlds - gap.ahead(in: now)
    guard gap.mean(now) < 0, let middle = gap.crossing(0.5) else { return nil }
    return "It takes patience: in month \(now) “\(rival)” is still ahead in \(early) of "
      + "\(gap.worlds) runs. Where “\(leader)” overtakes, it does so in month \(middle) in the "
      + "median run."
  }

  /// When the leader overtakes, with the range and the runs in which it never does.
  var crossing: String {
    guard let low = gap.crossing(0.05), let middle = gap.crossing(0.5),
      let high = gap.crossing(0.95)
    else { return "“\(leader)” is not ahead at the end of any run." }
    let never = gap.worlds - gap.ahead
    let rest = never == 0 ? "" : "; in \(never) it is not ahead at the end"
    if high == 0 { return "“\(leader)” is ahead from the start in \(gap.ahead) runs\(rest)." }
    return "“\(leader)” overtakes for good in month \(middle) (nine in ten of these runs: month "
      + "\(low) to \(high)), in \(gap.ahead) of \(gap.worlds) runs\(rest)."
  }
}
