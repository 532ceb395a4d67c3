/// Something that takes in finished worlds.
public protocol Collector: Sendable {
  /// Whether it needs what partners do, beside the measures of the partnership.
  var needsPartners: Bool { get }
  /// Parts that can go on side by side; each sees all batches in order.
  var tasks: [any CollectorTask] { get }
  /// Called by the worker that simulated the batch, for work that needs no other batch.
  func prepare(_ batch: inout FinishedBatch)
}

extension Collector {
  /// Partners are not needed.
  public var needsPartners: Bool { false }
  /// Nothing to prepare.
  public func prepare(_ batch: inout FinishedBatch) {}
}

/// A part of a collector.
public protocol CollectorTask: Sendable {
  /// Takes in a batch; batches come in the order of their replications, one at a time.
  func take(_ batch: borrowing FinishedBatch) throws
}
