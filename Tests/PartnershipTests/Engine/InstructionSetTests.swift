import Partnership
import Testing

/// Instruction sets, widths and threads decide the speed and nothing else.
@Suite struct InstructionSetTests {
  static let available = InstructionSet.allCases.filter(\.isAvailable)

  @Test(arguments: available, BatchWidth.allCases)
  func everyInstructionSetGivesTheSameBits(set: InstructionSet, width: BatchWidth) throws {
    let blueprint = try Blueprint(Fixture.scenario("everything"))
    #expect(bits(blueprint, set, width) == bits(blueprint, .base, .one))
  }

  @Test(arguments: [1, 2, 3, 5], BatchWidth.allCases)
  func everyNumberOfThreadsGivesTheSameBits(threads: Int, width: BatchWidth) throws {
    let blueprint = try largeWorld()
    #expect(
      bits(blueprint, .best, width, months: 3, threads: threads)
        == bits(blueprint, .base, .one, months: 3))
  }

  @Test func theBestIsAvailable() {
    #expect(InstructionSet.best.isAvailable)
    #expect(InstructionSet.base.isAvailable)
  }

  /// Enough partners for several blocks of rows, with turnover, entries and leavers every month.
  private func largeWorld() throws -> Blueprint {
    var scenario = try Fixture.scenario("everything")
    scenario.network = .random(degree: 3)
    var template = scenario.partners[0]
    template.id = "many"
    template[.turnover] = 0.3
    scenario.populations = [
      Population(id: "many", count: 4200, template: template, ranges: [])
    ]
    scenario.strategies = Array(scenario.strategies.prefix(1))
    return try Blueprint(scenario)
  }

  /// The bits of the first replication's last record under every strategy.
  private func bits(
    _ blueprint: Blueprint, _ set: InstructionSet, _ width: BatchWidth, months: Int = 12,
    threads: Int = 1
  ) -> [[UInt64]] {
    let batch = Batch(
      blueprint, strategies: Array(blueprint.scenario.strategies.indices), months: months,
      width: width, instructions: set, threads: threads)
    batch.run(from: 0)
    return batch.strategies.map { strategy in
      batch.trajectory(strategy: strategy, lane: 0).map(\.bitPattern)
    }
  }
}
