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
  /// A trial whose settings make no world that can be simulated is a failed one: all its values are
  /// NaN, and what is made of the others says how many are missing. If no trial can be simulated at
  /// all, the settings themselves are at fault, and the first refusal is thrown.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - trial: the trial of a position; asked for when it is its turn.
  /// - Throws: ``Interrupted``, or ``AnalysisError`` for a scenario that cannot be simulated.
  public func run(
    _ count: Int, _ trial: @Sendable (Int) throws -> Trial
  ) throws -> [ReadingValues] {
    let results = Mutex<[ReadingValues?]>(Array(repeating: nil, count: count))
    let refusals = Mutex<[(index: Int, error: AnalysisError)]>([])
    try inParallel(count, workers: workers) { index in
      guard !isInterrupted() else { throw Interrupted() }
      let trial = try trial(index)
      var values = trial.failedValues
      do throws(AnalysisError) {
        values = try trial.run()
      } catch {
        guard case .scenario = error else { throw error }
        refusals.withLock { $0.append((index, error)) }
      }
      results.withLock { [values] in $0[index] = values }
      onProgress(trial.runs)
    }
    let refused = refusals.withLock { $0 }
    if refused.count == count, let first = refused.min(by: { $0.index < $1.index }) {
      throw first.error
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
