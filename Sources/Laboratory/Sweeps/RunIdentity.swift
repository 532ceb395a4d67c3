import Partnership
import ScenarioFiles
import Tables

/// What makes a run the same run: the key under which the journal knows it.
///
/// The key is a SHA-256 digest of the model's version, the scenario with its seed and length, the
/// changed settings sorted by path with numbers as their 64 bits, and the strategy; and beside it the
/// number of the world, as it is. Neither the position in the study nor the number of replications
/// enters; so a study that grows finds its earlier runs.
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
    hash.update("trustlab run 2 model \(ToolVersion.model)\n")
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

  /// What all runs of a strategy at a point have in common.
  func runs(point: SHA256Digest, strategy: Int) -> RunKey {
    var hash = SHA256()
    hash.update(point.bytes)
    hash.update(strategies[strategy].bytes)
    return RunKey(hash.digest(), world: 0)
  }
}

/// The key of a run: three words of a digest for all but the world, and the number of the world.
struct RunKey: Sendable, Hashable {
  /// The words as they stand in a record.
  var words: SIMD4<UInt64>

  init(_ words: SIMD4<UInt64>) { self.words = words }

  /// - Parameter digest: of everything but the world.
  init(_ digest: SHA256Digest, world: Int) {
    let bytes = digest.bytes
    func word(_ place: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[8 * place + $1]) << UInt64(8 * $1) }
    }
    words = SIMD4(word(0), word(1), word(2), UInt64(truncatingIfNeeded: world))
  }

  /// The number of the world, if it is one.
  var world: Int? { Int(exactly: words.w) }

  /// The same strategy at the same point in another world.
  func inWorld(_ world: Int) -> RunKey {
    var key = self
    key.words.w = UInt64(truncatingIfNeeded: world)
    return key
  }
}
