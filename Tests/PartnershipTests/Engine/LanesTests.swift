import Testing

import Partnership
@testable import PartnershipEngine

/// Eight lanes do what one lane does, eight times.
@Suite struct LanesTests {
  static let samples: [Double] = [
    0, 1, -1, 0.1, -0.3, 1e-300, 1e300, 0.5, 1 / 3.0, -2.5, .infinity, .ulpOfOne,
  ]

  private static func lane8(_ start: Int) -> Lane8 {
    var lanes: Lane8 = 0
    for lane in 0..<8 { lanes[lane] = samples[(start + lane * 5) % samples.count] }
    return lanes
  }

  @Test(arguments: samples.indices)
  func arithmeticAndComparisonsMatchLaneByLane(start: Int) {
    let a = Self.lane8(start)
    let flags = a .< 0.2
    for offset in Self.samples.indices {
      let b = Self.lane8(offset)
      for lane in 0..<8 {
        let (x, y) = (a[lane], b[lane])
        let pairs: [(Double, Double)] = [
          ((a + b)[lane], x + y), ((a - b)[lane], x - y), ((a * b)[lane], x * y),
          ((a / b)[lane], x / y), ((a .< b)[lane], x .< y), ((a .<= b)[lane], x .<= y),
          (Lane8.smaller(a, b)[lane], .smaller(x, y)), (Lane8.larger(a, b)[lane], .larger(x, y)),
          (Lane8.magnitude(a)[lane], .magnitude(x)),
          (Lane8.choose(flags, a, b)[lane], .choose(flags[lane], x, y)),
          (a.isAtMost(b)[lane], x.isAtMost(y)), (a.isBelow(b)[lane], x.isBelow(y)),
        ]
        for (wide, narrow) in pairs {
          #expect(wide == narrow || (wide.isNaN && narrow.isNaN))
        }
      }
    }
  }

  @Test func somewhereMeansAnyLane() {
    var lanes: Lane8 = 0
    #expect(!lanes.isAnywhere)
    for lane in 0..<8 {
      lanes = 0
      lanes[lane] = -1
      #expect(lanes.isAnywhere)
    }
  }

  @Test(arguments: [0, 1, 5, 8, 1000, 0x7FFF_FFFD, 0xFFFF_FFF0, 0xFFFF_FFFB] as [UInt32])
  func uniformsOfEightLanesAreThoseOfOne(replication: UInt32) {
    var checked = 0
    for counter in 0..<UInt32(40) {
      let first = counter &* 0x9E37_79B9
      let second = counter % 3 == 0 ? 0xFFFF_FFFF : ~first
      let key = (counter &* 77, ~counter)
      let wide = Lane8.uniforms(
        first: first, second: second,
        Moment(month: counter, replication: replication, key: key))
      for lane in 0..<8 {
        let narrow = Double.uniforms(
          first: first, second: second,
          Moment(month: counter, replication: replication &+ UInt32(lane), key: key))
        #expect(wide.0[lane] == narrow.0)
        #expect(wide.1[lane] == narrow.1)
        #expect(wide.2[lane] == narrow.2)
        checked += 1
      }
    }
    #expect(checked == 320)
  }

  @Test func tiesCountAsEqual() {
    let threshold = 0.5
    #expect((threshold + 5e-10).isAtMost(threshold) == 1)
    #expect((threshold + 5e-10).isAbove(threshold) == 0)
    #expect((threshold - 5e-10).isAtLeast(threshold) == 1)
    #expect((threshold - 5e-10).isBelow(threshold) == 0)
    #expect((threshold + 2e-9).isAbove(threshold) == 1)
    #expect((threshold - 2e-9).isBelow(threshold) == 1)
  }
}
