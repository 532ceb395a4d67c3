import PartnershipModel

/// When and in which world something is drawn: what all draws of a month share.
struct Moment: Sendable {
  let month: UInt32
  /// The first replication of the worlds side by side.
  let replication: UInt32
  let key: (UInt32, UInt32)
}

extension Luck {
  /// Draws the numbers of a month for the replications from `replication` on; pairs that nobody
  /// needs may keep what they had.
  ///
  /// - Parameter needed: `[pair]` whether any world can make the pair meet.
  /// - Complexity: linear in the number of pairs.
  mutating func draw(
    month: Int, replication: UInt32, needed: borrowing Column<Bool>,
    crew: Crew = Crew(workers: 1)
  ) {
    let moment = Moment(
      month: UInt32(truncatingIfNeeded: month), replication: replication, key: key)
    disruption =
      L.uniforms(first: Luck.everybody, second: Luck.everybody, moment).0
    let needed = needed.cells(of: 0..<smaller.count)
    let (pairs, partners) = (0..<smaller.count, 0..<turnover.count)
    withUnsafeMutablePointer(to: &self) { pointer in
      let luck = Shared(pointer: pointer)
      crew.share(pairs) { pairs, _ in
        luck.pointer.pointee.draw(pairs: pairs, moment, needed: needed)
      }
      crew.share(partners) { partners, _ in
        luck.pointer.pointee.draw(partners: partners, moment)
      }
    }
  }

  /// The second word of a draw about one partner; both words of a draw about the partnership.
  private static var everybody: UInt32 { 0xFFFF_FFFF }

  /// Vectors always carry eight draws: of one pair in eight worlds, or of eight pairs in one world.
  private mutating func draw(pairs: Range<Int>, _ moment: Moment, needed: Cells<Bool>) {
    let (smaller, larger) = (smaller.cells, larger.cells)
    if L.width == 1 {
      for start in stride(from: pairs.lowerBound, to: pairs.upperBound, by: 8)
      where unsafeBitCast(needed.eight(from: start), to: UInt64.self) != 0 {
        let words = Lane8.philox(
          firsts: Words8(widening: smaller.eight(from: start)),
          seconds: Words8(widening: larger.eight(from: start)),
          moment)
        let drawn = (words.0.draw, words.1.draw, words.2.draw)
        if start + 8 <= pairs.upperBound {
          for lane in 0..<8 { place(start + lane, drawn, lane: lane) }
        } else {
          for pair in start..<pairs.upperBound { place(pair, drawn, lane: pair - start) }
        }
      }
    } else {
      let (contact, perception) = (contact.cells, perception.cells)
      let forward = links.forward.cells(of: pairs)
      let (smallerView, largerView) = (smallerView.cells, largerView.cells)
      for pair in pairs where needed[pair] {
        let drawn = L.words(
          first: smaller[pair], second: larger[pair], moment)
        contact[Int(forward[pair])] = drawn.0
        perception[Int(smallerView[pair])] = drawn.1
        perception[Int(largerView[pair])] = drawn.2
      }
    }
  }

  @inline(__always) private func place(_ pair: Int, _ drawn: (Draw8, Draw8, Draw8), lane: Int) {
    let (smaller, larger) = (Int(smallerView.cells[pair]), Int(largerView.cells[pair]))
    let (contact, perception) = (contact.cells, perception.cells)
    contact[smaller] = L.Draw(integerLiteral: drawn.0[lane])
    contact[larger] = L.Draw(integerLiteral: drawn.0[lane])
    perception[smaller] = L.Draw(integerLiteral: drawn.1[lane])
    perception[larger] = L.Draw(integerLiteral: drawn.2[lane])
  }

  private mutating func draw(partners: Range<Int>, _ moment: Moment) {
    let identities = identities.cells
    let (turnover, delivery, joining) = (turnover.cells, delivery.cells, joining.cells)
    if L.width == 1 {
      for start in stride(from: partners.lowerBound, to: partners.upperBound, by: 8) {
        let words = Lane8.philox(
          firsts: Words8(widening: identities.eight(from: start)),
          seconds: Words8(UInt64(Luck.everybody)), moment)
        let drawn = (words.0.uniform, words.1.uniform, words.2.uniform)
        for partner in start..<min(start + 8, partners.upperBound) {
          turnover[partner] = L(drawn.0[partner - start])
          delivery[partner] = L(drawn.1[partner - start])
          joining[partner] = L(drawn.2[partner - start])
        }
      }
    } else {
      for partner in partners {
        let drawn = L.uniforms(first: identities[partner], second: Luck.everybody, moment)
        (turnover[partner], delivery[partner], joining[partner]) = drawn
      }
    }
  }
}
