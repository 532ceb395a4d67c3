// swift-tools-version: 6.2
import PackageDescription

/// A compilation of a kernel. Its eight lanes use the compiler's own vector operations; without the
/// feature the standard library's SIMD types give the same results more slowly.
func kernel(
  _ name: String, level: String? = nil, dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  var settings: [SwiftSetting] = [.enableExperimentalFeature("BuiltinModule")]
  #if arch(x86_64)
    if let level { settings.append(.unsafeFlags(["-Xcc", "-march=\(level)"])) }
    if level == "x86-64-v4" { settings.append(.define("MASK_REGISTERS")) }
  #endif
  return .target(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// A compilation of the month.
func engine(_ name: String, level: String? = nil) -> Target {
  kernel(
    name, level: level, dependencies: ["Chance", "Processor", "PartnershipModel"],
    exclude: level == nil ? [] : ["Chronicle"])
}

// Data flows one way; a target may import only what is listed here, and nothing below it in this file.
let package = Package(
  name: "trustlab",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "trustlab", targets: ["Command"]),
    .library(name: "TrustLab", targets: ["TrustLab"]),
  ],
  targets: [
    // Foundation brings the mathematics library along; rooms that do without it have to name it.
    .target(
      name: "Chance", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    // What the processor and the system can do and Swift has no words for.
    .target(name: "Processor"),
    // Chance asked about pairs, and the month, compiled for several instruction sets from one
    // source each; see Benchmarks/README.md.
    kernel("PairDraws"),
    kernel("PairDrawsAVX2", level: "x86-64-v3"),
    kernel("PairDrawsAVX512", level: "x86-64-v4"),
    .target(
      name: "PartnershipModel",
      dependencies: ["Chance", "Processor", "PairDraws", "PairDrawsAVX2", "PairDrawsAVX512"]),
    engine("PartnershipEngine"),
    engine("PartnershipEngineAVX2", level: "x86-64-v3"),
    engine("PartnershipEngineAVX512", level: "x86-64-v4"),
    .target(
      name: "Partnership",
      dependencies: [
        "PartnershipModel", "PartnershipEngine", "PartnershipEngineAVX2",
        "PartnershipEngineAVX512", "Processor",
      ]),
    .target(
      name: "Statistics", dependencies: ["Chance"],
      swiftSettings: [.enableExperimentalFeature("BuiltinModule")]),
    .target(name: "Tables", dependencies: ["Processor"]),
    // What names look like, and how text stands on a terminal.
    .target(name: "Wording"),
    .target(name: "ScenarioFiles", dependencies: ["Partnership", "Wording"]),
    .target(
      name: "Laboratory",
      dependencies: ["Chance", "Partnership", "Statistics", "Tables", "ScenarioFiles", "Wording"]),
    .target(name: "Console", dependencies: ["Wording"]),
    .target(
      name: "Explanation", dependencies: ["Partnership", "Tables", "ScenarioFiles", "Wording"]),
    // Presets and Library lead to files of Scenarios, which become part of the program: it then needs
    // no file.
    .target(
      name: "Exchange",
      dependencies: ["Chance", "Partnership", "Tables", "ScenarioFiles", "Wording"],
      resources: [.embedInCode("Presets"), .embedInCode("Library")]),
    .target(name: "Pages", dependencies: ["Partnership", "Statistics", "Tables", "Laboratory"]),
    .target(
      name: "TrustLab",
      dependencies: [
        "Partnership", "Statistics", "Tables", "ScenarioFiles", "Laboratory", "Explanation",
        "Exchange",
      ]),
    .executableTarget(name: "Command", dependencies: ["Pages", "TrustLab", "Console", "Wording"]),
    .executableTarget(
      name: "trustlab-bench",
      dependencies: ["Partnership", "ScenarioFiles", "Laboratory", "Tables"],
      path: "Benchmarks/Bench"),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PartnershipTests",
      dependencies: [
        "Partnership", "PartnershipEngine", "PartnershipModel", "PairDraws", "PairDrawsAVX2",
        "PairDrawsAVX512", "ScenarioFiles",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Fixtures")]),
    .testTarget(name: "TablesTests", dependencies: ["Tables"]),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["ScenarioFiles", "Wording"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "LaboratoryTests",
      dependencies: ["Laboratory", "Partnership", "Statistics", "Tables", "ScenarioFiles"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Laboratory", "Partnership", "Statistics", "Tables", "ScenarioFiles"]),
    .testTarget(
      name: "ScenarioLibraryTests", dependencies: ["Partnership", "ScenarioFiles"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "ConsoleTests", dependencies: ["Console"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Chance", "ScenarioFiles"]),
    .testTarget(name: "ExplanationTests", dependencies: ["Explanation"]),
    .testTarget(name: "PagesTests", dependencies: ["Pages"]),
  ],
  swiftLanguageModes: [.v6]
)
