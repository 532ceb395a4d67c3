import Partnership
import Statistics

extension Reading {
  /// Reads `MEASURE`, `MEASURE@MONTH`, `MEASURE:KIND` or `MEASURE:KIND@FROM-TO`.
  ///
  /// - Parameters:
  ///   - text: as it stands on a command line.
  ///   - goals: the goals of the scenario, whose outcomes are measures too.
  ///   - months: length of the runs.
  public init(_ text: String, goals: [Goal], months: Int) throws(AnalysisError) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let name = halves[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let measure = Measure(name: String(name[0]), goals: goals) else {
      let names = Measure.all(goals: goals).map { $0.definition(goals: goals).name }
      throw .unknown("measure", String(name[0]), among: names)
    }
    var kind = Kind.at
    if name.count == 2 {
      guard let found = Kind(rawValue: String(name[1])) else {
        throw .unknown("reading", String(name[1]), among: Kind.allCases.map(\.rawValue))
      }
      kind = found
    }
    self.init(measure, kind)
    guard halves.count == 2 else { return }
    let window = halves[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard window.count <= 2, let start = window[0], let end = window[window.count - 1],
      window.count == 1 || kind != .at, start >= 0, start <= end, end <= months
    else { throw .malformed(text, allowed: "MEASURE:KIND@MONTH or @FROM-TO, up to \(months)") }
    if window.count == 2 { first = start }
    last = end
  }

  /// The reading as it stands on a command line and in tables.
  public func text(goals: [Goal]) -> String {
    let name = measure.definition(goals: goals).name
    let kind = kind == .at ? "" : ":" + kind.rawValue
    guard let last else { return name + kind }
    return name + kind + "@" + (first > 1 && self.kind != .at ? "\(first)-\(last)" : "\(last)")
  }

  /// "outcome after 120 months", "output added up over months 1 to 36".
  public func words(goals: [Goal], months: Int) -> String {
    let title = measure.definition(goals: goals).title
    let name = title.prefix(1).lowercased() + title.dropFirst()
    let window = "months \(first) to \(end(months))"
    switch kind {
    case .at: return "\(name) after \(Words.months(end(months)))"
    case .sum: return "\(name) added up over \(window)"
    case .mean: return "mean \(name) of \(window)"
    case .min: return "lowest \(name) of \(window)"
    case .max: return "highest \(name) of \(window)"
    }
  }

  /// The same for runs of any length: "outcome at the end".
  func wordsToTheEnd(goals: [Goal]) -> String {
    let title = measure.definition(goals: goals).title
    let name = title.prefix(1).lowercased() + title.dropFirst()
    switch kind {
    case .at: return "\(name) at the end"
    case .sum: return "\(name) added up to the end"
    case .mean: return "mean \(name) to the end"
    case .min: return "lowest \(name) to the end"
    case .max: return "highest \(name) to the end"
    }
  }

  /// Which way the reading is wished to go: downwards for money spent, upwards for any other measure
  /// without a judgement.
  public func direction(goals: [Goal]) -> Direction {
    let isLess = measure == .spending || measure.definition(goals: goals).direction == .lower
    return isLess ? .lowerIsBetter : .higherIsBetter
  }
}
