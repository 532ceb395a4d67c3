import Partnership

/// A small dense world: engines, instruction sets, strategies.
struct SmallWorldBench {
  let group: String
  let blueprint: Blueprint
  let strategy: Int
  let replications: Int
  let months: Int

  /// Measures all engines beside the scalar one: one world at a time, on any processor.
  func measure(rounds: Int, into report: inout Report) {
    let jobs = self.jobs
    let seconds = interleaved(rounds: rounds, jobs.map { job in { job.run() } })
    let scalar = seconds[0] / Double(jobs[0].runs)
    for (job, time) in zip(jobs, seconds) {
      report.add(
        Measurement(
          group: group, name: job.name, seconds: time, runs: Double(job.runs),
          pairMonths: job.pairMonths, ratio: scalar / (time / Double(job.runs))))
    }
    addCostOfStrategies(jobs, seconds, into: &report)
  }

  private var jobs: [Job] {
    var jobs: [Job] = []
    for width in BatchWidth.allCases {
      for set in InstructionSet.allCases where set.isAvailable {
        let count = width == .one ? max(1, replications / 4) : replications
        jobs.append(
          Job(
            name: "width \(width.rawValue), \(set.rawValue)", blueprint: blueprint,
            strategies: [strategy], replications: count, months: months, width: width,
            instructions: set))
      }
    }
    let all = Array(blueprint.scenario.strategies.indices)
    jobs.append(
      Job(
        name: "width 8, best, all \(all.count) strategies", blueprint: blueprint, strategies: all,
        replications: max(8, replications / all.count / 8 * 8), months: months))
    return jobs
  }

  /// Strategies share their luck: each beyond the first costs less than the first.
  private func addCostOfStrategies(_ jobs: [Job], _ seconds: [Double], into report: inout Report) {
    guard let all = jobs.last, all.strategies.count > 1, jobs.count > 1 else { return }
    let one = seconds[jobs.count - 2] / Double(jobs[jobs.count - 2].runs)
    let together = seconds[jobs.count - 1] / Double(all.replications)
    let extra = (together - one) / Double(all.strategies.count - 1)
    report.add(
      Measurement(
        group: group, name: "a further strategy, of the cost of the first",
        seconds: extra, figure: (extra / one, "of one")))
  }
}
