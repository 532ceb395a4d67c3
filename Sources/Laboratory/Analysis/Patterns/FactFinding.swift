import Statistics

/// Whether a fact holds over the box, part by part.
public struct FactFinding: Sendable {
  /// The fact.
  public let fact: Fact
  /// One a part, in its order.
  let parts: [PartFinding]

  /// Whether all parts hold.
  public var holds: Bool { parts.allSatisfy(\.holds) }

  init(_ fact: Fact, _ values: [FactValues], required: Double) {
    self.fact = fact
    parts = fact.parts.map { PartFinding($0, values, required: required) }
  }
}

/// Whether one part of a fact holds.
struct PartFinding: Sendable {
  let metric: String
  /// Mean effect over points, or the number over all of them.
  let effect: Double?
  let interval: Interval?
  /// `[point]` effects; missing where there is none, empty for a number over all points.
  let effects: [Double?]
  /// Share of the points with the right sign; nil for a number over all points.
  let shareOfPoints: Double?
  /// Share of single worlds with the right sign, for effects of single worlds.
  let shareOfWorlds: Double?
  /// Where a number over all points should lie.
  let range: ClosedRange<Double>?
  let holds: Bool

  init(_ part: FactPart, _ values: [FactValues], required: Double) {
    metric = part.metric
    switch part.test {
    case .overall(let range, let number):
      let found = number(values.filter { $0.failed == 0 }).flatMap { $0.isFinite ? $0 : nil }
      effect = found
      (interval, effects, shareOfPoints, shareOfWorlds) = (nil, [], nil, nil)
      self.range = range
      holds = found.map(range.contains) ?? false
    case .paired(let effectOf):
      let worlds = values.map { point in
        (0..<point.lucks).map { luck in
          point.failed == 0 ? effectOf(point, luck).flatMap { $0.isFinite ? $0 : nil } : nil
        }
      }
      let single = worlds.flatMap { $0.compactMap { $0 } }
      effects = worlds.map { Sample(present: $0)?.mean }
      shareOfWorlds =
        single.isEmpty ? nil : Double(single.count { $0 > 0 }) / Double(single.count)
      (effect, interval, shareOfPoints, holds) = PartFinding.judge(effects, required)
      range = nil
    case .pooled(let effectOf):
      effects = values.map { point in
        point.failed == 0 ? effectOf(point).flatMap { $0.isFinite ? $0 : nil } : nil
      }
      shareOfWorlds = nil
      (effect, interval, shareOfPoints, holds) = PartFinding.judge(effects, required)
      range = nil
    }
  }

  private static func judge(
    _ effects: [Double?], _ required: Double
  ) -> (Double?, Interval?, Double?, Bool) {
    guard let sample = Sample(present: effects) else { return (nil, nil, nil, false) }
    let share = Double(sample.values.count { $0 > 0 }) / Double(sample.count)
    return (sample.mean, sample.meanInterval(), share, share >= required)
  }
}
