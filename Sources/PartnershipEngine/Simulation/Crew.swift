import Dispatch

/// Threads that share the rows of one large world.
///
/// Rows are handed out in blocks. A row is computed from what all rows were before the step and
/// writes only what is its own. A sum over partners is the sum of the sums of blocks, both in index
/// order, whoever adds up a block. So the result has the same bits for any number of threads.
struct Crew: Sendable {
  /// Number of threads.
  let workers: Int

  /// Items that a worker takes at a time, and whose sums are taken first; a multiple of eight.
  ///
  /// Enough partners for the processor to fetch their rows ahead, and few enough that what one thing done to
  /// them leaves in the caches the next one finds. Sums, and so the last bits of results, depend on it.
  static let block = 2048

  /// Calls a function with blocks of items, and with the number of the worker that it runs on.
  @inline(__always) func share(
    _ items: Range<Int>, _ body: @Sendable (Range<Int>, _ worker: Int) -> Void
  ) {
    guard workers > 1, items.count > Crew.block else { return body(items, 0) }
    let blocks = (items.count + Crew.block - 1) / Crew.block
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for block in stride(from: worker, to: blocks, by: workers) {
        let start = items.lowerBound + block * Crew.block
        body(start..<min(start + Crew.block, items.upperBound), worker)
      }
    }
  }
}

/// Something that several threads may look into and whose cells they may write.
///
/// Proof of safety: only ``Crew/share(_:_:)`` hands it out, for the length of one step; the functions
/// called read the stored properties without changing them, and write cells of their own rows alone.
struct Shared<Whole: ~Copyable>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Whole>
}

/// Sums over some partners.
protocol PartnerSums: BitwiseCopyable, Sendable {
  /// The sums over nobody.
  init()
  static func += (a: inout Self, b: Self)
}

extension World {
  /// Calls a function with blocks of partners, on as many threads as the crew has.
  ///
  /// - Parameter body: may write what belongs to the partners of its block, and nothing else.
  @inline(__always) mutating func share(
    _ body: @Sendable (inout World<L>, _ partners: Range<Int>, _ worker: Int) -> Void
  ) {
    guard crew.workers > 1 else { return body(&self, 0..<links.partners, 0) }
    let (crew, partners) = (crew, 0..<links.partners)
    withUnsafeMutablePointer(to: &self) { pointer in
      let shared = Shared(pointer: pointer)
      crew.share(partners) { body(&shared.pointer.pointee, $0, $1) }
    }
  }

  /// The same with functions that add up something about the partners of their block; the sums of blocks
  /// are added in index order.
  @inline(__always) mutating func sum<Sums: PartnerSums>(
    _ body: @Sendable (inout World<L>, _ partners: Range<Int>, _ worker: Int) -> Sums
  ) -> Sums {
    let partners = links.partners
    guard partners > Crew.block else { return body(&self, 0..<partners, 0) }
    let blocks = (partners + Crew.block - 1) / Crew.block
    let sums = Column(repeating: Sums(), count: blocks)
    let cells = sums.cells
    share { world, partners, worker in
      for start in stride(from: partners.lowerBound, to: partners.upperBound, by: Crew.block) {
        let block = start..<min(start + Crew.block, partners.upperBound)
        cells[start / Crew.block] = body(&world, block, worker)
      }
    }
    var all = Sums()
    for block in 0..<blocks { all += sums[block] }
    return all
  }
}
