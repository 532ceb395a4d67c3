// swift-tools-version: 6.2
import PackageDescription

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
    // The kernel's eight lanes use the compiler's own vector operations; without the feature the
    // standard library's SIMD types give the same results more slowly.
    .target(
      name: "Partnership", dependencies: ["Chance"],
      swiftSettings: [.enableExperimentalFeature("BuiltinModule")]),
    .target(name: "Statistics", dependencies: ["Chance"]),
    .target(name: "Tables"),
    .target(name: "ScenarioFiles", dependencies: ["Partnership"]),
    .target(
      name: "Laboratory",
      dependencies: ["Chance", "Partnership", "Statistics", "Tables", "ScenarioFiles"]),
    .target(name: "Console"),
    .target(
      name: "TrustLab",
      dependencies: ["Partnership", "Statistics", "Tables", "ScenarioFiles", "Laboratory"]),
    .executableTarget(name: "Command", dependencies: ["TrustLab", "Console"]),
    .executableTarget(
      name: "trustlab-bench", dependencies: ["Partnership", "ScenarioFiles"],
      path: "Benchmarks/Bench"),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PartnershipTests", dependencies: ["Partnership", "ScenarioFiles"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Fixtures")]),
    .testTarget(name: "TablesTests", dependencies: ["Tables"]),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["ScenarioFiles"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "LaboratoryTests", dependencies: ["Laboratory"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Laboratory", "Partnership", "Statistics", "Tables", "ScenarioFiles"]),
    .testTarget(name: "ConsoleTests", dependencies: ["Console"]),
  ],
  swiftLanguageModes: [.v6]
)
