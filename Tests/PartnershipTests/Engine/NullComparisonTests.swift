import Partnership
import Testing

/// A mechanism that is switched off leaves no trace.
@Suite struct NullComparisonTests {
  /// A switch at which a mechanism vanishes, and settings of it that then cannot matter.
  struct Null: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let off: [ParameterSetting]
    let moved: [ParameterSetting]

    init(_ name: String, off: [Parameter: Double] = [:], moved: [Parameter: Double]) {
      testDescription = name
      self.off = off.map { ParameterSetting($0.key, $0.value) }
      self.moved = moved.map { ParameterSetting($0.key, $0.value) }
    }
  }

  static let nulls: [Null] = [
    Null(
      "disruption", off: [.disruptionHazard: 0],
      moved: [.disruptionPressure: 9, .disruptionMonths: 40]),
    Null(
      "turnover",
      moved: [.turnoverLoss: 1, .turnoverDisengagement: 1, .turnoverReversion: 0]),
    Null("convening", moved: [.contactConvening: 0.1]),
    Null("narrative", moved: [.narrativeRate: 1, .narrativeBase: 0.9, .narrativeMemory: 3]),
    Null("measurement", moved: [.measurementRate: 5, .measurementMemory: 3]),
    Null("measured delivery", moved: [.measurementDelivery: 0.5]),
    Null("development", moved: [.developmentRate: 5, .developmentMemory: 3]),
    Null("developed delivery", moved: [.developmentDelivery: 0.5]),
    Null("connection", moved: [.connectionCost: 1, .connectionYield: 3]),
    Null(
      "backbone", moved: [.backboneCost: 7, .backboneDelay: 1, .contactBackbone: 1]),
    Null("bound of confidence", off: [.confidenceBound: 1], moved: [.confidenceBound: 7]),
    Null(
      "appraisal", off: [.engagementRate: 0, .aspirationRate: 0],
      moved: [.appraisalScale: 3, .outcomeValue: 5, .trustValue: 5, .visibilityFloor: 1]),
    Null("money from outside", off: [.outsideMoney: 0, .rivalry: 0], moved: [.programmeCost: 9]),
  ]

  /// Chance in contact, delivery and perception; nothing of the rest.
  private func plain(_ settings: [ParameterSetting]) throws -> [[UInt64]] {
    let scenario = Tiny.scenario(partners: 5) { scenario in
      scenario.goals = [Goal(id: "g"), Goal(id: "h")]
      for index in scenario.partners.indices {
        scenario.partners[index].priorities = [Double(index + 1), Double(6 - index)]
        scenario.partners[index][.reliability] = 0.8
        scenario.partners[index][.power] = Double(index + 1)
      }
      scenario.partners[4].sector = "employer"
      scenario.parameters = [
        ParameterSetting(.disruptionHazard, 0), ParameterSetting(.dues, 0),
      ]
      scenario.parameters += settings
    }
    let runs = trajectories(try Blueprint(scenario), replications: 8)
    return runs[0].map(\.bits)
  }

  @Test(arguments: nulls)
  func nothingMovesWhileTheMechanismIsOff(null: Null) throws {
    #expect(try plain(null.off) == plain(null.off + null.moved))
  }

  @Test(arguments: [
    Parameter.contactBase, .silo, .misperception, .negativity, .stakes, .captureResentment,
    .rivalry, .selfWeight, .gravity, .reinforcement, .winYield, .trustGate, .agendaGate,
    .capabilityMemory, .meetingTime, .trustedStakes, .trustRetention, .priorWeight,
  ])
  func mechanismsThatAreOnDoMatter(parameter: Parameter) throws {
    let moved = parameter.definition.defaultValue == 0 ? 0.5 : parameter.definition.defaultValue / 2
    #expect(try plain([]) != plain([ParameterSetting(parameter, moved)]))
  }

  @Test func aBackboneAloneProducesNothing() throws {
    let scenario = Tiny.scenario {
      for index in $0.partners.indices { $0.partners[index][.engagement] = 0 }
      $0.backbone = Backbone(level: 1)
      $0.funding = [Grant(from: 0, months: 24, amount: 9)]
      $0.initial[.capability] = 1
      $0.initial[.wins] = 0
      $0.set(.engagementRate, 0)
      $0.set(.exitEngagement, 0)
    }
    let run = try trajectory(scenario)
    #expect(run[.backbone].allSatisfy { $0 == 1 })
    #expect(run[.output].allSatisfy { $0 == 0 })
    #expect(run[.wins].allSatisfy { $0 == 0 })
    var capability = 1.0
    for value in run[.capability] {
      #expect(abs(value - capability) < 1e-12)
      capability *= 0.95
    }
  }

  @Test func identicalPartnersLiveIdenticalLives() throws {
    let scenario = Tiny.scenario(partners: 5, months: 60) {
      $0.funding = [Grant(from: 0, months: 30, amount: 1)]
      $0.events = [Event(month: 9, .pressure(size: 0.3, months: 6, partner: nil))]
    }
    let blueprint = try Blueprint(scenario)
    let batch = Batch(
      blueprint, strategies: [0], months: 60, width: .one, recording: Recording(partners: true))
    batch.run(from: 0)
    let history = PartnerHistory(blueprint, batch)
    for record in 0...60 {
      for field in PartnerRecord.allCases {
        let first = history[field, 0, record]
        // Sums over others run in another order for each partner.
        for partner in 1..<5 { #expect(abs(history[field, partner, record] - first) < 1e-12) }
      }
    }
  }
}
