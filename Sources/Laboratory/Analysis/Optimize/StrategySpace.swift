import Partnership
import Statistics

/// The strategies among which the best is looked for: how effort may be shared out, how far wins may
/// be connected, and when the plan may change once.
public struct StrategySpace: Sendable {
  /// A lever and how far it may be moved.
  public enum Lever: String, CaseIterable, Sendable {
    /// Share of effort for visible results now.
    case quickWins
    /// Share of effort for the capability of the system.
    case systems
    /// Share of effort for bringing partners together.
    case convening
    /// Share of effort for the story of the work.
    case narrative
    /// Share of effort for measuring together.
    case measurement
    /// Share of effort for skills and shared leadership.
    case development
    /// How far quick wins are connected to the goals.
    case connection
    /// How far voices are made equal.
    case equalVoice
    /// The month in which the second phase begins.
    case turn

    /// The shares of effort, in the order of ``Shares``.
    static let shares: [Lever] = [
      .quickWins, .systems, .convening, .narrative, .measurement, .development,
    ]
  }

  /// `[lever]` smallest and largest value, in the order of ``Lever``.
  private var limits: [ClosedRange<Double>]
  /// Whether plans may change once.
  public let hasTurn: Bool
  /// Chance a month that a prospect is asked; not searched.
  let invitations: Double
  let months: Int

  /// The space around the strategies of a plan.
  ///
  /// Shares of effort that none of them uses stay 0, and so do connection and equal voice; quick wins
  /// and systems work may take everything, convening 0.3, the others 0.15.
  public init(around plan: StudyPlan, hasTurn: Bool = true) {
    let phases = plan.strategies.flatMap { plan.blueprint.scenario.strategies[$0].phases }
    let isUsed = Lever.allCases.map { lever in phases.contains { $0.value(lever) > 0 } }
    limits = zip(Lever.allCases, isUsed).map { lever, isUsed in
      guard isUsed || lever == .turn || lever == .quickWins || lever == .systems else {
        return 0...0
      }
      switch lever {
      case .quickWins, .systems, .connection, .equalVoice: return 0...1
      case .convening: return 0...0.3
      case .narrative, .measurement, .development: return 0...0.15
      case .turn: return 6...Double(max(7, min(60, plan.months - 6)))
      }
    }
    self.hasTurn = hasTurn && plan.months > 12
    invitations = phases.first?.invitations ?? 0
    months = plan.months
  }

  /// The limits of a lever.
  public subscript(lever: Lever) -> ClosedRange<Double> { limits[lever.position] }

  /// Sets the limits of a lever.
  ///
  /// - Throws: ``AnalysisError`` if they leave no way to share out all effort, or exceed the lever.
  public mutating func limit(_ lever: Lever, to range: ClosedRange<Double>) throws(AnalysisError) {
    let most = lever == .turn ? Double(max(1, months - 1)) : 1
    guard range.lowerBound >= 0, range.upperBound <= most else {
      throw .malformed(
        "\(lever.rawValue)=\(Words.precise(range.lowerBound)):\(Words.precise(range.upperBound))",
        allowed: "limits from 0 to \(Words.precise(most))")
    }
    limits[lever.position] = range
  }

  /// Checks that the limits leave a way to share out all effort.
  func check() throws(AnalysisError) {
    let shares = Lever.shares.map { self[$0] }
    let (least, most) = (
      shares.reduce(0) { $0 + $1.lowerBound }, shares.reduce(0) { $0 + $1.upperBound }
    )
    guard least <= 1 + 1e-9, most >= 1 - 1e-9 else {
      throw .missing(
        "the limits add up to \(Words.precise(least)) to \(Words.precise(most)) of all effort",
        fix: "leave a way to share out exactly 1")
    }
  }

  /// Number of coordinates of a candidate.
  var dimensions: Int { hasTurn ? 17 : 8 }

  /// The strategy at a point of the unit cube.
  ///
  /// With a turn, a quarter of the cube has plans of a single phase.
  func strategy(_ point: [Double], id: String) -> Strategy {
    let first = phase(point[0..<8], from: 0)
    guard hasTurn, point[8] >= 0.25 else { return Strategy(id: id, phases: [first]) }
    let range = self[.turn]
    let share = (point[8] - 0.25) / 0.75
    let turn = range.lowerBound + share * (range.upperBound - range.lowerBound)
    let month = max(1, min(months - 1, Int(turn.rounded())))
    return Strategy(id: id, phases: [first, phase(point[9..<17], from: month)])
  }

  private func phase(_ point: ArraySlice<Double>, from month: Int) -> Phase {
    let shares = Lever.shares.map { self[$0] }
    let effort = StrategySpace.shared(Array(point.prefix(6)), shares)
    func between(_ lever: Lever, _ u: Double) -> Double {
      self[lever].lowerBound + u * (self[lever].upperBound - self[lever].lowerBound)
    }
    return Phase(
      from: month,
      shares: Shares(
        quickWins: effort[0], systems: effort[1], convening: effort[2], narrative: effort[3],
        measurement: effort[4], development: effort[5]),
      connection: between(.connection, point[point.startIndex + 6]),
      equalVoice: between(.equalVoice, point[point.startIndex + 7]), invitations: invitations)
  }

  /// Numbers within limits that add up to 1: what the lower limits leave is shared out in proportion
  /// to −ln u, which covers all ways evenly; what exceeds an upper limit goes to the others.
  static func shared(_ point: [Double], _ limits: [ClosedRange<Double>]) -> [Double] {
    var shares = limits.map(\.lowerBound)
    let weights = point.map { -logarithm(min(1 - 1e-9, max(1e-9, $0))) }
    var open = limits.indices.filter { limits[$0].upperBound > limits[$0].lowerBound }
    for _ in limits.indices {
      let left = 1 - shares.reduce(0, +)
      let total = open.reduce(0) { $0 + weights[$1] }
      guard left > 1e-12, !open.isEmpty else { break }
      for place in open {
        let part = total > 0 ? weights[place] / total : 1 / Double(open.count)
        shares[place] = min(limits[place].upperBound, shares[place] + left * part)
      }
      open.removeAll { shares[$0] >= limits[$0].upperBound }
    }
    return shares
  }
}

extension StrategySpace.Lever {
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Phase {
  /// The value of a lever in this phase; the first month for a turn.
  func value(_ lever: StrategySpace.Lever) -> Double {
    switch lever {
    case .quickWins: shares.quickWins
    case .systems: shares.systems
    case .convening: shares.convening
    case .narrative: shares.narrative
    case .measurement: shares.measurement
    case .development: shares.development
    case .connection: connection
    case .equalVoice: equalVoice
    case .turn: Double(from)
    }
  }
}
