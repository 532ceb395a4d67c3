import Foundation
import Partnership
import Testing

/// Every scenario can be read, has the parts that people expect, and says where its values are from.
@Suite struct ReadingTests {
  static let situations = Library.names.filter { !$0.hasPrefix("limits/") }
  static let limits = Library.names.filter { $0.hasPrefix("limits/") }

  @Test func theLibraryIsComplete() {
    #expect(Self.situations.count == 14)
    #expect(Self.limits.count >= 20)
  }

  @Test(arguments: Library.names)
  func everyScenarioIsSoundWithoutAWarning(name: String) throws {
    let reading = try Library.read(name)
    #expect(reading.report.isEmpty, "\(reading.report.diagnostics.map(\.message))")
    let scenario = try #require(reading.scenario)
    #expect(throws: Never.self) { try Blueprint(scenario) }
    #expect(!scenario.description.isEmpty)
  }

  @Test(arguments: Library.names)
  func theCommentAtTheTopSaysWhatToLookForAndTheSources(name: String) throws {
    let header = try header(name)
    #expect(header.contains("What it is."))
    #expect(header.contains("What to look for"))
    #expect(header.contains("Source. ") || header.contains("Sources. "))
  }

  @Test(arguments: situations)
  func whateverHasNoSourceIsCalledAGuess(name: String) throws {
    let header = try header(name)
    let isSaid =
      header.contains("Everything else: our guess")
      || header.contains("Every other number is our guess") || header.contains("our guess")
    #expect(isSaid)
  }

  @Test(arguments: limits)
  func theKnownAnswerIsSaid(name: String) throws {
    #expect(try header(name).lowercased().contains("known answer"))
  }

  @Test(arguments: situations)
  func everyBlockOfNumbersHasAComment(name: String) throws {
    let blocks = try blocks(name)
    for key in ["goals", "partners", "relationships", "parameters", "strategies"] {
      #expect(blocks[key]?.contains("//") != false, "\(key)")
    }
    for key in ["backbone", "funding", "initial", "events", "uncertainty"] {
      #expect(blocks[key]?.contains("//") != false, "\(key)")
    }
  }

  @Test(arguments: limits)
  func theParametersOfALimitSayWhatIsSwitchedOff(name: String) throws {
    #expect(try blocks(name)["parameters"]?.contains("//") == true)
  }

  @Test func theRegionalHubHasRoleCardsForEveryPartner() throws {
    let scenario = try #require(try Library.read("regional-hub").scenario)
    #expect(scenario.partners.count == 16)
    for partner in scenario.partners {
      #expect(!partner.profile.interest.isEmpty, "\(partner.id)")
      #expect(!partner.profile.fears.isEmpty, "\(partner.id)")
    }
  }

  @Test func theListOfScenariosNamesThemAll() throws {
    let list = try String(
      contentsOf: Library.folder.appendingPathComponent("README.md"), encoding: .utf8)
    for name in Library.names {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      #expect(list.contains("`\(name).json5`") || list.contains("`\(last)`"), "\(name)")
    }
  }

  /// The comment at the top of a file as one line.
  private func header(_ name: String) throws -> String {
    try Library.text(name).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("//") }
      .map { $0.dropFirst(2).trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  /// The text of each setting at the top level, with the comment directly above it.
  private func blocks(_ name: String) throws -> [String: String] {
    var blocks: [String: String] = [:]
    var key = ""
    var above = ""
    for line in try Library.text(name).split(separator: "\n", omittingEmptySubsequences: false) {
      let isTopLevel = line.hasPrefix("  ") && !line.hasPrefix("   ")
      if isTopLevel, line.dropFirst(2).hasPrefix("//") {
        above += line + "\n"
      } else {
        if isTopLevel, let colon = line.firstIndex(of: ":"),
          line.dropFirst(2).first?.isLetter == true
        {
          key = String(line[..<colon].dropFirst(2))
          blocks[key] = above
        }
        blocks[key, default: ""] += line + "\n"
        above = ""
      }
    }
    return blocks
  }
}
