import Partnership

/// What happens in the scenario whatever the strategy: ends of grants and events.
struct ReportEvents: Sendable {
  let events: [ChartEvent]

  /// Marks that a chart can hold.
  private static let most = 12

  init(_ study: PageStudy) { self.init(study.scenario, months: study.months) }

  init(_ scenario: Scenario, months: Int) {
    var found: [(month: Int, name: String)] = []
    for grant in scenario.funding where grant.amount > 0 {
      let (end, overflow) = grant.from.addingReportingOverflow(grant.months)
      guard !overflow, end > 0, end < months else { continue }
      found.append((end, "\(grant.name.isEmpty ? "grant" : Prose.name(grant.name)) ends"))
    }
    found += ReportEvents.merged(scenario, before: months)
    let order = found.indices.sorted { (found[$0].month, $0) < (found[$1].month, $1) }
    events = order.prefix(ReportEvents.most).enumerated().map { number, index in
      ChartEvent(
        month: found[index].month, name: found[index].name,
        letter: String(UnicodeScalar(UInt8(97 + number))))
    }
  }
}

extension ReportEvents {
  /// The events of a scenario; several conflicts of one month are one mark.
  private static func merged(
    _ scenario: Scenario, before end: Int
  ) -> [(month: Int, name: String)] {
    let names = PartnerNames(scenario)
    var found: [(month: Int, name: String)] = []
    var conflicts: [(month: Int, words: [String])] = []
    for event in scenario.events where event.month < end {
      guard case .conflict = event.kind else {
        found.append((event.month, names.words(event.kind)))
        continue
      }
      if let place = conflicts.firstIndex(where: { $0.month == event.month }) {
        conflicts[place].words.append(names.words(event.kind))
      } else {
        conflicts.append((event.month, [names.words(event.kind)]))
      }
    }
    return found
      + conflicts.map { month, words in
        (month, words.count == 1 ? words[0] : "\(words.count) conflicts")
      }
  }
}

/// The events of a chart in words, for charts that only have room for letters.
struct EventKey: Sendable {
  let events: [ChartEvent]

  func draw(in markup: inout Markup) {
    guard !events.isEmpty else { return }
    let words = events.map { event in
      (events.count > 1 ? "\(event.letter): " : "") + "month \(event.month), \(event.name)"
    }
    markup.element(
      "p", ["class": "note"], text: "Vertical lines: " + words.joined(separator: "; ") + ".")
  }
}
