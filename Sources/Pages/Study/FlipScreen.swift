import Laboratory
import Partnership
import Synchronization

/// What would change the answer: one setting after another is moved through its range, all else
/// equal and with the same luck, and the lead of one strategy over another is measured again.
struct FlipScreen: Sendable {
  /// The lead at one value of a setting.
  struct Stop: Sendable, Hashable {
    /// The value.
    let value: Double
    /// Mean lead at the end, on the scale from 0 to 100.
    let lead: Double
    /// Worlds in which the strategy is ahead.
    let ahead: Int
  }

  /// A setting and the leads along its range.
  struct Row: Sendable {
    /// The setting.
    let setting: WhatIf
    /// The leads, by ascending value.
    let stops: [Stop]

    /// Largest minus smallest lead.
    var swing: Double {
      (stops.map(\.lead).max() ?? 0) - (stops.map(\.lead).min() ?? 0)
    }

    /// Whether the sign of the lead differs from a reference somewhere.
    func reverses(from reference: Double) -> Bool {
      stops.contains { $0.lead * reference < 0 }
    }
  }

  /// Rows by swing, the largest first.
  let rows: [Row]
  /// Lead and worlds ahead with the scenario as it is, in the same worlds.
  let reference: Stop
  /// Worlds of each stop.
  let worlds: Int

  /// Worlds of a stop: enough to rank settings and to see an order reverse.
  private static let mostWorlds = 100

  /// Screens every setting of a scenario.
  init(
    _ scenario: Scenario, leader: Int, rival: Int, months: Int, worlds: Int, work: PageWork
  ) throws {
    let worlds = min(worlds, FlipScreen.mostWorlds)
    let settings = WhatIf.all(scenario)
    let trials = FlipScreen.trials(settings, scenario)
    let asIs = try Blueprint(scenario)
    let results = Mutex<[Stop?]>(Array(repeating: nil, count: trials.count + 1))
    let planned = trials.count
    try inParallel(trials.count + 1, workers: work.workers) { trial in
      guard !work.isInterrupted() else { throw Interrupted() }
      let (blueprint, value) =
        trial < trials.count ? (trials[trial].blueprint, trials[trial].value) : (asIs, 0)
      let stop = FlipScreen.lead(
        blueprint, leader, rival, months: months, worlds: worlds, value: value)
      results.withLock { $0[trial] = stop }
      work.onProgress(1, planned)
    }
    let stops = results.withLock { $0 }
    self.worlds = worlds
    reference = stops[trials.count] ?? Stop(value: 0, lead: 0, ahead: 0)
    let rows = settings.indices.map { number in
      Row(
        setting: settings[number],
        stops: trials.indices.filter { trials[$0].setting == number }.compactMap { stops[$0] })
    }
    let order = rows.indices.sorted { (-rows[$0].swing, $0) < (-rows[$1].swing, $1) }
    self.rows = order.map { rows[$0] }.filter { $0.stops.count > 1 }
  }

  /// A scenario with one setting at one value.
  private struct Trial: Sendable {
    let setting: Int
    let value: Double
    let blueprint: Blueprint
  }

  private static func trials(_ settings: [WhatIf], _ scenario: Scenario) -> [Trial] {
    var trials: [Trial] = []
    for (number, setting) in settings.enumerated() {
      for value in setting.stops {
        guard let blueprint = try? Blueprint(setting.set(scenario, value)) else { continue }
        trials.append(Trial(setting: number, value: value, blueprint: blueprint))
      }
    }
    return trials
  }

  private static func lead(
    _ blueprint: Blueprint, _ leader: Int, _ rival: Int, months: Int, worlds: Int, value: Double
  ) -> Stop {
    let batch = Batch(blueprint, strategies: [leader, rival], months: months)
    let place = months * blueprint.columns + Measure.outcome.column
    var (sum, ahead) = (0.0, 0)
    for first in stride(from: 0, to: worlds, by: batch.width) {
      batch.run(from: first)
      for lane in 0..<min(batch.width, worlds - first) {
        let one = batch.trajectory(strategy: 0, lane: lane)
        let other = batch.trajectory(strategy: 1, lane: lane)
        let difference = one[one.startIndex + place] - other[other.startIndex + place]
        sum += difference
        if difference > 0 { ahead += 1 }
      }
    }
    return Stop(value: value, lead: 100 * sum / Double(max(1, worlds)), ahead: ahead)
  }
}
