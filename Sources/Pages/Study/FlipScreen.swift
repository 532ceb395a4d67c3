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

  /// Settings at all their values: those that reverse the order first, then by swing.
  let rows: [Row]
  /// The other settings at their lowest and highest value, in fewer worlds.
  let others: [Row]
  /// Lead and worlds ahead with the scenario as it is, in the same worlds.
  let reference: Stop
  /// Worlds of each stop of ``rows``, and of ``others``.
  let worlds, firstWorlds: Int

  /// Worlds of a stop: enough to see an order reverse, and enough to tell which settings matter.
  private static let mostWorlds = (full: 100, first: 48)
  /// Settings that are looked at closely.
  private static let close = 14

  /// Screens every setting of a scenario: first its lowest and highest value in fewer worlds; then
  /// all values of the settings that moved the lead most or reversed it.
  init(
    _ scenario: Scenario, leader: Int, rival: Int, months: Int, worlds: Int, work: PageWork
  ) throws {
    let settings = WhatIf.all(scenario)
    let bench = FlipBench(leader: leader, rival: rival, months: months, work: work)
    let ends = settings.map { [$0.stops.first, $0.stops.last].compactMap { $0 } }
    let first = try bench.rows(
      settings, ends, scenario, worlds: min(worlds, FlipScreen.mostWorlds.first))
    let count = min(worlds, FlipScreen.mostWorlds.full)
    let asIs = try bench.lead(Blueprint(scenario), worlds: count, value: 0)
    let order = FlipScreen.order(first, reference: asIs.lead)
    let close = order.prefix(FlipScreen.close).map { first[$0].setting }
    let rows = try bench.rows(close, close.map(\.stops), scenario, worlds: count)
    let sorted = FlipScreen.order(rows, reference: asIs.lead).map { rows[$0] }
    self.rows = sorted.filter { $0.stops.count > 1 }
    others = order.dropFirst(FlipScreen.close).map { first[$0] }.filter { $0.stops.count > 1 }
    reference = asIs
    self.worlds = count
    firstWorlds = min(worlds, FlipScreen.mostWorlds.first)
  }

  /// Rows that reverse the order first, then by swing.
  private static func order(_ rows: [Row], reference: Double) -> [Int] {
    rows.indices.sorted { one, other in
      let flips = (rows[one].reverses(from: reference), rows[other].reverses(from: reference))
      if flips.0 != flips.1 { return flips.0 }
      return (-rows[one].swing, one) < (-rows[other].swing, other)
    }
  }
}

/// Measures leads, trial by trial.
struct FlipBench: Sendable {
  let leader, rival, months: Int
  let work: PageWork

  /// The leads of settings at values, in a number of worlds.
  func rows(
    _ settings: [WhatIf], _ values: [[Double]], _ scenario: Scenario, worlds: Int
  ) throws -> [FlipScreen.Row] {
    let trials = FlipBench.trials(settings, values, scenario)
    let results = Mutex<[FlipScreen.Stop?]>(Array(repeating: nil, count: trials.count))
    try inParallel(trials.count, workers: work.workers) { trial in
      guard !work.isInterrupted() else { throw Interrupted() }
      let stop = lead(trials[trial].blueprint, worlds: worlds, value: trials[trial].value)
      results.withLock { $0[trial] = stop }
      work.onProgress(1, trials.count)
    }
    let stops = results.withLock { $0 }
    return settings.indices.map { number in
      FlipScreen.Row(
        setting: settings[number],
        stops: trials.indices.filter { trials[$0].setting == number }.compactMap { stops[$0] })
    }
  }

  /// A scenario with one setting at one value.
  private struct Trial: Sendable {
    let setting: Int
    let value: Double
    let blueprint: Blueprint
  }

  /// A value that the scenario does not allow makes no trial.
  private static func trials(
    _ settings: [WhatIf], _ values: [[Double]], _ scenario: Scenario
  ) -> [Trial] {
    var trials: [Trial] = []
    for (number, setting) in settings.enumerated() {
      for value in values[number] {
        guard let blueprint = try? Blueprint(setting.set(scenario, value)) else { continue }
        trials.append(Trial(setting: number, value: value, blueprint: blueprint))
      }
    }
    return trials
  }

  /// The lead in some worlds.
  func lead(_ blueprint: Blueprint, worlds: Int, value: Double) -> FlipScreen.Stop {
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
    return FlipScreen.Stop(value: value, lead: 100 * sum / Double(max(1, worlds)), ahead: ahead)
  }
}
