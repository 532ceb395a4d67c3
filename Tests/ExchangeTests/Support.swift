import Foundation
import Partnership
import ScenarioFiles

@testable import Exchange

/// Reads the text of a draft back.
func read(_ text: String, file: String = "draft.json5") -> ScenarioReading {
  ScenarioReader().read(Array(text.utf8), file: file)
}

/// The findings of a text, for messages of tests.
func findings(_ text: String) -> [String] {
  read(text).report.diagnostics.map {
    "\($0.code.rawValue) line \($0.place.start.line): \($0.message)"
  }
}

/// The folder of the package, for tests that look at its files.
enum Repository {
  static func path(_ relative: String) -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(relative).path
  }
}
