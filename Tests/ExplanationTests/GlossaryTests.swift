import Partnership
import ScenarioFiles
import Testing

@testable import Explanation

@Suite struct GlossaryTests {
  let glossary = Glossary.laboratory

  @Test func everyParameterHasMeaningUnitRangeSourceAndExample() {
    for parameter in Parameter.allCases {
      let found = glossary.find(parameter.name).first { $0.kind == .parameter }
      for label in ["unit", "range", "default", "source", "example"] {
        #expect(found?[label]?.isEmpty == false, "\(parameter.name): \(label)")
      }
      #expect(found?.meaning == parameter.definition.meaning)
    }
  }

  @Test func everyMeasureHasMeaningUnitRangeAndExample() {
    for measure in Measure.common {
      let name = measure.definition(goals: []).name
      let found = glossary.find(name).first { $0.kind == .measure }
      for label in ["unit", "range", "kind", "direction", "example"] {
        #expect(found?[label]?.isEmpty == false, "\(name): \(label)")
      }
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func everyDiagnosticCodeIsExplained(code: DiagnosticCode) {
    let found = glossary.find(code.rawValue)
    #expect(found.map(\.kind) == [.diagnostic])
    #expect(found.first?["example"]?.isEmpty == false)
  }

  @Test func everySettingOfEveryObjectIsATerm() {
    for kind in ObjectKind.allCases where kind != .template {
      for field in ObjectDescription.of(kind).fields {
        let found = glossary.find(field.name).filter { $0.kind == .setting }
        #expect(found.contains { $0.meaning.hasPrefix(field.meaning) }, "\(kind).\(field.name)")
      }
    }
  }

  /// Top-level settings of study files with the example that `explain` shows for each.
  static let studyExamples: [(name: String, example: String)] = Glossary.laboratory.terms
    .filter {
      $0.place.hasPrefix("study.") && !$0.place.dropFirst(6).contains(".")
    }
    .compactMap { term in term["example"].map { (term.name, $0) } }

  @Test(arguments: studyExamples)
  func theExampleOfAStudySettingMakesASoundStudy(name: String, example: String) throws {
    var settings = [
      "name": "name: \"Study\"", "scenario": "scenario: \"my-region.json5\"",
      "factors": "factors: [{ path: \"parameters.gravity\", range: [0, 1] }]",
      "design": "design: { kind: \"latinHypercube\", points: 4 }",
    ]
    settings[name] = example
    let text =
      "{ " + settings.keys.sorted().map { settings[$0] ?? "" }.joined(separator: ", ") + " }"
    let reading = StudyReader { $0 == "my-region.json5" ? Array(Self.region.utf8) : nil }
      .read(Array(text.utf8), file: "study.json5")
    let found = reading.report.diagnostics.map { "\($0.code.rawValue) \($0.message)" }
    #expect(found.isEmpty, "\(text)")
  }

  @Test func thereIsAnExampleForEverySettingOfAStudy() {
    #expect(Self.studyExamples.count >= 13)
    #expect(Self.studyExamples.allSatisfy { $0.example.hasPrefix("\($0.name): ") })
  }

  private static let region = """
    {
      name: "Region", goals: [{ id: "work" }],
      partners: [
        { id: "a", sector: "k12", priorities: { work: 1 } },
        { id: "b", sector: "employer", priorities: { work: 1 } },
      ],
      strategies: [
        { id: "quick-wins", phases: [{ from: 0, shares: { quickWins: 1 } }] },
        { id: "now-and-then", phases: [{ from: 0, shares: { quickWins: 1, systems: 1 } }] },
      ],
    }
    """

  @Test func aWordMayMeanSeveralThings() {
    let kinds = glossary.find("engagement").map(\.kind)
    #expect(kinds.contains(.setting) && kinds.contains(.measure) && kinds.contains(.partnerColumn))
  }

  @Test func theEndOfAPathNarrowsAWordDown() {
    let found = glossary.find("shares.measurement")
    #expect(found.map(\.place) == ["strategies[].phases[].shares.measurement"])
    #expect(glossary.find("partners.engagement").map(\.kind) == [.setting])
  }

  @Test(arguments: ["e012", "Negativity", "trust-retention", "common agenda", "f4"])
  func spellingIsForgiven(word: String) {
    #expect(!glossary.find(word).isEmpty)
  }

  @Test(arguments: [
    ("negativty", "negativity"), ("turst", "trust"), ("capabilityMemry", "capabilityMemory"),
  ])
  func nearNamesAreOffered(typed: String, meant: String) {
    #expect(glossary.find(typed).isEmpty)
    #expect(glossary.near(typed).contains(meant))
  }

  @Test func noWordIsFoundForNothing() {
    #expect(glossary.find("").isEmpty)
    #expect(glossary.find("_").isEmpty)
    #expect(glossary.near("qqqqqqqqqqqq").isEmpty)
  }

  @Test func examplesOfSettingsAreReadByTheReader() {
    for term in glossary.terms where term.kind == .setting && !term.place.hasPrefix("study.") {
      guard let example = term["example"] else { continue }
      let text = example.hasPrefix("{") ? example : "{ \(example) }"
      let reading = ScenarioReader().read(Array(text.utf8), file: term.place)
      let textual: Set = ["E003", "E004", "E005", "E006", "E007", "E008", "E009", "E010", "E020"]
      let found = reading.report.diagnostics.map(\.code.rawValue).filter(textual.contains)
      #expect(found.isEmpty, "\(term.place): \(example)")
    }
  }

  @Test func numbersAreShort() {
    #expect(glossary.find("aspirationRate").first?["default"] == "0.020833")
    #expect(glossary.find("negativity").first?["default"] == "2")
  }
}
