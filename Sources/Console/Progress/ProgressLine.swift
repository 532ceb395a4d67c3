/// The text of a progress line: `run  112/200 worlds  0:07 left`.
///
/// The time left assumes that the rest goes as fast as the part done so far in this process:
///
///     left = elapsed · (total − completed) / (completed − resumed)
///
/// where `resumed` pieces were already there when the process started. It is left out until a
/// piece is complete.
package struct ProgressLine: Sendable, Equatable {
  /// What is being done, one word.
  package var label: String
  /// What is counted, in the plural.
  package var unit: String
  /// Pieces complete, those of earlier processes included.
  package var completed: Int
  /// Pieces in all.
  package var total: Int
  /// Pieces that were complete before this process started.
  package var resumed: Int
  /// Seconds since this process started on the work.
  package var elapsed: Double

  /// The facts of one line.
  package init(
    label: String, unit: String, completed: Int, total: Int, resumed: Int = 0, elapsed: Double
  ) {
    self.label = label
    self.unit = unit
    self.completed = completed
    self.total = total
    self.resumed = resumed
    self.elapsed = elapsed
  }

  /// Seconds left, or `nil` while they cannot be known.
  package var secondsLeft: Double? {
    let done = Double(completed) - Double(resumed)
    guard done > 0, elapsed > 0 else { return nil }
    return elapsed * max(0, Double(total) - Double(completed)) / done
  }

  /// The line, cut to a width: first the time is dropped, then the unit, then letters.
  package func text(columns: Int = .max) -> String {
    let count = "\(SafeText.terminal(label))  \(completed)/\(total)"
    let counted = count + " " + unit
    let timed = secondsLeft.map { counted + "  \(Self.clock($0)) left" }
    let forms = [timed, counted, count].compactMap { $0 }
    return forms.first { DisplayWidth.of($0) <= columns }
      ?? DisplayWidth.truncated(count, to: columns, ellipsis: ".")
  }

  /// Seconds as `0:07`, `12:34` or `1:02:03`, rounded up; at most 999 hours.
  static func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 3_600_000 else { return "999:59:59" }
    let whole = Int(max(0, seconds).rounded(.up))
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let tail = pair(whole % 60)
    return hours > 0 ? "\(hours):\(pair(minutes)):\(tail)" : "\(minutes):\(tail)"
  }

  private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
