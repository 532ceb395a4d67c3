/// How long a process has worked: the time that has passed without the pauses.
///
/// A process that is stopped, by Ctrl-Z or because the computer sleeps, cannot look at the clock. So
/// the clock is looked at often, and a gap much longer than the usual one is a pause, of which only
/// a usual one counts.
struct WorkingTime: Sendable {
  /// Seconds between two looks, as a rule.
  let usual: Double
  /// Seconds worked.
  private(set) var seconds = 0.0
  private var last: Double

  /// How many times as long as usual a gap has to be for a pause.
  static let patience = 10.0

  /// Begins to count.
  ///
  /// - Parameter start: seconds on any clock that does not stop.
  init(usual: Double, start: Double) {
    self.usual = usual
    last = start
  }

  /// Looks at the clock.
  mutating func look(at now: Double) {
    let gap = max(0, now - last)
    seconds += gap > Self.patience * usual ? usual : gap
    last = now
  }
}
