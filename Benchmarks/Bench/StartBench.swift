import Partnership

/// What happens before the first month: a scenario is read and brought into form.
struct StartBench {
  let path: String
  let scenario: Scenario

  /// Reading and forming the small world, and the networks that ask chance about every pair.
  func measure(rounds: Int, partners: [Int], into report: inout Report) {
    let seconds = interleaved(
      rounds: 10 * rounds,
      [{ _ = try? Worlds.read(path) }, { _ = try? Blueprint(scenario) }])
    for (name, time) in zip(["scenario read and checked", "blueprint formed"], seconds) {
      report.add(
        Measurement(
          group: "start", name: name, seconds: time, figure: (time * 1e3, "milliseconds")))
    }
    for count in partners { measureSectors(count, into: &report) }
  }

  /// A network of two chances, about ten links a partner; processor seconds of all threads.
  private func measureSectors(_ partners: Int, into report: inout Report) {
    var large = Worlds.resized(scenario, to: partners)
    let pairs = Double(partners) * Double(partners - 1) / 2
    large.network = .sectors(within: 30 / Double(partners), between: 7 / Double(partners))
    let formed = [large]
    let seconds = interleaved(rounds: 1, [{ _ = try? Blueprint(formed[0]) }])[0]
    report.add(
      Measurement(
        group: "start", name: "sectors network of \(partners) partners", seconds: seconds,
        figure: (seconds * 1e9 / pairs, "ns a pair")))
  }
}
