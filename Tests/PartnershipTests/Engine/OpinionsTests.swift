import Partnership
import Testing

@testable import PartnershipEngine

/// What sparse worlds keep beside the columns of partners.
@Suite struct OpinionsTests {
  @Test func standingsAreThoseOfTheViewsThatAskedForThem() {
    let (delivered, dominates): (UInt8, UInt8) = (0b0000_0110, 0b1000_0010)
    var seen = Standings(bits: 0)
    for (lane, other) in [(0, 1), (3, 7), (4, 2), (7, 0)] {
      seen.add(
        Standings(ofLane: other, delivered: delivered, dominates: dominates), lane: lane)
    }
    #expect(seen.delivered == 0b0001_0001)
    #expect(seen.dominates == 0b0000_1001)
  }

  @Test func standingsLieBesideWhatIsSaidAndOneStaysOne() throws {
    let links = LinkTable(try blueprint(), lanes: Double.rows)
    let opinions = Opinions(links, goals: 5, workers: 1)
    let four = opinions.about(4)
    let standings = Standings(ofLane: 0, delivered: 1, dominates: 1)
    four[20] = Opinion(SIMD4(0.1, 0.2, 0.3, 0.4), voice: 1.5, standings)
    #expect((0..<4).map { four[20].numbers[$0] } == [0.1, 0.2, 0.3, 0.4])
    #expect(four[20].voice == 1.5)
    #expect(four[20].numbers[Opinion.one] == 1)
    #expect(four[20].standings.bits == standings.bits)
    #expect(four[20].numbers[6].isNormal)
  }

  @Test func contactsOfAHandfulAreKeptForEveryWorker() throws {
    let links = LinkTable(try blueprint(), lanes: Double.rows)
    let opinions = Opinions(links, goals: 4, workers: 2)
    for (worker, partner, count) in [(0, 64, 1), (0, 120, 2), (1, 64, 3), (1, 128, 4)] {
      opinions.contacts(of: partner, worker).views[0] = Int32(10 * count)
      opinions.found(count, by: partner, worker)
    }
    #expect(opinions.contacts(of: 64, 0).count == 1)
    #expect(opinions.contacts(of: 120, 0).count == 2)
    // The next handful takes the place of the one before.
    #expect(opinions.contacts(of: 64, 1).count == 4)
    #expect(opinions.contacts(of: 120, 0).views[0] == 20)
  }

  private func blueprint() throws -> Blueprint {
    try Blueprint(
      Tiny.scenario(partners: 21) { $0.network = .smallWorld(degree: 4, rewiring: 0.5) })
  }
}
