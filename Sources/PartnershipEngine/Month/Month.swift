import PartnershipModel

/// Somebody who looks into a month while it happens.
protocol MonthObserver {
  associatedtype L: WorldLanes
  /// Called when stocks are new, before trust, engagement and aspirations change.
  mutating func appraising(_ world: borrowing World<L>)
  /// Called when trust, engagement and aspirations are new, before members move.
  mutating func appraised(_ world: borrowing World<L>, luck: borrowing Luck<L>)
}

/// Nobody looks.
struct Unobserved<L: WorldLanes>: MonthObserver {
  @inline(__always) mutating func appraising(_ world: borrowing World<L>) {}
  @inline(__always) mutating func appraised(
    _ world: borrowing World<L>, luck: borrowing Luck<L>
  ) {}
}

extension World {
  /// Forgets whose row changed.
  mutating func touchNobody() { month.isTouched.fill(false) }

  /// Notes that the rows of a partner, and of all who are linked to it, change.
  mutating func touch(_ partner: Int) {
    let isTouched = month.isTouched.cells
    isTouched[partner] = true
    for view in links.row(of: partner) { isTouched[Int(links.target[view])] = true }
  }

  /// Does something about the rows of some partners, one after the other; in a large world the rows of
  /// those that follow are fetched meanwhile, for they lie far apart.
  @inline(__always) mutating func visit(
    _ partners: [Int], _ body: (inout World<L>, Int) -> Void
  ) {
    for number in partners.indices {
      if hearsOneByOne, number + 8 < partners.count { fetchRow(of: partners[number + 8]) }
      body(&self, partners[number])
    }
  }

  /// Begins to fetch whom a partner looks at.
  private mutating func fetchRow(of partner: Int) {
    let (target, mirror) = (links.target.cells, links.mirror.cells)
    for view in links.row(of: partner) {
      target.fetch(view)
      mirror.fetch(view)
    }
  }

  /// Where a partner's priorities lie in columns `[partner × goal]`, goal by goal.
  @inline(__always) func places(of partner: Int) -> StrideTo<Int> {
    let first = L.place(of: partner, goal: 0, of: goals)
    return stride(from: first, to: first + goals * L.rows, by: L.rows)
  }

  /// How many partners, or views, before their turn something is fetched that is read in order: six slices,
  /// enough for memory to answer and few enough for the first cache to keep it.
  @inline(__always) var lookahead: Int { 6 * L.rows }

  /// In a large world, begins to fetch what those want whose turn comes in a while: processors foresee
  /// that within a page of memory, and few partners fill one with what they want.
  @inline(__always) func foreseePriorities(after partner: Int) {
    guard hearsOneByOne else { return }
    for place in places(of: partner &+ Handfuls.size) { priorities.cells.fetch(place) }
  }

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
    gather(plan, luck: luck)
    deliver(plan, luck: luck)
    produce(plan)
    observer.appraising(self)
    let outcome = takeStock(plan, luck: luck)
    observer.appraised(self, luck: luck)
    changeMembership(outcome)
    if isRecorded {
      recordMonth(equalVoice: plan.equalVoice)
    } else if let rule = course.adaptation {
      record(rule.reads, equalVoice: plan.equalVoice)
    }
  }
}
