import Partnership
import ScenarioFiles
import Tables
import Testing

@testable import Explanation

@Suite struct ScenarioSchemaTests {
  private func definition(_ kind: ObjectKind) -> JSONValue? {
    ScenarioSchema.value["$defs"]?[kind.rawValue]
  }

  @Test(arguments: ObjectKind.allCases)
  func everyObjectIsDescribedWithAllItsSettings(kind: ObjectKind) throws {
    let description = ObjectDescription.of(kind)
    let schema = try #require(definition(kind))
    let forms = schema["oneOf"]?.array ?? [schema]
    #expect(forms.count == max(1, description.variants.count))
    for form in forms {
      let names = form["properties"]?.object?.keys ?? []
      for field in description.fields { #expect(names.contains(field.name)) }
      #expect(form["additionalProperties"]?.boolean == false)
    }
  }

  @Test func requiredSettingsAreRequired() {
    let required = definition(.partner)?["required"]?.array?.compactMap(\.string)
    #expect(required == ["id", "sector", "priorities"])
  }

  @Test func everyParameterHasItsOwnRange() {
    let parameters = definition(.scenario)?["properties"]?["parameters"]?["properties"]
    #expect(parameters?["silo"]?["maximum"]?.double == 1)
    #expect(parameters?["capabilityMemory"]?["exclusiveMinimum"]?.double == 0)
    #expect(parameters?["aspiration"]?["minimum"] == nil)
    #expect(parameters?.object?.keys == Parameter.allCases.map(\.name))
  }

  @Test func aFormIsChosenByItsKind() {
    let forms = definition(.event)?["oneOf"]?.array ?? []
    let kinds = forms.compactMap { $0["properties"]?["kind"]?["const"]?.string }
    #expect(kinds.contains("leaderChange") && kinds.count == forms.count)
  }

  @Test func theRecordHoldsAScenario() {
    #expect(RecordSchema.value["properties"]?["scenario"]?["$ref"]?.string == "#/$defs/scenario")
    #expect(RecordSchema.value["$defs"] == ScenarioSchema.value["$defs"])
  }

  @Test func aStudyNamesOrHoldsItsScenario() {
    let scenario = StudySchema.value["properties"]?["scenario"]?["anyOf"]?.array
    #expect(scenario?.count == 2 && scenario?.last?["$ref"]?.string == "#/$defs/scenario")
    #expect(StudySchema.value["required"]?.array == ["scenario"])
    let designs = StudySchema.value["properties"]?["design"]?["oneOf"]?.array
    #expect(designs?.first?["properties"]?["kind"]?["const"]?.string == "grid")
  }
}
