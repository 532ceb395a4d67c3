import Partnership
import Synchronization

/// Runs a plan: worlds are simulated in parallel, and handed on in the order of their replications.
///
/// Work goes in rounds. In a round every free worker takes the next batch of worlds, while the
/// collectors, in parallel among themselves, take the batches of the round before in order. So a
/// result depends neither on the number of workers nor on who was first, and memory does not grow
/// with the number of replications. Workers that find no batch share the rows of a large world.
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
    var free = makeSlots(batches, width, recording)
    var finished: [BatchSlot] = []
    var start = 0
    while start < batches || !finished.isEmpty {
      if free.isEmpty { free = makeSlots(batches - start, width, recording) }
      let slots = Array(free.prefix(batches - start))
      try liveAndCollect(slots, from: start, finished, collectors)
      start += slots.count
      (free, finished) = (finished, slots)
    }
  }

  /// One round: batches come to life, and those of the round before are collected.
  private func liveAndCollect(
    _ slots: [BatchSlot], from start: Int, _ finished: [BatchSlot], _ collectors: [any Collector]
  ) throws {
    let tasks = finished.isEmpty ? [] : collectors.flatMap(\.tasks)
    try inParallel(tasks.count + slots.count, workers: workers) { piece in
      if piece < tasks.count {
        for slot in finished { try slot.read { try tasks[piece].take($0) } }
      } else {
        guard !isInterrupted() else { throw Interrupted() }
        let slot = slots[piece - tasks.count]
        let first = (start + piece - tasks.count) * slot.width
        let count = min(slot.width, plan.replications - first)
        slot.run(from: first, count: count, collectors)
        onProgress(count)
      }
    }
  }

  private func makeSlots(
    _ batches: Int, _ width: BatchWidth, _ recording: Recording
  ) -> [BatchSlot] {
    let isLarge = plan.blueprint.links.pairs >= Runner.pairsWorthSharing
    let threads = isLarge && batches < workers ? workers / max(1, batches) : 1
    return (0..<min(batches, workers * Runner.batchesPerWorker)).map { _ in
      BatchSlot(plan, width: width, threads: threads, recording: recording)
    }
  }
}

/// The run was stopped before it was finished.
public struct Interrupted: Error, Sendable, Hashable {
  /// The error.
  public init() {}
}
