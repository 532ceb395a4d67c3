import Partnership
import Testing

/// Keeping some records changes none of them.
@Suite struct RecordingTests {
  @Test(arguments: ["everything", "regional-hub"], [BatchWidth.one, .eight])
  func chosenRecordsAreThoseOfAllRecords(name: String, width: BatchWidth) throws {
    let blueprint = try Blueprint(Fixture.scenario(name))
    let columns = blueprint.columns
    let all = trajectories(blueprint, replications: 3, months: 30, width: width)
    let some = trajectories(
      blueprint, replications: 3, months: 30, width: width,
      recording: Recording(records: [12, 30, 12, 0, 31, -1, 17]))
    for (whole, chosen) in zip(all.joined(), some.joined()) {
      let expected = [0, 12, 17, 30].flatMap { whole[$0 * columns..<($0 + 1) * columns] }
      #expect(chosen.bits == expected.bits)
    }
  }

  @Test(
    arguments: [
      .members, .engagement, .commonAgenda, .trust, .density, .wins, .goalOutcome(1), .output,
      .left,
    ] as [Measure])
  func aStrategySteersByWhatIsNotKept(measure: Measure) throws {
    var scenario = try Fixture.scenario("regional-hub")
    scenario.strategies[1].adaptation = Adaptation(
      reads: measure, target: 0.4, gain: 0.3, lowest: 0.1, highest: 0.7)
    let blueprint = try Blueprint(scenario)
    let all = trajectories(blueprint, strategies: [1], replications: 2, months: 24)
    let end = trajectories(
      blueprint, strategies: [1], replications: 2, months: 24, recording: Recording(records: [24]))
    for (whole, last) in zip(all[0], end[0]) {
      #expect(last.bits == whole[(24 * blueprint.columns)...].bits)
    }
  }

  @Test func partnersAreKeptInTheSameRecords() throws {
    let blueprint = try Blueprint(Fixture.scenario("everything"))
    func partners(_ recording: Recording) -> [Double] {
      let batch = Batch(blueprint, strategies: [0], months: 9, recording: recording)
      batch.run(from: 4)
      return Array(batch.partnerTrajectory(strategy: 0, lane: 1))
    }
    let all = partners(Recording(partners: true))
    let size = all.count / 10
    let some = partners(Recording(partners: true, records: [3, 9]))
    #expect(some.bits == (all[3 * size..<4 * size] + all[9 * size..<10 * size]).bits)
  }
}
