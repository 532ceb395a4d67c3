import Partnership
import Testing

/// Who can meet whom.
@Suite struct LinksTests {
  private func links(_ network: Network?, partners: Int) throws -> Links {
    try Blueprint(crowd(network, partners: partners)).links
  }

  private func crowd(_ network: Network?, partners: Int) -> Scenario {
    Tiny.scenario {
      $0.partners = (0..<partners).map {
        Tiny.partner("p\($0)", sector: $0 % 2 == 0 ? "k12" : "employer")
      }
      $0.network = network
    }
  }

  static let networks: [Network?] = [
    nil, .complete, .random(degree: 6), .random(degree: 3.5), .random(degree: 0),
    .smallWorld(degree: 4, rewiring: 0.3), .smallWorld(degree: 1, rewiring: 1),
    .sectors(within: 0.7, between: 0.1),
    .edges([.init("p3", "p1"), .init("p1", "p3"), .init("p0", "p9"), .init("p2", "p2")]),
  ]

  @Test(arguments: networks)
  func rowsAscendAndLinksGoBothWays(network: Network?) throws {
    let links = try links(network, partners: 40)
    #expect(links.partners == 40)
    #expect(links.rows.count == 41)
    #expect(links.views == 2 * links.pairs)
    for partner in 0..<40 {
      let row = links.target[links.rows[partner]..<links.rows[partner + 1]]
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 < $1 })
      #expect(!row.contains(Int32(partner)))
      for view in links.rows[partner]..<links.rows[partner + 1] {
        let mirror = Int(links.mirror[view])
        #expect(Int(links.target[mirror]) == partner)
        #expect(Int(links.mirror[mirror]) == view)
        #expect(links.pair[mirror] == links.pair[view])
        let other = Int(links.target[view])
        #expect((links.forward[Int(links.pair[view])] == Int32(view)) == (other > partner))
      }
    }
  }

  @Test func completeIsTheDefault() throws {
    #expect(try links(nil, partners: 12) == links(.complete, partners: 12))
    #expect(try links(nil, partners: 12).pairs == 66)
    let everybody = (0..<12).flatMap { one in
      (0..<one).map { Network.Link("p\(one)", "p\($0)") }
    }
    #expect(try links(.edges(everybody), partners: 12) == links(nil, partners: 12))
  }

  @Test func aViewIsFoundExactlyWhereThereIsALink() throws {
    let links = try links(.random(degree: 4), partners: 30)
    for one in 0..<30 {
      let row = links.rows[one]..<links.rows[one + 1]
      for other in 0..<30 {
        let expected = row.first { links.target[$0] == Int32(other) }
        #expect(links.view(from: one, to: other) == expected)
      }
    }
  }

  @Test func onlyLinkedPartnersMeet() throws {
    let scenario = Tiny.scenario(partners: 5) {
      $0.network = .edges([.init("a", "b"), .init("d", "c")])
    }
    let run = try trajectory(scenario)
    #expect(run[.contacts].dropFirst().allSatisfy { $0 == 2 })
    let blueprint = try Blueprint(scenario)
    let chronicle = Chronicle(blueprint, strategy: 0, replication: 0, trustChanges: 50)
    for month in chronicle.months {
      let pairs = month.trustChanges.map { [$0.from, $0.to] }
      #expect(pairs.allSatisfy { [[0, 1], [1, 0], [2, 3], [3, 2]].contains($0) })
    }
    #expect(chronicle.months[0].trustChanges.count == 4)
  }

  @Test func aConflictBetweenPartnersWithoutALinkIsNotNoticed() throws {
    func scenario(_ events: [Event]) -> Scenario {
      Tiny.scenario {
        $0.network = .edges([.init("a", "b")])
        $0.events = events
      }
    }
    let conflict = Event(month: 2, .conflict(between: "a", and: "c", size: 3))
    #expect(try trajectory(scenario([conflict])) == trajectory(scenario([])))
  }

  @Test(arguments: [2.0, 5.0, 8.0])
  func randomNetworksHaveAboutTheDegreeAskedFor(degree: Double) throws {
    let links = try links(.random(degree: degree), partners: 1000)
    let mean = Double(links.views) / 1000
    // A choice of oneself, or of one another, is lost: about (degree + 1) in 2,000 of them.
    #expect(abs(mean - degree) < 0.03 * degree + 0.02)
  }

  @Test(arguments: [0.0, 0.2, 1.0])
  func smallWorldsHaveAboutTheDegreeAskedFor(rewiring: Double) throws {
    let links = try links(.smallWorld(degree: 6, rewiring: rewiring), partners: 1000)
    let mean = Double(links.views) / 1000
    #expect(rewiring == 0 ? mean == 6 : abs(mean - 6) < 0.1)
    let nextDoor = (0..<1000).count { links.view(from: $0, to: ($0 + 1) % 1000) != nil }
    #expect(abs(Double(nextDoor) / 1000 - (1 - rewiring)) < 0.06)
  }

  @Test func sectorNetworksLinkByTheirChances() throws {
    let links = try links(.sectors(within: 0.6, between: 0.2), partners: 100)
    var (within, between) = (0, 0)
    for one in 0..<100 {
      for view in links.rows[one]..<links.rows[one + 1] {
        if (Int(links.target[view]) - one) % 2 == 0 { within += 1 } else { between += 1 }
      }
    }
    #expect(abs(Double(within) / (2 * 50 * 49) - 0.6) < 0.05)
    #expect(abs(Double(between) / (2 * 50 * 50) - 0.2) < 0.05)
  }

  @Test func structureDependsOnIdsAndNotOnOrder() throws {
    let scenario = crowd(.sectors(within: 0.5, between: 0.5), partners: 20)
    var reversed = scenario
    reversed.partners.reverse()
    let (ours, theirs) = (try Blueprint(scenario).links, try Blueprint(reversed).links)
    for one in 0..<20 {
      for other in 0..<20 where other != one {
        let isLinked = ours.view(from: one, to: other) != nil
        #expect(isLinked == (theirs.view(from: 19 - one, to: 19 - other) != nil))
      }
    }
  }
}
