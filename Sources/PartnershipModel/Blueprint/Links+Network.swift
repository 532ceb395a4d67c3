import Chance

extension Links {
  /// Number of partners up to which everybody can meet everybody unless a scenario names a network.
  public static let largestCompleteByDefault = 200

  /// The links of a scenario's network.
  init(of scenario: Scenario, partners: [Partner], register: Register) throws(ScenarioError) {
    switch scenario.network {
    case nil:
      guard partners.count <= Links.largestCompleteByDefault else {
        throw .networkNeeded(partners: partners.count)
      }
      self = .complete(partners: partners.count)
    case .complete?:
      self = .complete(partners: partners.count)
    case .edges(let edges)?:
      var wiring = Wiring(partners: partners.count)
      for edge in edges {
        wiring.link(
          try register.position(of: edge.first), try register.position(of: edge.second))
      }
      self = wiring.links
    case .sectors(let within, let between)?:
      var wiring = Wiring(partners: partners.count)
      wiring.linkSectors(partners, within: within, between: between, seed: scenario.seed)
      self = wiring.links
    case .random(let degree)?:
      var wiring = Wiring(partners: partners.count)
      wiring.linkAtRandom(partners, degree: degree, seed: scenario.seed)
      self = wiring.links
    case .smallWorld(let degree, let rewiring)?:
      var wiring = Wiring(partners: partners.count)
      wiring.linkRing(partners, degree: degree, rewiring: rewiring, seed: scenario.seed)
      self = wiring.links
    }
  }
}

/// Links under construction: neighbours in any order, possibly twice.
struct Wiring {
  private var neighbours: [[Int32]]

  init(partners: Int) { neighbours = Array(repeating: [], count: partners) }

  /// The number of partners.
  var count: Int { neighbours.count }

  /// Links two partners both ways; a partner is never linked to itself.
  mutating func link(_ first: Int, _ second: Int) {
    guard first != second else { return }
    neighbours[first].append(Int32(second))
    neighbours[second].append(Int32(first))
  }

  /// The finished links: ascending, each once.
  var links: Links {
    Links(
      neighbours: neighbours.map { row in
        var result: [Int32] = []
        for other in row.sorted() where result.last != other { result.append(other) }
        return result
      })
  }
}

extension Wiring {
  /// The fourth word of the counter of every draw about structure; replications never reach it.
  static let structure: UInt32 = 0xFFFF_FFFF

  static func key(_ seed: UInt64) -> (UInt32, UInt32) {
    (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// The first uniform about a link: counter (first, second, purpose, structure).
  private static func uniforms(
    _ first: UInt32, _ second: UInt32, _ purpose: String, _ seed: UInt64
  ) -> (Double, Double) {
    let words = Philox.words(
      key: key(seed), counter: (first, second, identity(of: purpose), structure))
    return (Philox.uniform(words.0), Philox.uniform(words.1))
  }

  /// Every partner chooses `degree / 2` others at random (a fraction of a choice by chance), so that
  /// it has about `degree` links with those that choose it.
  ///
  /// - Complexity: linear in the number of links.
  mutating func linkAtRandom(_ partners: [Partner], degree: Double, seed: UInt64) {
    let choices = min(degree, Double(count)) / 2
    let whole = Int(choices)
    for (position, partner) in partners.enumerated() {
      for choice in 0...whole {
        let (place, chance) = Wiring.uniforms(
          partner.identity, UInt32(truncatingIfNeeded: choice), "network.random", seed)
        guard choice < whole || chance < choices - Double(whole) else { continue }
        link(position, min(count - 1, Int(place * Double(count))))
      }
    }
  }

  /// A ring in the order of the partners, each linked to the `degree / 2` next; with chance
  /// `rewiring` the far end of a link moves to a partner at random (Watts and Strogatz 1998).
  ///
  /// - Complexity: linear in the number of links.
  mutating func linkRing(_ partners: [Partner], degree: Int, rewiring: Double, seed: UInt64) {
    guard count > 1 else { return }
    for (position, partner) in partners.enumerated() {
      for step in 1...max(1, min(degree / 2, count - 1)) {
        let (chance, place) = Wiring.uniforms(
          partner.identity, UInt32(truncatingIfNeeded: step), "network.smallWorld", seed)
        let far =
          chance < rewiring
          ? min(count - 1, Int(place * Double(count))) : (position + step) % count
        link(position, far)
      }
    }
  }
}

extension Population {
  /// The partners of the population; field values are drawn by the partner's identity and the
  /// field's name, in month 0 of the structure.
  func expanded(_ seed: UInt64) -> [Partner] {
    let base = identity(of: id)
    let key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    return (0..<count).map { number in
      var partner = template
      partner.id = "\(id)-\(number)"
      partner.name = "\(template.name) \(number + 1)"
      partner.identity = base &+ UInt32(truncatingIfNeeded: number)
      for range in ranges {
        let words = Philox.words(
          key: key,
          counter: (partner.identity, identity(of: range.field.name), 0, Wiring.structure))
        partner[range.field] = range.low + (range.high - range.low) * Philox.uniform(words.0)
      }
      return partner
    }
  }
}
