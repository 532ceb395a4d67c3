import Processor

extension SHA256 {
  /// The fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  /// Mixes whole blocks of 64 bytes into the state, with the processor's own instructions for it
  /// where there are any.
  static func absorb(_ blocks: UnsafeRawBufferPointer, into state: inout State) {
    guard let start = blocks.baseAddress, blocks.count >= 64 else { return }
    let isDone = withUnsafeMutableBytes(of: &state) { words in
      processor_sha256(
        words.assumingMemoryBound(to: UInt32.self).baseAddress, start, blocks.count / 64) != 0
    }
    if !isDone { absorbInSoftware(blocks, into: &state) }
  }

  /// The same in plain Swift.
  static func absorbInSoftware(_ blocks: UnsafeRawBufferPointer, into state: inout State) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      guard let words = schedule.baseAddress else { return }
      constants.withUnsafeBufferPointer { constants in
        guard let constants = constants.baseAddress else { return }
        for start in stride(from: 0, to: blocks.count, by: 64) {
          expand(blocks, at: start, into: words)
          state &+= rounds(of: words, constants, from: state)
        }
      }
    }
  }

  /// The message schedule: sixteen words of the block, then 48 mixed from them.
  @inline(__always)
  private static func expand(
    _ blocks: UnsafeRawBufferPointer, at start: Int, into words: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<16 {
      let offset = start &+ 4 &* index
      words[index] = UInt32(
        bigEndian: blocks.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    for index in 16..<64 {
      let early = words[index &- 15]
      let late = words[index &- 2]
      let mixedEarly = turned(early, 7) ^ turned(early, 18) ^ (early &>> 3)
      let mixedLate = turned(late, 17) ^ turned(late, 19) ^ (late &>> 10)
      words[index] = words[index &- 16] &+ mixedEarly &+ words[index &- 7] &+ mixedLate
    }
  }

  /// The 64 rounds; eight at a time, so that the words trade places without being moved.
  @inline(__always)
  private static func rounds(
    of words: UnsafeMutablePointer<UInt32>, _ constants: UnsafePointer<UInt32>,
    from state: State
  ) -> State {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, words[index] &+ constants[index])
      round(h, a, b, &c, d, e, f, &g, words[index &+ 1] &+ constants[index &+ 1])
      round(g, h, a, &b, c, d, e, &f, words[index &+ 2] &+ constants[index &+ 2])
      round(f, g, h, &a, b, c, d, &e, words[index &+ 3] &+ constants[index &+ 3])
      round(e, f, g, &h, a, b, c, &d, words[index &+ 4] &+ constants[index &+ 4])
      round(d, e, f, &g, h, a, b, &c, words[index &+ 5] &+ constants[index &+ 5])
      round(c, d, e, &f, g, h, a, &b, words[index &+ 6] &+ constants[index &+ 6])
      round(b, c, d, &e, f, g, h, &a, words[index &+ 7] &+ constants[index &+ 7])
    }
    return State(a, b, c, d, e, f, g, h)
  }

  /// One round; afterwards `h` holds the new a and `d` the new e.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let first = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice &+ word
    let majority = (a & b) | (c & (a | b))
    d &+= first
    h = first &+ (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
  }

  /// The word turned right by `count` bits.
  @inline(__always)
  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }
}
