import Partnership
import Testing

/// The story of a world is the world, and its terms are those that the model used.
@Suite struct ChronicleTests {
  static let names = ["everything", "everything-again", "limit-ledger", "regional-hub"]

  @Test(arguments: names, BatchWidth.allCases)
  func tracingChangesNoBit(name: String, width: BatchWidth) throws {
    let blueprint = try Blueprint(Fixture.scenario(name))
    let (strategy, replication, months) = (0, 1, 40)
    let batch = Batch(blueprint, strategies: [strategy], months: months, width: width)
    batch.run(from: replication)
    let chronicle = Chronicle(
      blueprint, strategy: strategy, replication: replication, months: months,
      following: Array(blueprint.partners.indices), trustChanges: 5)
    let told = chronicle.start + chronicle.months.flatMap(\.record)
    #expect(told.map(\.bitPattern) == batch.trajectory(strategy: 0, lane: 0).map(\.bitPattern))
  }

  @Test(arguments: names)
  func appraisalsAddUpAndExplainEngagement(name: String) throws {
    // The run's parameters are then those of the scenario and the strategy.
    var scenario = try Fixture.scenario(name)
    scenario.uncertainty = []
    let blueprint = try Blueprint(scenario)
    let months = 40
    let followed = Array(blueprint.partners.indices)
    let chronicle = Chronicle(
      blueprint, strategy: 0, replication: 0, months: months, following: followed)
    let batch = Batch(
      blueprint, strategies: [0], months: months, width: .one, recording: .init(partners: true))
    batch.run(from: 0)
    let recorded = PartnerHistory(blueprint, batch)
    let parameters = ParameterSet.defaults.overridden(by: blueprint.scenario.parameters)
      .overridden(by: blueprint.scenario.strategies[0].parameters)
    var seen = 0
    for month in chronicle.months {
      for a in month.appraisals {
        seen += 1
        let sum = a.now + a.then + a.trust - a.cost - a.fear - a.pressure - a.disruption
        #expect(abs(sum - a.total) <= 1e-12)
        #expect(a.surplus == a.total - a.aspiration)
        let before = recorded[.aspiration, a.partner, month.number - 1]
        #expect(a.aspiration == before)
        if recorded[.member, a.partner, month.number] == 1 {
          #expect(a.engagementAfter == recorded[.engagement, a.partner, month.number])
        }
        let delta = a.surplus / parameters[.appraisalScale]
        let drive = 0.5 * (1 + delta / (1 + abs(delta)))
        let after =
          a.engagementBefore + parameters[.engagementRate] * (drive - a.engagementBefore)
        #expect(abs(after - a.engagementAfter) <= 1e-12)
      }
    }
    #expect(seen > 0)
  }

  @Test func appraisalsOfOnePartnerAreThoseOfItsMonthsAsAMember() throws {
    let blueprint = try Blueprint(Fixture.scenario("regional-hub"))
    let chronicle = Chronicle(
      blueprint, strategy: 0, replication: 0, months: 12, following: [2, 0])
    let ofOne = chronicle.appraisals(of: 0)
    #expect(ofOne.map(\.month) == Array(1...12))
    #expect(ofOne.allSatisfy { $0.appraisal.partner == 0 })
    #expect(chronicle.appraisals(of: 1).isEmpty)
  }

  @Test func theLargestChangesOfTrustComeFirst() throws {
    let blueprint = try Blueprint(Fixture.scenario("everything"))
    let few = Chronicle(blueprint, strategy: 0, replication: 0, months: 24, trustChanges: 3)
    let all = Chronicle(blueprint, strategy: 0, replication: 0, months: 24, trustChanges: 1000)
    for (some, every) in zip(few.months, all.months) {
      #expect(some.trustChanges.count <= 3)
      #expect(some.trustChanges == Array(every.trustChanges.prefix(3)))
      let sizes = every.trustChanges.map { abs($0.change) }
      #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 })
    }
    let none = Chronicle(blueprint, strategy: 0, replication: 0, months: 2, trustChanges: 0)
    #expect(none.months.allSatisfy { $0.trustChanges.isEmpty })
  }

  @Test func monthsAreCountedFromOneAndFollowTheScenario() throws {
    let blueprint = try Blueprint(Fixture.scenario("limit-ledger"))
    let chronicle = Chronicle(blueprint, strategy: 0, replication: 0)
    #expect(chronicle.months.map(\.number) == Array(1...60))
    #expect(Chronicle(blueprint, strategy: 0, replication: 0, months: 0).months.isEmpty)
    #expect(Chronicle(blueprint, strategy: 0, replication: 0, months: -3).months.isEmpty)
  }
}

/// What partners did in the first lane of a batch, by field, partner and record.
struct PartnerHistory {
  let values: [Double]
  let partners: Int

  init(_ blueprint: Blueprint, _ batch: Batch) {
    values = Array(batch.partnerTrajectory(strategy: 0, lane: 0))
    partners = blueprint.partners.count
  }

  subscript(field: PartnerRecord, partner: Int, record: Int) -> Double {
    values[(record * partners + partner) * PartnerRecord.allCases.count + field.rawValue]
  }
}
