import Partnership
import Synchronization

/// Runs a plan: worlds are simulated in parallel, and handed on in the order of their replications.
///
/// Work goes in rounds. In a round every free worker takes the next batch of worlds; when all
/// batches of the round are done, the collectors take them in order, in parallel among themselves.
/// So a result depends neither on the number of workers nor on who was first, and memory does not
/// grow with the number of replications.
public struct Runner: Sendable {
  /// What to simulate.
  public let plan: StudyPlan
  /// Number of threads.
  public let workers: Int
  /// Worlds side by side; nil leaves the choice to the size of a world.
  public let width: BatchWidth?
  /// Called with the number of further worlds finished, from any thread.
  public let onProgress: @Sendable (Int) -> Void
  /// Asked between batches; true stops the run.
  public let isInterrupted: @Sendable () -> Bool

  /// Batches that each worker gets in a round.
  private static let batchesPerWorker = 4

  /// A runner.
  public init(
    _ plan: StudyPlan, workers: Int, width: BatchWidth? = nil,
    onProgress: @escaping @Sendable (Int) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.plan = plan
    self.workers = max(1, workers)
    self.width = width
    self.onProgress = onProgress
    self.isInterrupted = isInterrupted
  }

  /// Simulates all worlds.
  ///
  /// - Parameter collectors: what takes in the worlds.
  /// - Throws: ``Interrupted`` if the run was stopped, or what a collector throws.
  public func run(_ collectors: [any Collector]) throws {
    let recording = Recording(partners: collectors.contains { $0.needsPartners })
    let slots = makeSlots(recording)
    let lanes = slots.first?.width ?? 1
    let tasks = collectors.flatMap(\.tasks)
    for start in stride(from: 0, to: plan.replications, by: lanes * slots.count) {
      let left = plan.replications - start
      let batches = min(slots.count, (left + lanes - 1) / lanes)
      try inParallel(batches, workers: workers) { batch in
        guard !isInterrupted() else { throw Interrupted() }
        let first = start + batch * lanes
        let count = min(lanes, plan.replications - first)
        slots[batch].run(from: first, count: count, collectors)
        onProgress(count)
      }
      try inParallel(tasks.count, workers: workers) { task in
        for batch in 0..<batches { try slots[batch].read { try tasks[task].take($0) } }
      }
    }
  }

  private func makeSlots(_ recording: Recording) -> [BatchSlot] {
    let width = width ?? .suited(to: plan.blueprint)
    let batches = (plan.replications + width.rawValue - 1) / width.rawValue
    return (0..<max(1, min(batches, workers * Runner.batchesPerWorker))).map { _ in
      BatchSlot(plan, width: width, recording: recording)
    }
  }
}

/// The run was stopped before it was finished.
public struct Interrupted: Error, Sendable, Hashable {
  /// The error.
  public init() {}
}
