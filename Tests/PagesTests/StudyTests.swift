import Laboratory
import Partnership
import Testing

@testable import Pages

@Suite("Studies behind pages") struct PageStudyTests {
  private func study(_ options: PageOptions = PageOptions()) throws -> PageStudy {
    try PageStudy(SampleScenario.small(), options, PageWork())
  }

  @Test("The archive holds the runs as the simulation gives them")
  func archive() throws {
    let study = try study()
    let batch = Batch(study.plan.blueprint, strategies: [1], months: 24, width: .one)
    batch.run(from: 5)
    let run = batch.trajectory(strategy: 0, lane: 0)
    let columns = study.plan.blueprint.columns
    for (place, measure) in study.measures.enumerated() {
      let expected = run[run.startIndex + 24 * columns + measure.measure.column] * measure.factor
      #expect(study.column(1, place).run(5)[24] == expected)
    }
  }

  @Test("Nothing depends on the number of workers")
  func workers() throws {
    let one = try PageStudy(SampleScenario.small(worlds: 20), PageOptions(), PageWork(workers: 1))
    let three = try PageStudy(SampleScenario.small(worlds: 20), PageOptions(), PageWork(workers: 3))
    #expect(one.told == three.told)
    #expect(one.column(0).values == three.column(0).values)
    let last = one.stay.count(strategy: 2, record: 24, partner: 1)
    #expect(last == three.stay.count(strategy: 2, record: 24, partner: 1))
  }

  @Test("Strategies are shown as asked for, and unknown ones are refused")
  func chosen() throws {
    #expect(try study(PageOptions(strategies: ["both", "quick"])).shown == [2, 0])
    #expect(throws: PageError.unknownStrategy("qick", known: ["quick", "systems", "both"])) {
      try study(PageOptions(strategies: ["qick"]))
    }
  }

  @Test("More worlds than a page can hold are refused")
  func tooMany() throws {
    #expect(throws: PageError.self) { try study(PageOptions(worlds: 1001)) }
    #expect(throws: PageError.self) { try study(PageOptions(worlds: 0)) }
  }

  @Test("The forecast is the first strategy if that never changes")
  func sameForecast() throws {
    let statusQuo = StatusQuo(SampleScenario.small())
    #expect(!statusQuo.isAdded && statusQuo.position == 0)
  }

  @Test("The forecast carries the first phase on if more would follow")
  func addedForecast() throws {
    var scenario = SampleScenario.small()
    scenario.strategies[0].phases.append(Phase(from: 12, shares: Shares(systems: 1)))
    let study = try PageStudy(scenario, PageOptions(), PageWork())
    #expect(study.statusQuo.isAdded && study.lines == [0, 1, 2, 3])
    let first = study.column(0).run(0)
    let forecast = study.column(3).run(0)
    #expect(first[...12] == forecast[...12])
    #expect(first[24] != forecast[24])
  }
}

@Suite("Gaps") struct PairedGapTests {
  /// `[world][record]`.
  private func column(_ runs: [[Double]]) -> WorldColumn {
    let records = runs[0].count
    return WorldColumn(
      values: (0..<records).flatMap { record in runs.map { $0[record] } }, worlds: runs.count)
  }

  @Test("Crossings are the first records from which a lead lasts")
  func crossings() {
    let one = column([[0, 2, 0, 2], [0, 0, 0, 5], [3, 3, 3, 3], [0, 5, 5, 0]])
    let other = column(Array(repeating: [1, 1, 1, 1], count: 4))
    let gap = PairedGap(one, minus: other)
    #expect((gap.ahead, gap.behind, gap.level) == (3, 1, 0))
    #expect(gap.crossings == [0, 3, 3])
    #expect(gap.ahead(in: 1) == 3)
  }

  @Test("Runs that split evenly are not told apart")
  func unclear() {
    let even = column((0..<20).map { [$0 % 2 == 0 ? 1.0 : -1] })
    let none = column(Array(repeating: [0.0], count: 20))
    #expect(!PairedGap(even, minus: none).isClear)
    let ahead = column((0..<20).map { [$0 < 18 ? 1.0 : -1] })
    #expect(PairedGap(ahead, minus: none).isClear)
  }
}

@Suite("What would change the answer") struct FlipTests {
  private func row(_ leads: [Double]) -> FlipScreen.Row {
    FlipScreen.Row(
      setting: WhatIf.startingTrust,
      stops: leads.enumerated().map {
        FlipScreen.Stop(value: Double($0.offset), lead: $0.element, ahead: 0)
      })
  }

  @Test(
    "Reversals are said in words",
    arguments: [
      ([1.0, 2, 3], "no"), ([-1, 2, 3], "at 0 and below"), ([1, -2, -3], "from 1 up"),
      ([-1, 2, -3], "at 0 and 2"), ([-1, -2, -3], "at every value tried"),
    ])
  func words(_ leads: [Double], _ expected: String) {
    #expect(FlipWords(row(leads), 1).range == expected)
  }

  @Test("An uncertain setting is held at a value in every world")
  func held() throws {
    let scenario = SampleScenario.small()
    let setting = try #require(WhatIf.all(scenario).first)
    #expect(setting.path == "parameters.negativity")
    let blueprint = try Blueprint(setting.set(scenario, 2.5))
    #expect((0..<5).allSatisfy { blueprint.drawnValues(replication: $0) == [2.5] })
  }

  @Test("Every setting has values that the scenario allows, and changes it")
  func settings() throws {
    let scenario = SampleScenario.small()
    for setting in WhatIf.all(scenario) {
      #expect(setting.stops == setting.stops.sorted())
      let ends = try [setting.stops.first, setting.stops.last].map { stop in
        setting.set(scenario, try #require(stop))
      }
      #expect(ends[0] != ends[1], "\(setting.path)")
      for end in ends { _ = try Blueprint(end) }
    }
  }
}

@Suite("Network film") struct NetworkFilmTests {
  @Test("A film shows the members, and the trust that the records hold")
  func agrees() throws {
    let blueprint = try Blueprint(SampleScenario.small())
    let film = NetworkFilm(blueprint, strategy: 1, replication: 3, months: 24, records: [0, 7, 24])
    #expect(film.frames.map(\.record) == [0, 7, 24])
    let batch = Batch(blueprint, strategies: [1], months: 24, width: .one)
    batch.run(from: 3)
    let run = Array(batch.trajectory(strategy: 0, lane: 0))
    for frame in film.frames {
      let record = run[frame.record * blueprint.columns..<(frame.record + 1) * blueprint.columns]
      let start = record.startIndex
      let members = Double(frame.isMember.count { $0 })
      #expect(members == record[start + Measure.members.column])
      guard members == Double(blueprint.partners.count) else { continue }
      let mean = frame.trust.reduce(0, +) / Double(frame.trust.count)
      #expect(abs(mean - record[start + Measure.trust.column]) < 1e-12)
    }
  }
}
