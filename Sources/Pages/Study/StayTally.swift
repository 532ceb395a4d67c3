import Laboratory
import Partnership
import Synchronization

/// Counts in how many worlds each partner takes part, record by record.
final class StayTally: Collector {
  private let parts: [StayPart]
  private let partners: Int

  init(_ plan: StudyPlan) {
    partners = plan.blueprint.partners.count
    parts = plan.strategies.indices.map { StayPart(plan, strategy: $0) }
  }

  var needsPartners: Bool { true }
  var tasks: [any CollectorTask] { parts }

  /// Number of worlds in which a partner takes part.
  func count(strategy: Int, record: Int, partner: Int) -> Int {
    parts[strategy].count(at: record * partners + partner)
  }
}

private final class StayPart: CollectorTask {
  private let strategy: Int
  /// `[record × partner]`.
  private let counts: Mutex<[Int]>

  init(_ plan: StudyPlan, strategy: Int) {
    self.strategy = strategy
    counts = Mutex(
      Array(repeating: 0, count: (plan.months + 1) * plan.blueprint.partners.count))
  }

  func take(_ batch: borrowing FinishedBatch) {
    let fields = PartnerRecord.allCases.count
    counts.withLock { counts in
      for lane in 0..<batch.count {
        let values = batch.partnerTrajectory(strategy: strategy, lane: lane)
        var place = values.startIndex + PartnerRecord.member.rawValue
        for index in counts.indices {
          if values[place] > 0 { counts[index] += 1 }
          place += fields
        }
      }
    }
  }

  func count(at index: Int) -> Int { counts.withLock { $0[index] } }
}
