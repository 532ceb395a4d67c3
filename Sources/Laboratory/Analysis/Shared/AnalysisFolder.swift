import Partnership
import ScenarioFiles
import Tables

/// Writes what an analysis found into a folder: every table with its schema, then `analysis.json`.
public enum AnalysisFolder {
  /// The file that says what was analysed, how, and what came out.
  public static let manifestName = "analysis.json"

  /// The names that analyses of some tables write.
  public static func ownNames(_ tables: [String]) -> [String] {
    tables.flatMap { ["\($0).csv", "\($0).schema.json"] } + [manifestName]
  }

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - scenario: the scenario it is about, or nil for an imported table.
  ///   - arguments: the command line that made it, without the tool's name.
  ///   - folder: where to.
  @discardableResult
  public static func write(
    _ report: AnalysisReport, about scenario: Scenario?, arguments: [String],
    to folder: OutputFolder
  ) throws -> [WrittenFile] {
    var files = try report.tables.flatMap { try $0.write(to: folder) }
    var object = JSONObject()
    object["schemaVersion"] = JSONValue(StudyManifest.schemaVersion)
    object["tool"] = ["name": "trustlab", "version": .string(ToolVersion.text)]
    object["modelVersion"] = JSONValue(ToolVersion.model)
    object["kind"] = .string(report.kind)
    object["title"] = .string(report.title)
    object["arguments"] = JSONValue(arguments)
    object["answer"] = JSONValue(report.sentences)
    object["figures"] = .array(report.figures.map(\.json))
    object["files"] = .array(
      files.map { file in
        [
          "name": .string(String(file.path.split(separator: "/").last ?? "")),
          "rows": JSONValue(file.rowCount), "bytes": JSONValue(file.byteCount),
          "sha256": .string(file.digest.hexadecimal),
        ]
      })
    if let scenario {
      object["scenario"] = (try? JSONValue(parsing: ScenarioWriter.json(scenario))) ?? .null
    }
    var buffer = TextBuffer()
    buffer.append(.object(object), .pretty)
    files.append(try folder.write(buffer, to: manifestName))
    try folder.removeStale(
      written: files.map { String($0.path.split(separator: "/").last ?? "") })
    return files
  }
}
