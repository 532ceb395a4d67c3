import Partnership
import Testing

@testable import ScenarioFiles

private func template() throws -> ScenarioTemplate {
  ScenarioTemplate(try #require(Draft().read().scenario))
}

@Test func aTemplateWithoutChangesIsTheScenarioItself() throws {
  let scenario = try #require(Draft().read().scenario)
  #expect(try template().scenario(changing: []) == scenario)
}

@Test func changesReachParametersPartnersAndWords() throws {
  let scenario = try template().scenario(changing: [
    ("parameters.negativity", .number(3)), ("partners.power", .number(2)),
    ("partners.b.power", .number(4)), ("months", .number(12)),
    ("partners.a.status", .text("prospect")),
  ])
  #expect(scenario.parameters == [ParameterSetting(.negativity, 3)])
  #expect(scenario.partners.map { $0[.power] } == [2, 4])
  #expect(scenario.months == 12)
  #expect(scenario.partners[0].status == .prospect)
}

@Test func aValueThatDoesNotFitIsRefusedWithAReason() throws {
  let template = try template()
  let refusal = #expect(throws: ScenarioTemplate.Refusal.self) {
    try template.scenario(changing: [("parameters.trustRetention", .number(2))])
  }
  #expect(refusal?.reason.contains("out of range") == true)
}

@Test func theValueOfAPathIsFound() throws {
  let template = try template()
  #expect(template.value(at: "months") == .number(120))
  #expect(template.value(at: "goals.school.lag") == .number(24))
  #expect(template.value(at: "parameters.negativity") == .number(2))
  #expect(template.value(at: "partners.0.sector") == .text("k12"))
  #expect(template.value(at: "partners") == nil)
}
