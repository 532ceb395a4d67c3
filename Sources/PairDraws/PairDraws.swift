/// Chance asked about one partner and many others, eight pairs at a time.
///
/// The draw of a pair is the first word of Philox4x32-10 at the counter (first, second, purpose,
/// place). The source is compiled once for each instruction set, like the kernel of the month; see
/// `InstructionSet` of module Partnership. Every compilation finds the same pairs.
package enum PairChance {
  /// Calls a function with the place of every second word whose draw is below a limit, in order.
  ///
  /// - Parameters:
  ///   - key: the seed's words.
  ///   - first: the first word of the counter.
  ///   - seconds: the second words, in the lower half of each element; at least `start`.
  ///   - purpose: the third word.
  ///   - place: the fourth word.
  ///   - start: where to begin among them.
  ///   - limit: draws from 0 up to it are found; 0…2^32.
  /// - Complexity: O(seconds), 16 multiplications of eight words for each eight pairs.
  package static func find(
    key: (UInt32, UInt32), first: UInt32, seconds: UnsafeBufferPointer<UInt64>, purpose: UInt32,
    place: UInt32, from start: Int, below limit: UInt64, _ found: (Int) -> Void
  ) {
    guard let all = seconds.baseAddress else { return }
    let rest = (
      Words8(UInt64(first)), Words8(UInt64(purpose)), Words8(UInt64(place))
    )
    var next = start
    while next + 8 <= seconds.count {
      let eight = UnsafeRawPointer(all + next).loadUnaligned(as: SIMD8<UInt64>.self)
      report(draws(key, Words8(eight), rest).flags(below: limit), from: next, found)
      next += 8
    }
    guard next < seconds.count else { return }
    var last = SIMD8<UInt64>()
    for lane in 0..<seconds.count - next { last[lane] = seconds[next + lane] }
    let flags = draws(key, Words8(last), rest).flags(below: limit)
    report(flags & ((1 << UInt8(seconds.count - next)) - 1), from: next, found)
  }

  @inline(__always)
  private static func report(_ flags: UInt8, from place: Int, _ found: (Int) -> Void) {
    var flags = flags
    while flags != 0 {
      found(place + flags.trailingZeroBitCount)
      flags &= flags &- 1
    }
  }

  /// The draws about eight second words.
  @inline(__always)
  private static func draws(
    _ key: (UInt32, UInt32), _ seconds: Words8, _ rest: (Words8, Words8, Words8)
  ) -> Words8 {
    Words8.philox((rest.0, seconds, rest.1, rest.2), key: key).0
  }
}
