import Chance
import Partnership
import Testing

@testable import PartnershipEngine

/// Words about pairs are where the partners look for them, whoever draws them.
@Suite struct RowDrawsTests {
  private static let networks: [Network?] = [nil, .smallWorld(degree: 4, rewiring: 0.5)]

  /// 21 partners whose identities do not follow their order.
  private func blueprint(_ network: Network?) throws -> Blueprint {
    try Blueprint(
      Tiny.scenario(partners: 21) {
        $0.network = network
        for index in $0.partners.indices {
          $0.partners[index].identity = UInt32(index * 0x1234_5677 % 1_000_003)
        }
      })
  }

  /// The words of a pair in one world.
  private func words(
    _ blueprint: Blueprint, _ own: Int, _ other: Int, replication: UInt32
  ) -> (contact: UInt32, perception: UInt32) {
    let (a, b) = (blueprint.partners[own].identity, blueprint.partners[other].identity)
    let words = Philox.words(key: blueprint.key, counter: (min(a, b), max(a, b), 7, replication))
    return (words.0, a < b ? words.1 : words.2)
  }

  @Test(arguments: networks, [1, 2])
  func oneWorldDrawsEveryViewOfItsRows(network: Network?, worlds: Int) throws {
    let blueprint = try blueprint(network)
    let links = LinkTable(blueprint, lanes: Double.rows)
    var luck = Luck<Double>(blueprint, links: links, worlds: worlds)
    luck.draw(month: 7, replication: 5)
    luck.rows.draw(about: 0..<21, links, offset: 0)
    for partner in 0..<21 {
      for view in links.places(inRowOf: partner) {
        let expected = words(blueprint, partner, Int(links.target[view]), replication: 5)
        #expect(luck.contact[view] == expected.contact)
        #expect(luck.perception[view] == expected.perception)
      }
    }
  }

  @Test(arguments: networks)
  func eightWorldsDrawEveryPairOnce(network: Network?) throws {
    let blueprint = try blueprint(network)
    let links = LinkTable(blueprint, lanes: Lane8.rows)
    var luck = Luck<Lane8>(blueprint, links: links, worlds: 3)
    luck.draw(month: 7, replication: 40)
    luck.rows.draw(about: 0..<21, links, offset: 0)
    for partner in 0..<21 {
      for view in links.places(of: partner) {
        for lane in 0..<8 {
          let other = Int(links.target[view])
          let expected = words(blueprint, partner, other, replication: 40 + UInt32(lane))
          #expect(luck.perception[view].words[lane] == expected.perception)
          if other > partner { #expect(luck.contact[view].words[lane] == expected.contact) }
        }
      }
    }
  }

  /// A worker's rows begin at its own room, wherever they lie among all views.
  @Test func aWorkerDrawsTheRowsAtHandIntoItsRoom() throws {
    let blueprint = try blueprint(.smallWorld(degree: 4, rewiring: 0.5))
    let links = LinkTable(blueprint, lanes: Double.rows)
    var luck = Luck<Double>(blueprint, links: links, workers: 3)
    luck.draw(month: 7, replication: 5)
    let offset = luck.rows.offset(of: 8..<21, 2, links)
    luck.rows.draw(about: 8..<21, links, offset: offset)
    let first = links.places(of: 8).lowerBound
    #expect(first - offset == 2 * luck.room)
    for partner in 8..<21 {
      for view in links.places(inRowOf: partner) {
        let expected = words(blueprint, partner, Int(links.target[view]), replication: 5)
        #expect(luck.contact[view - offset] == expected.contact)
      }
    }
  }
}
