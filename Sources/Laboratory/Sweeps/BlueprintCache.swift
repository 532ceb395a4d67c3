import Partnership
import Synchronization

/// The prepared points of a small design, so that none is prepared twice.
final class BlueprintCache: Sendable {
  private let plan: SweepPlan
  private let known = Mutex<[Int: Blueprint]>([:])
  private let knownKeys = Mutex<[Int: [RunKey]]>([:])
  private let isSmall: Bool

  /// Links of all points together, and points, up to which points are kept.
  private static let mostLinks = 1 << 20
  private static let mostPoints = 1 << 13

  init(_ plan: SweepPlan) {
    self.plan = plan
    let scenario = plan.study.scenario
    let partners = scenario.partners.count + scenario.populations.reduce(0) { $0 + $1.count }
    let links = Double(partners) * Double(partners) * Double(plan.points)
    isSmall = links <= Double(Self.mostLinks) && plan.points <= Self.mostPoints
  }

  /// The scenario of a point, in form.
  func blueprint(of point: Int) throws(PointFailure) -> Blueprint {
    guard isSmall else { return try plan.blueprint(of: point) }
    if let found = known.withLock({ $0[point] }) { return found }
    let made = try plan.blueprint(of: point)
    known.withLock { $0[point] = made }
    return made
  }

  /// The keys of the runs of a point, as ``SweepPlan/keys(of:)`` makes them.
  func keys(of point: Int) -> [RunKey] {
    guard isSmall else { return plan.keys(of: point) }
    if let found = knownKeys.withLock({ $0[point] }) { return found }
    let made = plan.keys(of: point)
    knownKeys.withLock { $0[point] = made }
    return made
  }
}
