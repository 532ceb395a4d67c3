import Synchronization

/// Runs many trials in parallel, each on one thread.
///
/// Answers come in the order of the trials, so nothing depends on the number of workers.
public struct TrialRunner: Sendable {
  /// Number of threads.
  public let workers: Int
  /// Called with the number of further runs finished, from any thread.
  public let onProgress: @Sendable (Int) -> Void
  /// Asked between trials; true stops the work.
  public let isInterrupted: @Sendable () -> Bool

  /// A runner.
  public init(
    workers: Int, onProgress: @escaping @Sendable (Int) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.workers = max(1, workers)
    self.onProgress = onProgress
    self.isInterrupted = isInterrupted
  }

  /// Runs `count` trials.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - trial: the trial of a position; asked for when it is its turn.
  /// - Throws: ``Interrupted``, or ``AnalysisError`` for a scenario that cannot be simulated.
  public func run(
    _ count: Int, _ trial: @Sendable (Int) throws -> Trial
  ) throws -> [ReadingValues] {
    let results = Mutex<[ReadingValues?]>(Array(repeating: nil, count: count))
    try inParallel(count, workers: workers) { index in
      guard !isInterrupted() else { throw Interrupted() }
      let trial = try trial(index)
      let values = try trial.run()
      results.withLock { $0[index] = values }
      onProgress(trial.runs)
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
