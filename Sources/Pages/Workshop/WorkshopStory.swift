import Partnership

/// What happened in the told run, year by year, in sentences chosen by rules from its own events.
struct WorkshopStory: Sendable {
  /// `[segment]` up to three sentences.
  let causes: [[String]]
  /// `[segment]` the partner that leaves first in the year; -1 if nobody does.
  let leavers: [Int]

  /// Sentences of a year.
  private static let most = 3

  init(_ tree: WorkshopTree) {
    let paths = tree.paths
    let names = tree.blueprint.partners.map { Prose.name($0.name) }
    var causes = Array(repeating: [String](), count: paths.segments)
    var leavers = Array(repeating: -1, count: paths.segments)
    for path in 0..<paths.count {
      let ends = (0..<paths.years).filter {
        paths.firstPath(WorkshopStory.index(path, $0, paths), year: $0) == path
      }
      guard let first = ends.first else { continue }
      let chronicle = Chronicle(
        tree.blueprint, strategy: path, replication: tree.told, months: paths.months)
      for year in first..<paths.years {
        let segment = paths.segment(path, year: year)
        causes[segment] = WorkshopStory.sentences(chronicle, year: year, names: names)
        leavers[segment] = WorkshopStory.firstLeaver(chronicle, year: year) ?? -1
      }
    }
    self.causes = causes
    self.leavers = leavers
  }

  private static func months(_ chronicle: Chronicle, year: Int) -> ArraySlice<ChronicleMonth> {
    let first = year * WorkshopPaths.yearMonths
    return chronicle.months[
      min(
        chronicle.months.count, first)..<min(
          chronicle.months.count, first + WorkshopPaths.yearMonths)]
  }

  /// The first partner that leaves in a year.
  private static func firstLeaver(_ chronicle: Chronicle, year: Int) -> Int? {
    for month in months(chronicle, year: year) {
      for case .leaves(let partner, _) in month.events { return partner }
    }
    return nil
  }

  private static func index(_ path: Int, _ year: Int, _ paths: WorkshopPaths) -> Int {
    path / WorkshopPaths.power(paths.years - 1 - year)
  }

  /// The weightiest events of a year in the order of their months; then what grew or shrank.
  private static func sentences(
    _ chronicle: Chronicle, year: Int, names: [String]
  ) -> [String] {
    let months = months(chronicle, year: year)
    var found: [(weight: Int, month: Int, text: String)] = []
    for month in months {
      for event in month.events {
        let weight = weight(event)
        guard weight > 0 else { continue }
        found.append((weight, month.number, event.sentence(names: names)))
      }
    }
    let order = found.indices.sorted { one, other in
      (-found[one].weight, one) < (-found[other].weight, other)
    }
    let chosen = order.prefix(most - 1).sorted()
    let told = chosen.map { "Month \(found[$0].month): \(found[$0].text)" }
    return told + [change(chronicle, months)]
  }

  private static func weight(_ event: ChronicleEvent) -> Int {
    switch event {
    case .dissolves: 9
    case .leaves(_, .disengaged): 8
    case .conflict, .grantEnds: 7
    case .moneyShortBegins, .budgetCut: 6
    case .disruptionBegins: 5
    case .leaderLeaves: 4
    case .joins, .agendaReached, .agendaLost: 3
    case .pressureBegins: 2
    default: 0
    }
  }

  private static func change(
    _ chronicle: Chronicle, _ months: ArraySlice<ChronicleMonth>
  ) -> String {
    guard let first = months.first, let last = months.last else { return "" }
    let before = first.number > 1 ? chronicle.months[first.number - 2].record : chronicle.start
    func words(_ name: String, _ measure: Measure) -> String {
      "\(name) from \(Prose.fixed(100 * before[measure.column])) to "
        + Prose.fixed(100 * last[measure])
    }
    return "Over the year "
      + Prose.list([
        words("trust went", .trust), words("visible wins", .wins),
        words("shared capacity", .capability),
      ]) + "."
  }
}
