import Partnership
import Testing

@testable import ScenarioFiles

@Suite struct FieldTypeTests {
  @Test(arguments: [
    (FieldType.integer(.init(1, 1200)), "a whole number from 1 to 1200"),
    (.integer(.init(0, .max)), "a whole number from 0 to 18446744073709551615"),
    (.integer(.anyCount), "a whole number of 0 or more"),
    (.number(.share), "a number from 0 to 1"), (.number(.positive), "a number above 0"),
    (.choice(["a", "b"]), "\"a\", \"b\""), (.interval, "two numbers in a list: [low, high]"),
    (.reference(.partner), "the id of a partner"), (.object(.goal), "an object { }"),
  ])
  func isSaidInWords(type: FieldType, words: String) {
    #expect(type.words == words)
  }

  @Test(
    arguments: [
      (1, false, 1, true), (1, false, 0, false), (0, true, 1, false), (-5, true, 5, true),
      (-5, true, 6, false), (0, false, 10, true), (0, false, 11, false),
    ] as [(Int, Bool, UInt64, Bool)])
  func rangesOfIntegersAreExact(lowest: Int, isNegative: Bool, magnitude: UInt64, isIn: Bool) {
    let range = IntegerRange(lowest, 10)
    #expect(range.contains(isNegative: isNegative, magnitude: magnitude) == isIn)
  }

  @Test func partnersAreDescribedByTheModel() {
    for field in PartnerField.allCases {
      let description = ObjectDescription.partner[field.name]
      #expect(description?.type == .number(field.allowed))
      #expect(description?.absence == .number(field.defaultValue))
      #expect(description?.meaning == field.meaning)
    }
  }

  @Test func defaultsAreTextsForPeople() {
    #expect(ObjectDescription.scenario["months"]?.defaultText == "120")
    #expect(ObjectDescription.scenario["name"]?.defaultText == nil)
    #expect(ObjectDescription.partner["turnover"]?.defaultText == "0.0125")
    #expect(ObjectDescription.goal["name"]?.defaultText == "the id")
  }

  @Test func defaultsAreThoseOfTheValues() {
    let phase = Phase(shares: Shares())
    #expect(ObjectDescription.phase["connection"]?.absence == .number(phase.connection))
    #expect(ObjectDescription.phase["equalVoice"]?.absence == .number(phase.equalVoice))
    #expect(ObjectDescription.phase["invitations"]?.absence == .number(phase.invitations))
    #expect(ObjectDescription.backbone["level"]?.absence == .number(Backbone().level))
    let scenario = Scenario(name: "", goals: [], partners: [], strategies: [])
    #expect(ObjectDescription.scenario["months"]?.absence == .integer(scenario.months))
    #expect(ObjectDescription.scenario["replications"]?.absence == .integer(scenario.replications))
    #expect(ObjectDescription.scenario["seed"]?.absence == .integer(Int(scenario.seed)))
  }
}
