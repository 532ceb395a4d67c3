import Partnership
import ScenarioFiles
import Tables

/// What makes a run the same run: the key under which the journal knows it.
///
/// The key is the SHA-256 digest of the model's version, the scenario with its seed and length, the
/// changed settings sorted by path with numbers as their 64 bits, the strategy, and the number of
/// the world. Neither the position in the study nor the number of replications enters; so a study
/// that grows finds its earlier runs.
struct RunIdentity: Sendable {
  private let base: SHA256Digest
  /// `[strategy]`.
  private let strategies: [SHA256Digest]

  init(_ study: StudyFile) {
    var scenario = study.scenario
    strategies = study.strategies.map { place in
      // A scenario around the strategy, because only whole scenarios have a canonical text.
      var alone = Scenario(
        name: "", goals: scenario.goals, partners: [], strategies: [scenario.strategies[place]])
      alone.months = scenario.months
      return SHA256.digest(of: ScenarioWriter.json(alone))
    }
    scenario.strategies = []
    scenario.replications = 1
    var hash = SHA256()
    hash.update("trustlab run 1 model \(ToolVersion.model)\n")
    hash.update(ScenarioWriter.json(scenario))
    base = hash.digest()
  }

  /// The digest of a point: of the scenario with its changes.
  func point(_ changes: [(path: String, value: SettingValue)]) -> SHA256Digest {
    var hash = SHA256()
    hash.update(base.bytes)
    let sorted = changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (path, value) in sorted {
      hash.update(path + "\n")
      switch value {
      case .number(let number): hash.update("n" + String(number.bitPattern, radix: 16) + "\n")
      case .text(let word): hash.update("t\(word.utf8.count) \(word)\n")
      }
    }
    return hash.digest()
  }

  /// The key of a run.
  func key(point: SHA256Digest, strategy: Int, replication: Int) -> SHA256Digest {
    var hash = SHA256()
    var bytes = point.bytes + strategies[strategy].bytes
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: replication >> shift))
    }
    hash.update(bytes)
    return hash.digest()
  }
}
