import Partnership

/// The story of one side of a movie: its numbers, and what happens at the months it happens.
struct MovieStory: Sendable {
  /// What one month brings.
  struct Month: Sendable, Hashable {
    /// The record that the month leads to.
    let number: Int
    /// Sentences, the weightiest first.
    let sentences: [String]
  }

  /// Months in which something happens.
  let months: [Month]
  /// `[record]` trust between partners, 0 to 100.
  let trust: [Double]
  /// `[record]` partners taking part.
  let members: [Int]

  /// Names in a sentence before the rest is counted.
  private static let mostNames = 3

  /// Trust in a record as people read it, in whole points of 100.
  func points(_ record: Int) -> Int { Int(trust[record].rounded()) }

  /// Trust in a record in words: there is none between partners that are gone.
  func words(_ record: Int) -> String { members[record] > 0 ? String(points(record)) : "–" }

  /// Trust in the records in which there are partners.
  var livingTrust: [Double] { Array(trust.prefix(max(1, dissolution ?? trust.count))) }

  /// The first record without partners; nil if there is none.
  var dissolution: Int? { members.firstIndex(of: 0) }
}

extension MovieStory {
  /// Lives the told world and keeps its story.
  init(_ study: MovieStudy, side: Int) {
    let names = study.blueprint.partners.map { Prose.name($0.name) }
    let chronicle = Chronicle(
      study.blueprint, strategy: study.pair[side], replication: study.told, months: study.months,
      trustChanges: 0)
    months = chronicle.months.compactMap { month in
      let sentences = MovieStory.sentences(month.events, names: names)
      return sentences.isEmpty ? nil : Month(number: month.number, sentences: sentences)
    }
    let records = [chronicle.start] + chronicle.months.map(\.record)
    trust = records.map { 100 * $0[Measure.trust.column] }
    members = records.map { Int($0[Measure.members.column].rounded()) }
  }

  /// Events in sentences; what happens to several partners in a month is one sentence.
  static func sentences(_ events: [ChronicleEvent], names: [String]) -> [String] {
    func partners(_ part: (ChronicleEvent) -> Int?) -> [Int] { events.compactMap(part) }
    let isEnd = events.contains { if case .dissolves = $0 { true } else { false } }
    var found: [(weight: Int, text: String)] = []
    for event in events {
      guard let weight = weight(event) else { continue }
      found.append((weight, event.sentence(names: names)))
    }
    let leavers = partners {
      if case .leaves(let partner, .disengaged) = $0 { partner } else { nil }
    }
    if let text = together(leavers, "leaves", "leave", names) { found.append((8, text)) }
    let leaders = partners {
      if case .leaderLeaves(let partner, _, _) = $0 { partner } else { nil }
    }
    if let text = together(leaders, "gets a new leader", "get new leaders", names) {
      found.append((4, text))
    }
    let newcomers = partners { if case .joins(let partner, _) = $0 { partner } else { nil } }
    if let text = together(newcomers, "joins", "join", names) { found.append((5, text)) }
    let order = found.indices.sorted { (-found[$0].weight, $0) < (-found[$1].weight, $1) }
    return order.filter { !isEnd || found[$0].weight > 4 }.map { found[$0].text }
  }

  /// "A leaves.", "A and B leave.", "A, B, C and 2 others leave."
  private static func together(
    _ partners: [Int], _ one: String, _ many: String, _ names: [String]
  ) -> String? {
    guard !partners.isEmpty else { return nil }
    func name(_ partner: Int) -> String {
      names.indices.contains(partner) ? names[partner] : "partner \(partner + 1)"
    }
    if partners.count == 1 { return "\(name(partners[0])) \(one)." }
    let most = partners.count == mostNames + 1 ? mostNames + 1 : mostNames
    var listed = partners.prefix(most).map(name)
    let rest = partners.count - listed.count
    if rest > 0 { listed.append("\(rest) others") }
    return "\(Prose.list(listed)) \(many)."
  }

  /// How much an event matters to somebody who watches; nil for what is said together or not at all.
  private static func weight(_ event: ChronicleEvent) -> Int? {
    switch event {
    case .dissolves: 9
    case .grantEnds: 7
    case .conflict, .moneyShortBegins, .budgetCut, .phaseBegins(2..., _): 6
    case .disruptionBegins, .disruptionRenewed, .agendaReached, .agendaLost: 5
    case .grantBegins, .pressureBegins, .backboneWanted, .backboneShortBegins: 4
    case .disruptionEnds, .pressureEnds, .backboneShortEnds, .moneyShortEnds: 2
    default: nil
    }
  }
}
