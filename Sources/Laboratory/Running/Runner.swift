import Partnership
import Synchronization

/// Runs a plan: worlds are simulated in parallel, and handed on in the order of their replications.
///
/// Every free worker takes the next batch of worlds, or lets a part of a collector take in, in order,
/// batches that wait; see `Schedule`. So a result depends neither on the number of workers nor on
/// who was first, and memory does not grow with the number of replications. Workers that find no
/// batch share the rows of a large world.
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

  /// Batches that may be under way for each worker.
  private static let batchesPerWorker = 3

  /// Pairs of a world from which on it pays to share its rows among threads; a month of a smaller one
  /// is over sooner than threads meet.
  private static let pairsWorthSharing = 50_000

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
    let width = width ?? .suited(to: plan.blueprint)
    let batches = (plan.replications + width.rawValue - 1) / width.rawValue
    let isShared = plan.blueprint.links.pairs >= Runner.pairsWorthSharing && batches < workers
    let slots = (0..<min(batches, workers * Runner.batchesPerWorker)).map { _ in
      BatchSlot(
        plan, width: width, threads: isShared ? workers / max(1, batches) : 1,
        recording: recording)
    }
    let tasks = collectors.flatMap(\.tasks)
    let pipeline = Pipeline(
      Schedule(batches: batches, tasks: tasks.count, slots: slots.count))
    try pipeline.run(threads: isShared ? batches : workers) { step in
      switch step {
      case .live(let batch): try live(batch, in: slots[batch % slots.count], collectors)
      case .collect(let task, let batches):
        for batch in batches {
          try slots[batch % slots.count].read { try tasks[task].take($0) }
        }
      case .wait, .end: break
      }
    }
  }

  /// Brings a batch to life.
  private func live(_ batch: Int, in slot: BatchSlot, _ collectors: [any Collector]) throws {
    guard !isInterrupted() else { throw Interrupted() }
    let first = batch * slot.width
    let count = min(slot.width, plan.replications - first)
    slot.run(from: first, count: count, collectors)
    onProgress(count)
  }
}

/// The run was stopped before it was finished.
public struct Interrupted: Error, Sendable, Hashable {
  /// The error.
  public init() {}
}
