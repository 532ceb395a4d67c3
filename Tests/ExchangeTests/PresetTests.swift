import Foundation
import ScenarioFiles
import Testing

@testable import Exchange

@Suite struct PresetTests {
  @Test func everyFileOfTheFolderIsAPreset() throws {
    let folder = Repository.path("Scenarios/presets")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json5") }
    #expect(files.sorted() == Preset.all.map { $0.name + ".json5" }.sorted())
  }

  @Test(arguments: Preset.all)
  func aPresetIsItsFileAndReadsWithoutAFinding(preset: Preset) throws {
    let path = Repository.path("Scenarios/presets/\(preset.name).json5")
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == preset.bytes)
    let reading = ScenarioReader().read(preset.bytes, file: preset.name)
    #expect(reading.report.isEmpty && reading.scenario != nil)
    #expect(!preset.title.isEmpty && !preset.title.hasPrefix("/"))
  }

  @Test(arguments: CarriedFile.all)
  func aCarriedFileIsItsFile(file: CarriedFile) throws {
    let path = Repository.path(file.path)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == file.bytes)
    #expect(CarriedFile.named(file.path) == file)
  }

  @Test func carriedFilesAreFoundThroughStepsUp() {
    let hub = CarriedFile.named("Scenarios/studies/../regional-hub.json5")
    #expect(hub != nil && hub == CarriedFile.named("./Scenarios/regional-hub.json5"))
    #expect(CarriedFile.named("Scenarios/../../regional-hub.json5") == nil)
    #expect(CarriedFile.named("/Scenarios/regional-hub.json5") == nil)
    #expect(CarriedFile.named("regional-hub.json5") == nil)
  }

  @Test func unknownNamesHaveNoPreset() {
    #expect(Preset.named("young-partnership")?.title == "Young partnership under pressure")
    #expect(Preset.named("young") == nil)
  }
}
