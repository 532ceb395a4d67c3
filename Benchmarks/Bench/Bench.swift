import Foundation
import Laboratory
import Partnership

/// Measures the laboratory; see `Benchmarks/README.md`.
@main struct Bench {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "sweep" { return SweepBench.main() }
    guard let options = BenchOptions(Array(CommandLine.arguments.dropFirst())) else {
      print(BenchOptions.usage)
      exit(2)
    }
    do {
      switch options.command {
      case "run": try run(options)
      case "means": try means(options)
      case "writer": try writer(options)
      case "sparse": try sparse(options)
      case "start": try start(options)
      default: try table(options)
      }
    } catch {
      print("trustlab-bench: \(error)")
      exit(1)
    }
  }

  /// One piece of work, for a comparison from outside.
  private static func run(_ options: BenchOptions) throws {
    let scenario = try Worlds.read(options.scenario)
    let blueprint =
      try options.sparsePartners.map {
        try Worlds.sparse(scenario, partners: $0)
      } ?? Blueprint(scenario)
    let all = blueprint.scenario.strategies
    let chosen = all.indices.filter { options.strategy == "all" || all[$0].id == options.strategy }
    guard !chosen.isEmpty else { throw BenchError(description: "no such strategy") }
    var job = Job(
      name: "run", blueprint: blueprint, strategies: Array(chosen),
      replications: options.replications,
      months: options.sparsePartners == nil ? blueprint.scenario.months : 60,
      width: options.width.flatMap(BatchWidth.init) ?? .suited(to: blueprint))
    if let name = options.instructions {
      guard let set = InstructionSet(rawValue: name), set.isAvailable else {
        throw BenchError(description: "this processor has no \(name)")
      }
      job.instructions = set
    }
    job.threads = options.threads
    for (strategy, mean) in zip(chosen, job.run()) { print(all[strategy].id, "outcome", mean) }
  }

  /// Mean and variance over replications of every measure, month by month, as CSV.
  private static func means(_ options: BenchOptions) throws {
    let blueprint = try Blueprint(Worlds.read(options.scenario))
    let all = blueprint.scenario.strategies
    guard let strategy = all.firstIndex(where: { $0.id == options.strategy }) else {
      throw BenchError(description: "no such strategy")
    }
    let study = Study(
      StudyPlan(blueprint, strategies: [strategy], replications: options.replications))
    let result = try study.run(Runner(study.plan, workers: 1))
    print("month,measure,mean,sd")
    for record in 1...study.plan.months {
      for measure in blueprint.measures {
        let name = measure.definition(goals: blueprint.scenario.goals).name
        let summary = result.summary(measure, strategy: 0, record: record)
        print("\(record),\(name),\(summary.mean ?? 0),\(summary.standardDeviation ?? 0)")
      }
    }
  }

  /// Trajectories of one strategy to disk.
  private static func writer(_ options: BenchOptions) throws {
    var report = Report()
    let scenario = try Worlds.read(options.scenario)
    try measureWriter(try Blueprint(scenario), options, into: &report)
    if let path = options.results { try report.append(to: path) }
  }

  private static func measureWriter(
    _ blueprint: Blueprint, _ options: BenchOptions, into report: inout Report
  ) throws {
    let scale = options.isQuick ? 8 : 1
    let strategies = blueprint.scenario.strategies
    let chosen = strategies.firstIndex { $0.id == options.strategy } ?? 0
    let plan = StudyPlan(blueprint, strategies: [chosen], replications: 10_000 / scale)
    try StudyBench(plan: plan).measureWriter(rounds: min(3, options.rounds), into: &report)
  }

  /// What happens before the first month alone.
  private static func start(_ options: BenchOptions) throws {
    var report = Report()
    try measureStart(options, into: &report)
    if let path = options.results { try report.append(to: path) }
  }

  private static func measureStart(
    _ options: BenchOptions, into report: inout Report
  ) throws {
    StartBench(path: options.scenario, scenario: try Worlds.read(options.scenario)).measure(
      rounds: options.rounds, partners: options.isQuick ? [10_000] : [10_000, 100_000],
      into: &report)
  }

  /// Large sparse worlds, beside the dense small one.
  private static func sparse(_ options: BenchOptions) throws {
    var report = Report()
    try measureSparse(try Blueprint(Worlds.read(options.scenario)), options, into: &report)
    if let path = options.results { try report.append(to: path) }
  }

  private static func measureSparse(
    _ blueprint: Blueprint, _ options: BenchOptions, into report: inout Report
  ) throws {
    let scenario = blueprint.scenario
    let strategy = scenario.strategies.firstIndex { $0.id == options.strategy } ?? 0
    let scalar = Job(
      name: "", blueprint: blueprint, strategies: [strategy],
      replications: 500 / (options.isQuick ? 8 : 1),
      months: scenario.months, width: .one)
    let dense = interleaved(rounds: options.rounds, [{ scalar.run() }])[0]
    let large = LargeWorldBench(
      scenario: scenario, strategy: strategy, dense: dense * 1e9 / scalar.pairMonths)
    try large.measure(
      partners: options.isQuick ? [200, 2000] : [200, 2000, 20_000, 200_000], into: &report)
    try large.measureThreads(
      partners: options.isQuick ? 2000 : 100_000, rounds: options.rounds, into: &report)
  }

  private static func table(_ options: BenchOptions) throws {
    let scenario = try Worlds.read(options.scenario)
    let blueprint = try Blueprint(scenario)
    let strategy = scenario.strategies.firstIndex { $0.id == options.strategy } ?? 0
    let scale = options.isQuick ? 8 : 1
    var report = Report()
    try measureStart(options, into: &report)
    let small = SmallWorldBench(
      group: "\(scenario.partners.count) partners", blueprint: blueprint, strategy: strategy,
      replications: 2000 / scale, months: scenario.months)
    small.measure(rounds: options.rounds, into: &report)
    SmallWorldBench(
      group: "60 partners", blueprint: try Blueprint(Worlds.resized(scenario, to: 60)),
      strategy: strategy, replications: 160 / scale, months: scenario.months
    ).measure(rounds: options.rounds, into: &report)

    let study = StudyBench(plan: StudyPlan(blueprint, replications: 4000 / scale))
    study.measureThreads(rounds: options.rounds, into: &report)
    try measureWriter(blueprint, options, into: &report)

    try measureSparse(blueprint, options, into: &report)
    if let path = options.results { try report.append(to: path) }
  }
}
