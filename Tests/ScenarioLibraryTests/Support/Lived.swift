import Partnership
import Synchronization

/// A strategy of a scenario.
struct Run: Hashable, Sendable {
  let scenario, strategy: String
}

/// Simulated worlds of one strategy.
struct Lived: Sendable {
  let blueprint: Blueprint
  /// `[replication]`, each `[record × measure]`.
  let worlds: [[Double]]
  /// `[replication]`, each `[record × partner × field]`; empty unless recorded.
  let partners: [[Double]]

  /// Simulates the first worlds of a strategy.
  init(_ run: Run, replications: Int, months: Int? = nil, recordsPartners: Bool = false) throws {
    let blueprint = try Library.blueprint(run.scenario)
    let strategies = blueprint.scenario.strategies
    guard let strategy = strategies.firstIndex(where: { $0.id == run.strategy }) else {
      throw Unknown(name: run.strategy)
    }
    let batch = Batch(
      blueprint, strategies: [strategy], months: months ?? blueprint.scenario.months,
      recording: Recording(partners: recordsPartners))
    var worlds: [[Double]] = []
    var partners: [[Double]] = []
    for first in stride(from: 0, to: replications, by: batch.width) {
      batch.run(from: first)
      for lane in 0..<min(batch.width, replications - first) {
        worlds.append(Array(batch.trajectory(strategy: 0, lane: lane)))
        guard recordsPartners else { continue }
        partners.append(Array(batch.partnerTrajectory(strategy: 0, lane: lane)))
      }
    }
    self.blueprint = blueprint
    self.worlds = worlds
    self.partners = partners
  }

  /// A measure by record, in each world.
  func courses(_ measure: String) throws -> [[Double]] {
    guard let measure = Measure(name: measure, goals: blueprint.scenario.goals) else {
      throw Unknown(name: measure)
    }
    return worlds.map { world in
      stride(from: measure.column, to: world.count, by: blueprint.columns).map { world[$0] }
    }
  }

  struct Unknown: Error {
    let name: String
  }
}

/// Worlds that several tests look at, simulated once.
final class LivedOnce: Sendable {
  private struct Need {
    var replications = 0
    var months = 0
    var recordsPartners = false
  }

  /// One run, simulated by whoever comes first.
  private final class Entry: Sendable {
    let lived = Mutex<Lived?>(nil)
  }

  static let shared = LivedOnce()
  private let needs: [Run: Need]
  private let entries: [Run: Entry]

  private init() {
    var needs: [Run: Need] = [:]
    func add(_ run: Run, _ replications: Int, _ months: Int, partners: Bool) {
      var need = needs[run] ?? Need()
      need.replications = max(need.replications, replications)
      need.months = max(need.months, months)
      need.recordsPartners = need.recordsPartners || partners
      needs[run] = need
    }
    for statement in Statements.all.statements {
      for need in statement.needs {
        add(need.run, statement.replications, need.months, partners: false)
      }
    }
    for statement in Statements.all.partnerLevel {
      add(statement.run, statement.replications, statement.months, partners: true)
    }
    self.needs = needs
    entries = needs.mapValues { _ in Entry() }
  }

  /// The worlds of a run that some statement needs.
  func lived(_ run: Run) throws -> Lived {
    guard let entry = entries[run], let need = needs[run] else {
      throw Lived.Unknown(name: run.strategy)
    }
    return try entry.lived.withLock { lived in
      if let lived { return lived }
      let new = try Lived(
        run, replications: need.replications, months: need.months,
        recordsPartners: need.recordsPartners)
      lived = new
      return new
    }
  }
}
