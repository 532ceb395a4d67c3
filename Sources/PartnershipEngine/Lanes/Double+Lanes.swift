import Chance
import PartnershipModel

/// One lane: the plain model, to which every other width is held.
extension Double: Lanes {
  @inline(__always) static var width: Int { 1 }

  @inline(__always) subscript(lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  @inline(__always) static func .< (a: Double, b: Double) -> Double { a < b ? 1 : 0 }
  @inline(__always) static func .<= (a: Double, b: Double) -> Double { a <= b ? 1 : 0 }
  @inline(__always) static func choose(_ flag: Double, _ yes: Double, _ no: Double) -> Double {
    flag != 0 ? yes : no
  }
  @inline(__always) static func smaller(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
  @inline(__always) static func larger(_ a: Double, _ b: Double) -> Double { a > b ? a : b }
  @inline(__always) static func magnitude(_ a: Double) -> Double { abs(a) }
  @inline(__always) var isAnywhere: Bool { self != 0 }

  @inline(__always) func falls(below limit: Double) -> Mask1 { Mask1(self < limit) }
  @inline(__always) func only(where mask: Mask1) -> Double {
    Double(bitPattern: bitPattern & mask.word)
  }
  @inline(__always) func except(where mask: Mask1) -> Double {
    Double(bitPattern: bitPattern & ~mask.word)
  }
  @inline(__always) init(planting draw: UInt32) {
    self.init(bitPattern: 0x4330_0000_0000_0000 | UInt64(draw))
  }

  @inline(__always) static func words(
    first: UInt32, second: UInt32, _ moment: Moment
  ) -> (UInt32, UInt32, UInt32) {
    let words = Philox.words(
      key: moment.key, counter: (first, second, moment.month, moment.replication))
    return (words.0, words.1, words.2)
  }
}
