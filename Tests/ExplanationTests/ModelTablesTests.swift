import Foundation
import Partnership
import Testing

@testable import Explanation

@Suite struct ModelTablesTests {
  private static let catalogue = Repository.path("Sources/TrustLab/TrustLab.docc")

  private static func articles() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: catalogue).sorted()
      .filter { $0.hasSuffix(".md") }
      .map { ($0, try String(contentsOfFile: catalogue + "/" + $0, encoding: .utf8)) }
  }

  @Test(arguments: ModelTables.allCases)
  func theDocumentationHoldsTheTableOfTheCode(table: ModelTables) throws {
    let slot = "<!-- table: \(table.rawValue) -->\n\n\(table.markdown)\n<!-- end -->"
    let holders = try Self.articles().filter { $0.text.contains(slot) }.map(\.name)
    #expect(holders.count == 1, "run Tests/Documentation/tables.py to renew the tables")
  }

  @Test func everyArticleIsReachedFromTheFirstPage() throws {
    let articles = try Self.articles()
    let first = articles.first { $0.name == "TrustLab.md" }?.text ?? ""
    for (name, _) in articles where name != "TrustLab.md" {
      #expect(first.contains("<doc:\(name.dropLast(3))>"), "\(name)")
    }
  }

  @Test func everyParameterIsARow() {
    let rows = ModelTables.parameters.markdown.split(separator: "\n").dropFirst(2)
    #expect(rows.count == Parameter.allCases.count)
    #expect(rows.allSatisfy { $0.hasPrefix("| `") && $0.hasSuffix(" |") })
  }

  @Test func cellsCannotEndEarly() {
    var table = MarkdownTable(["a", "b"])
    table.add(["x|y", "two\nlines"])
    #expect(table.text == "| a | b |\n| --- | --- |\n| x\\|y | two lines |\n")
  }
}
