import Testing

import Statistics

@Suite struct PrimOracleTests {
  static let names = ["real4", "mixed5", "mixed6"]
  let fixture = PrimFixture.shared

  private func boxes(_ name: String) -> [JSON] {
    fixture.oracle["cases"][name]["boxes"].list
  }

  private func columns(_ name: String) -> [String] {
    fixture.oracle["cases"][name]["columns"].strings
  }

  @Test(arguments: names)
  func wholePathsMatchTheOracle(_ name: String) throws {
    let prim = try fixture.prim(name)
    let columns = columns(name)
    for (path, box) in zip(prim.paths(upTo: boxes(name).count), boxes(name)) {
      if case .bool(true) = box["refused"] {
        let last = try #require(path.steps.last)
        #expect(fixture.matches(last, box["our_last_step"], columns: columns))
        #expect(path.remaining.count == box["rows_remaining"].int)
        continue
      }
      #expect(path.steps.count == box["steps"].int)
      for (index, (step, expected)) in zip(path.steps, box["trajectory"].list).enumerated() {
        #expect(fixture.matches(step, expected, columns: columns), "step \(index)")
      }
      #expect(path.rows == box["rows_in_box"].ints)
    }
  }

  @Test(arguments: names)
  func quasiPValuesMatchTheOracle(_ name: String) throws {
    let prim = try fixture.prim(name)
    for (path, box) in zip(prim.paths(upTo: boxes(name).count), boxes(name)) {
      for (index, expected) in box["trajectory"].list.enumerated() where !expected["qp"].isNull {
        let limits = path.significances(ofStep: index)
        for column in expected["qp"].keys {
          let pair = expected["qp"][column].doubles
          for limit in limits where limit.column == column {
            let value = limit.side == .upper ? pair[1] : pair[0]
            #expect(isRelativelyClose(limit.quasiP, value), "\(index) \(column) \(limit.side)")
          }
          #expect(limits.count { $0.column == column } == pair.count { $0 != -1 })
        }
      }
    }
  }

  @Test(arguments: names)
  func selectionAndPruningMatchTheOracle(_ name: String) throws {
    let prim = try fixture.prim(name)
    for (path, box) in zip(prim.paths(upTo: boxes(name).count), boxes(name)) {
      if case .bool(true) = box["refused"] { continue }
      let chosen = path.chosenStep(density: 0.8)
      let expected = box["selected"]
      #expect(chosen == (expected.isNull ? nil : expected["step"].int))
      guard let chosen, let pruned = path.pruned(step: chosen) else { continue }
      #expect(fixture.matches(pruned.step, expected["pruned"], columns: columns(name)))
      let dropped = expected["dropped"].list
      #expect(pruned.dropped.map(\.column) == dropped.map { $0["column"].string })
      #expect(pruned.dropped.map(\.side.rawValue) == dropped.map { $0["limit"].string })
      for (limit, entry) in zip(pruned.dropped, dropped) {
        #expect(isRelativelyClose(limit.quasiP, entry["qp"].double))
      }
      #expect(pruned.kept.allSatisfy { $0.quasiP <= 0.05 })
      #expect(pruned.rows.count == pruned.step.count)
    }
  }
}
