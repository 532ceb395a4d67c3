import Partnership

/// One large sparse world: linear cost, memory, threads that share its rows.
struct LargeWorldBench {
  let scenario: Scenario
  let strategy: Int
  /// Nanoseconds of the scalar engine for a pair-month of the dense small world.
  let dense: Double

  /// Measures worlds of growing size, each as a piece of its own.
  func measure(partners: [Int], into report: inout Report) throws {
    for count in partners {
      let before = Clock.peakBytes()
      let start = Clock.processorSeconds()
      let blueprint = try Worlds.sparse(scenario, partners: count)
      let built = Clock.processorSeconds() - start
      let job = Job(
        name: "", blueprint: blueprint, strategies: [strategy], replications: 1, months: 60,
        width: .one)
      let seconds = interleaved(rounds: count > 50_000 ? 1 : 3, [{ job.run() }])[0]
      let perPair = seconds * 1e9 / job.pairMonths
      report.add(
        Measurement(
          group: "sparse", name: "\(blueprint.links.pairs) pairs, cost by dense pair-month",
          seconds: seconds, runs: 1, pairMonths: job.pairMonths, ratio: perPair / dense,
          figure: (perPair, "ns a pair-month")))
      let pairs = Double(blueprint.links.pairs)
      report.add(
        Measurement(
          group: "sparse", name: "\(blueprint.links.pairs) pairs, blueprint", seconds: built,
          figure: ((Clock.peakBytes() - before) / pairs, "bytes a pair, blueprint and world")))
    }
  }

  /// One world on one thread and on two, on the wall.
  func measureThreads(partners: Int, rounds: Int, into report: inout Report) throws {
    let blueprint = try Worlds.sparse(scenario, partners: partners)
    let jobs = [1, 2].map { threads in
      Job(
        name: "\(threads)", blueprint: blueprint, strategies: [strategy], replications: 1,
        months: 60, width: .one, threads: threads)
    }
    let seconds = interleaved(
      rounds: rounds, clock: Clock.wallSeconds, jobs.map { job in { job.run() } })
    for (job, time) in zip(jobs, seconds) {
      let perPair = time * 1e9 / job.pairMonths
      report.add(
        Measurement(
          group: "sparse", name: "\(partners) partners on \(job.name) threads, wall", seconds: time,
          runs: 1, pairMonths: job.pairMonths, ratio: seconds[0] / time,
          figure: (perPair / dense, "times the cost of a dense pair-month")))
    }
  }
}
