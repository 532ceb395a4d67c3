// swift-tools-version: 6.2
import PackageDescription

// Another package that uses the library, as a reader of its documentation would.
let package = Package(
  name: "LibraryExample",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "trustlab", path: "../..")],
  targets: [
    .executableTarget(
      name: "Example", dependencies: [.product(name: "TrustLab", package: "trustlab")])
  ],
  swiftLanguageModes: [.v6]
)
