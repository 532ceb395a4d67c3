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

@Test(arguments: Parameter.allCases)
func parametersChangeAsTheyDoInTheFile(parameter: Parameter) throws {
  var draft = Draft()
  draft.more = "parameters: {negativity: 3}, uncertainty: {'parameters.negativity': [1, 2]}"
  let template = ScenarioTemplate(try #require(draft.read().scenario))
  let sweep = parameter.definition.sweep ?? 0...1
  for value in [sweep.lowerBound, sweep.upperBound, -0.0, 1e9, -1, .infinity] {
    let changes = [(path: "parameters.\(parameter.name)", value: SettingValue.number(value))]
    func outcome(_ make: () throws -> Scenario) -> Result<Scenario, ScenarioTemplate.Refusal> {
      Result(catching: make).mapError { $0 as? ScenarioTemplate.Refusal ?? .init(reason: "") }
    }
    #expect(
      outcome { try template.scenario(changing: changes) }
        == outcome { try template.checked(changes) })
  }
}

@Test func rulesAboutTwoParametersHoldForVariantsToo() throws {
  let template = try template()
  #expect(throws: ScenarioTemplate.Refusal.self) {
    try template.scenario(changing: [
      ("parameters.developmentDelivery", .number(0.7)),
      ("parameters.measurementDelivery", .number(0.7)),
    ])
  }
}
