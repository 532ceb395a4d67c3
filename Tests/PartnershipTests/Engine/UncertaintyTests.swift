import Chance
import Partnership
import Testing

/// What differs from one possible world to the next.
@Suite struct UncertaintyTests {
  private func certain(_ path: SettingPath, _ value: Double) -> UncertainSetting {
    UncertainSetting(path, low: value, high: value)
  }

  /// Partner fields at the start of the first world.
  private func start(_ scenario: Scenario) throws -> PartnerHistory {
    let blueprint = try Blueprint(scenario)
    let batch = Batch(
      blueprint, strategies: [0], months: 0, width: .one, recording: Recording(partners: true))
    batch.run(from: 0)
    return PartnerHistory(blueprint, batch)
  }

  @Test func drawsAreAddressedByPathAndReplication() throws {
    let scenario = Tiny.scenario {
      $0.uncertainty = [UncertainSetting(.initial(.capability), low: 1, high: 3)]
    }
    let blueprint = try Blueprint(scenario)
    let runs = trajectories(blueprint, replications: 8, months: 0)[0]
    for (replication, record) in runs.enumerated() {
      let words = Philox.words(
        key: (11, 0),
        counter: (identity(of: "initial.capability"), 0xFFFF_FFFE, 0, UInt32(replication)))
      #expect(record[Measure.capability.column] == 1 + 2 * Philox.uniform(words.0))
    }
  }

  @Test func aStrategysParametersWinOverDrawnOnes() throws {
    let scenario = Tiny.scenario {
      $0.uncertainty = [UncertainSetting(.parameter(.winYield), low: 3, high: 6)]
      $0.strategies[0].parameters = [ParameterSetting(.winYield, 5)]
      var plain = $0.strategies[0]
      plain.id = "plain"
      plain.parameters = []
      $0.strategies.append(plain)
    }
    var fixed = scenario
    fixed.uncertainty = []
    let drawn = trajectories(try Blueprint(scenario), replications: 8)
    let set = trajectories(try Blueprint(fixed), replications: 8)
    #expect(drawn[0].map(\.bits) == set[0].map(\.bits))
    #expect(drawn[1].map(\.bits) != set[1].map(\.bits))
  }

  @Test func drawnParametersWinOverTheScenarios() throws {
    let drawn = Tiny.scenario {
      $0.set(.winYield, 3)
      $0.uncertainty = [certain(.parameter(.winYield), 5)]
    }
    let set = Tiny.scenario { $0.set(.winYield, 5) }
    #expect(try trajectory(drawn).values.bits == trajectory(set).values.bits)
  }

  @Test func startsThatFollowParametersFollowThoseOfTheRun() throws {
    var scenario = Tiny.scenario {
      $0.uncertainty = [
        certain(.parameter(.winReference), 0.5), certain(.parameter(.aspiration), 0.9),
      ]
    }
    #expect(try trajectory(scenario, months: 0)[.wins, 0] == 0.5)
    #expect(try start(scenario)[.aspiration, 0, 0] == 0.9)
    scenario.strategies[0].parameters = [
      ParameterSetting(.winReference, 0.7), ParameterSetting(.aspiration, 0.6),
    ]
    #expect(try trajectory(scenario, months: 0)[.wins, 0] == 0.7)
    #expect(try start(scenario)[.aspiration, 0, 0] == 0.6)
    scenario.initial[.wins] = 0.1
    #expect(try trajectory(scenario, months: 0)[.wins, 0] == 0.1)
    scenario.uncertainty.append(certain(.initial(.wins), 0.2))
    #expect(try trajectory(scenario, months: 0)[.wins, 0] == 0.2)
  }

  @Test func theBackboneStartsAtTheDrawnLevelUnlessItsStartIsSet() throws {
    var scenario = Tiny.scenario { $0.uncertainty = [certain(.backboneLevel, 0.8)] }
    #expect(try trajectory(scenario, months: 0)[.backbone, 0] == 0.8)
    scenario.backbone = Backbone(level: 0.1, initial: 0.3)
    #expect(try trajectory(scenario, months: 0)[.backbone, 0] == 0.3)
    scenario.uncertainty.append(certain(.backboneInitial, 0.4))
    #expect(try trajectory(scenario, months: 0)[.backbone, 0] == 0.4)
  }

  @Test func onePartnersValueReplacesWhatIsAddedToAll() throws {
    let scenario = Tiny.scenario {
      $0.uncertainty = [
        certain(.partner(id: "b", .engagement), 0.3), certain(.everyPartner(.engagement), 0.2),
      ]
    }
    let history = try start(scenario)
    #expect(history[.engagement, 0, 0] == 0.7)
    #expect(history[.engagement, 1, 0] == 0.3)
    #expect(history[.engagement, 2, 0] == 0.7)
  }

  @Test(arguments: [(5.0, 1.0), (-5.0, 0.0)])
  func sharesStayWithinTheirLimits(shift: Double, expected: Double) throws {
    let scenario = Tiny.scenario {
      $0.uncertainty = [
        certain(.everyPartner(.engagement), shift), certain(.partner(id: "b", .capacity), 7),
      ]
    }
    let history = try start(scenario)
    #expect(history[.engagement, 0, 0] == expected)
    #expect(history[.capacity, 1, 0] == 7)
  }

  @Test func pathsApplyByNumberOfDotsThenAsBytes() {
    let paths: [SettingPath] = [
      .backboneInitial, .backboneLevel, .initial(.wins), .parameter(.winYield),
      .everyPartner(.cost), .partner(id: "a", .cost), .partner(id: "b", .capacity),
    ]
    for (position, one) in paths.enumerated() {
      for other in paths.dropFirst(position + 1) {
        #expect(one.precedes(other))
        #expect(!other.precedes(one))
      }
      #expect(!one.precedes(one))
    }
  }
}
