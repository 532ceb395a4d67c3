import Partnership
import Testing

@testable import Laboratory

@Suite struct TrialTests {
  @Test func heldSettingsGiveTheWorldTheyWereDrawnFor() throws {
    let scenario = Sample.hub(months: 6, replications: 4)
    let plan = try Sample.plan(scenario)
    let readings = Readings(plan, [Reading(.trust), Reading(.output, .sum)])
    try Sample.runner(plan).run([readings])
    let world = 3
    let drawn = plan.blueprint.drawnValues(replication: world)
    let held = scenario.holding(
      zip(plan.blueprint.uncertainPaths, drawn).map { (path: $0, value: $1) })
    let values = try Trial(
      held, strategies: [0, 2], replications: world..<world + 1, readings: readings.readings
    ).run()
    for reading in 0...1 {
      #expect(values[reading, 0, 0] == readings.values[reading, 0, world])
      #expect(values[reading, 1, 0] == readings.values[reading, 2, world])
    }
  }

  @Test func answersComeInOrderWhateverTheWorkers() throws {
    let scenario = Sample.hub(months: 3, replications: 2)
    func values(_ workers: Int) throws -> [ReadingValues] {
      try TrialRunner(workers: workers).run(5) { index in
        Trial(
          scenario.holding([(.parameter(.winYield), Double(index))]), strategies: [0],
          replications: 0..<2, readings: [Reading(.output)])
      }
    }
    let alone = try values(1)
    #expect(alone == (try values(3)))
    #expect(alone[0].mean(0, strategy: 0) == 0)
    #expect(alone[4].mean(0, strategy: 0) > alone[1].mean(0, strategy: 0))
  }

  @Test func stopsWhenInterrupted() {
    let runner = TrialRunner(workers: 1, isInterrupted: { true })
    #expect(throws: Interrupted.self) {
      try runner.run(2) { _ in
        Trial(Sample.hub(months: 1), strategies: [0], replications: 0..<1, readings: [])
      }
    }
  }
}
