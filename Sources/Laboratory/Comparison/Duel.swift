import Partnership
import Synchronization

/// One strategy against another in every month.
final class Duel: CollectorTask {
  let one: Int
  let other: Int
  private let column: Int
  private let records: Int
  private let state: Mutex<DuelState>

  init(_ plan: StudyPlan, column: Int, one: Int, other: Int) {
    self.one = one
    self.other = other
    self.column = column
    records = plan.months + 1
    state = Mutex(DuelState(records: records))
  }

  func take(_ batch: borrowing FinishedBatch) {
    let own = batch.records(of: column, strategy: one)
    let rival = batch.records(of: column, strategy: other)
    let count = batch.count
    state.withLock { state in
      for lane in 0..<count {
        let world = lane * records..<(lane + 1) * records
        state.add(own[world], against: rival[world])
      }
    }
  }

  func result(isReversed: Bool) -> DuelResult {
    state.withLock { DuelResult($0, isReversed: isReversed) }
  }
}

/// What a duel has seen.
struct DuelState: Sendable {
  /// The lead in every record.
  private(set) var leads: LeadTable
  /// `[record]` worlds in which one strategy, or the other, is ahead from that record to the end;
  /// the last element counts those in which it is not ahead at the end.
  private(set) var aheadFrom: [Int]
  private(set) var behindFrom: [Int]

  init(records: Int) {
    leads = LeadTable(columns: records)
    aheadFrom = Array(repeating: 0, count: records + 1)
    behindFrom = aheadFrom
  }

  /// Takes in a world, record by record.
  mutating func add(_ own: ArraySlice<Double>, against rival: ArraySlice<Double>) {
    own.withUnsafeBufferPointer { own in
      rival.withUnsafeBufferPointer { rival in
        leads.add(own, against: rival)
        var (ahead, behind) = (own.count, own.count)
        while ahead > 0, !(own[ahead - 1] <= rival[ahead - 1]) { ahead -= 1 }
        while behind > 0, !(rival[behind - 1] <= own[behind - 1]) { behind -= 1 }
        aheadFrom[ahead] += 1
        behindFrom[behind] += 1
      }
    }
  }
}
