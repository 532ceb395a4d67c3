import Statistics

/// One strategy against another, in every month.
public struct DuelResult: Sendable {
  private let state: DuelState
  private let isReversed: Bool

  init(_ state: DuelState, isReversed: Bool) {
    self.state = state
    self.isReversed = isReversed
  }

  /// Number of worlds.
  public var worlds: Int { state.leads.stream(0).count }
  /// Number of records: months + 1.
  public var records: Int { state.leads.columns }

  /// Mean lead in a record, 0 without worlds.
  public func meanLead(_ record: Int) -> Double {
    let mean = state.leads.stream(record).difference.mean ?? 0
    return isReversed ? -mean : mean
  }

  /// 95 % interval of the mean lead; nil with fewer than two worlds.
  public func interval(_ record: Int) -> Interval? {
    guard let interval = state.leads.stream(record).interval() else { return nil }
    return isReversed ? Interval(-interval.high, -interval.low) : interval
  }

  /// Share of worlds in which the strategy is ahead in a record, ties counted half.
  public func shareAhead(_ record: Int) -> Double {
    let share = state.leads.stream(record).probabilityAhead ?? 0
    return isReversed ? 1 - share : share
  }

  /// Whether the mean lead can be told from none: its interval lies on one side of 0, or every world
  /// agrees on a lead.
  public func isClear(_ record: Int) -> Bool {
    guard let interval = interval(record) else { return false }
    return interval.low > 0 || interval.high < 0
  }

  /// Worlds in which the strategy is ahead from a record to the end, by the first such record; the
  /// last element counts the worlds in which it is not ahead at the end.
  public var aheadFrom: [Int] { isReversed ? state.behindFrom : state.aheadFrom }

  /// The first record from which the mean lead stays above 0 to the end; nil if it is not above 0 at
  /// the end.
  public var crossing: Int? {
    var first = records
    while first > 0, meanLead(first - 1) > 0 { first -= 1 }
    return first < records ? first : nil
  }

  /// The record by which a share of all worlds is crossed for good; nil if fewer ever are.
  public func crossing(inShare share: Double) -> Int? {
    var crossed = 0
    for (record, count) in aheadFrom.dropLast().enumerated() {
      crossed += count
      if Double(crossed) >= share * Double(worlds) { return record }
    }
    return nil
  }
}
