/// Somebody who looks into a month while it happens.
protocol MonthObserver {
  associatedtype L: Lanes
  /// Called after appraisal, when every sum behind an engagement can still be read.
  mutating func appraised(_ world: borrowing World<L>, month: Int)
}

/// Nobody looks.
struct Unobserved<L: Lanes>: MonthObserver {
  @inline(__always) mutating func appraised(_ world: borrowing World<L>, month: Int) {}
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
  /// - Complexity: linear in the number of views times the number of goals.
  mutating func live<Observer: MonthObserver>(
    _ time: Int, luck: borrowing Luck<L>, observer: inout Observer
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
    appraise()
    observer.appraised(self, month: time)
    changeMembership(plan, luck: luck)
    recordMonth(equalVoice: plan.equalVoice)
  }
}
