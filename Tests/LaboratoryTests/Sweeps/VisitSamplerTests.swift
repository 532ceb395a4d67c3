import ScenarioFiles
import Testing

@testable import Laboratory

@Test func samplesAreVisitsOfTheStudy() throws {
  let sampler = VisitSampler(try SweepDraft(more: "replications: 100").plan())
  let first = try #require(sampler.visit(0, of: 16))
  #expect(first.runs == 2 * 8)
  #expect(first.live() == 2 * 8)
  let last = try #require(sampler.visit(15, of: 16))
  #expect(last.runs > 2 * 8)
  #expect(last.live() == 2 * 8)
}

@Test func samplesOfChosenRunsLiveThoseAlone() throws {
  var study = try SweepDraft(factors: "", design: "{kind: 'table', rows: [[]]}").study()
  study.design = .table(.rows(SampleRows([SampleRow([], strategy: 1, replication: 7)])))
  let sampler = VisitSampler(try SweepPlan(study))
  for number in 0..<3 {
    let visit = try #require(sampler.visit(number, of: 3))
    #expect(visit.runs == 1)
    #expect(visit.live() == 1)
  }
}

@Test func pointsThatFailAreNoSample() throws {
  var study = try SweepDraft().study()
  study.design = .table(.rows([[.number(2)]]))
  #expect(VisitSampler(try SweepPlan(study)).visit(0, of: 16) == nil)
}
