import PartnershipModel

/// Somebody who looks into a month while it happens.
protocol MonthObserver {
  associatedtype L: WorldLanes
  /// Called before appraisal, when trust and stocks are new and engagement and aspirations old.
  mutating func appraising(_ world: borrowing World<L>, luck: borrowing Luck<L>)
  /// Called after appraisal, before membership changes.
  mutating func appraised(_ world: borrowing World<L>)
}

/// Nobody looks.
struct Unobserved<L: WorldLanes>: MonthObserver {
  @inline(__always) mutating func appraising(
    _ world: borrowing World<L>, luck: borrowing Luck<L>
  ) {}
  @inline(__always) mutating func appraised(_ world: borrowing World<L>) {}
}

extension World {
  /// One month of a partnership, in the order in which things happen.
  ///
  /// Within a step all partners act at once, from the values that the step started with. Months go
  /// on after dissolution: stocks decay, grants are booked, outcomes fade.
  ///
  /// - Parameters:
  ///   - time: the month, counted from 0; its record is number `time + 1`.
  ///   - luck: the random numbers of the month.
  ///   - observer: looks on; it changes nothing.
  ///   - isRecorded: whether the record of the month is wanted; nothing else depends on it.
  /// - Complexity: linear in the number of views times the number of goals.
  mutating func live<Observer: MonthObserver>(
    _ time: Int, luck: borrowing Luck<L>, observer: inout Observer, isRecorded: Bool = true
  ) where Observer.L == L {
    meetEvents(of: time, luck: luck)
    loseLeaders(luck: luck)
    let plan = planEffort(for: time)
    settleMoney(plan, month: time)
    meet(plan, luck: luck)
    deliberate(plan)
    deliver(plan, luck: luck)
    produce(plan)
    updateTrust(luck: luck)
    observer.appraising(self, luck: luck)
    appraise()
    observer.appraised(self)
    changeMembership(plan, luck: luck)
    if isRecorded {
      recordMonth(equalVoice: plan.equalVoice)
    } else if let rule = course.adaptation {
      record(rule.reads, equalVoice: plan.equalVoice)
    }
  }
}
