import Chance
import Dispatch
import PairDraws
import PairDrawsAVX2
import PairDrawsAVX512
import Processor
import Synchronization

extension Wiring {
  /// Links exist within a sector with chance `within`, between sectors with chance `between`, drawn
  /// for each pair by the identities of its partners: the smaller one, the larger one.
  ///
  /// So a new partner changes nobody else's links, and every pair with a chance has to be asked about.
  /// Partners are brought into the order of their identities; each then asks about all behind it, eight
  /// at a time, and blocks of them on all processors.
  ///
  /// - Complexity: quadratic in the number of partners; where there is no chance between sectors, in
  ///   that of each sector.
  mutating func linkSectors(
    _ partners: [Partner], within: Double, between: Double, seed: UInt64
  ) {
    let sectors = Blueprint.sectorNumbers(partners)
    let order = partners.indices.sorted {
      (partners[$0].identity, $0) < (partners[$1].identity, $1)
    }
    let draws = SectorDraws(key: Wiring.key(seed), purpose: identity(of: "network.sectors"))
    func queue(_ places: [Int]) -> SectorDraws.Queue {
      SectorDraws.Queue(places: places, identities: places.map { partners[$0].identity })
    }
    func chance(_ pair: (Int, Int)) -> Double {
      sectors[pair.0] == sectors[pair.1] ? within : between
    }
    let (least, most) = (min(within, between), max(within, between))
    if between > 0, most < Wiring.rare || least == most {
      for pair in draws.pairs(queue(order), chance: most) {
        let (first, second) = (partners[pair.0].identity, partners[pair.1].identity)
        if draws.isBelow(chance(pair), first, second) { link(pair.0, pair.1) }
      }
      return
    }
    let members = Dictionary(grouping: order) { sectors[$0] }
    for sector in members.keys.sorted() {
      for pair in draws.pairs(queue(members[sector] ?? []), chance: within) {
        link(pair.0, pair.1)
      }
    }
    for pair in draws.pairs(queue(order), chance: between) where sectors[pair.0] != sectors[pair.1]
    {
      link(pair.0, pair.1)
    }
  }

  /// A chance below which it is cheaper to ask all pairs about the larger of two chances and those
  /// found once more about their own, than to ask about pairs within sectors separately.
  private static let rare = 1.0 / 64
}

/// Draws about all pairs of some partners.
struct SectorDraws: Sendable {
  /// The seed's words.
  let key: (UInt32, UInt32)
  /// The third word of the counter.
  let purpose: UInt32

  /// Partners in the order of their identities.
  struct Queue: Sendable {
    let places: [Int]
    let identities: [UInt32]
  }

  /// Partners that are worked on together.
  private static let block = 128

  /// The pairs that chance links, by their places.
  func pairs(_ queue: Queue, chance: Double) -> [(Int, Int)] {
    let limit = SectorDraws.limit(chance)
    guard limit > 0, queue.places.count > 1 else { return [] }
    let blocks = (queue.places.count + SectorDraws.block - 1) / SectorDraws.block
    let found = Mutex(Array(repeating: [(Int, Int)](), count: blocks))
    let words = queue.identities.map { UInt64($0) }
    DispatchQueue.concurrentPerform(iterations: blocks) { block in
      let first = block * SectorDraws.block
      let pairs = pairs(
        first..<min(first + SectorDraws.block, queue.places.count), of: queue, words, limit)
      found.withLock { $0[block] = pairs }
    }
    return found.withLock { $0.flatMap { $0 } }
  }

  /// Whether the draw about a pair, the identities in either order, is below its chance.
  func isBelow(_ chance: Double, _ first: UInt32, _ second: UInt32) -> Bool {
    let (low, high) = (min(first, second), max(first, second))
    return Philox.uniform(
      Philox.words(key: key, counter: (low, high, purpose, Wiring.structure)).0) < chance
  }

  private func pairs(
    _ block: Range<Int>, of queue: Queue, _ words: [UInt64], _ limit: UInt64
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    words.withUnsafeBufferPointer { words in
      for first in block {
        find(queue.identities[first], words, first + 1, limit) { second in
          pairs.append((queue.places[first], queue.places[second]))
        }
      }
    }
    return pairs
  }

  /// Draws are below this number with some chance: w is if (w + ½) / 2^32 < chance.
  static func limit(_ chance: Double) -> UInt64 {
    guard chance > 0 else { return 0 }
    return UInt64(max(0, min(0x1p32, (chance * 0x1p32 - 0.5).rounded(.up))))
  }

  /// ``PairChance`` in the compilation that suits the processor.
  private func find(
    _ first: UInt32, _ seconds: UnsafeBufferPointer<UInt64>, _ start: Int, _ limit: UInt64,
    _ found: (Int) -> Void
  ) {
    let find =
      switch SectorDraws.level {
      case 4...: PairDrawsAVX512.PairChance.find
      case 3: PairDrawsAVX2.PairChance.find
      default: PairDraws.PairChance.find
      }
    find(key, first, seconds, purpose, Wiring.structure, start, limit, found)
  }

  private static let level = processor_level()
}
