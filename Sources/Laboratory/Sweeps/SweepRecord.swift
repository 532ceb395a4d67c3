import ScenarioFiles
import Tables

/// A study with a design as its folder remembers it: enough to run it again, and the digests of what
/// it wrote.
public struct SweepRecord: Sendable {
  /// The study, planned again from the record alone.
  public let plan: SweepPlan
  /// The files it wrote, by name, with their digests, in order.
  public let files: [(name: String, digest: String)]
  /// The version of the tool that wrote it.
  public let toolVersion: String

  /// Reads `study.json` of a folder; nil if it is the record of another kind of study.
  ///
  /// - Throws: `StudyRecord.Fault` for a record that cannot be used, `FileError` for one that cannot
  ///   be read.
  public init?(folder: String) throws {
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + Study.manifestName
    guard let root = try? JSONValue(parsing: try WholeFile.read(path)),
      root["kind"]?.string == "sweep"
    else { return nil }
    guard let version = root["schemaVersion"]?.int else {
      throw StudyRecord.Fault.unreadable(path: path, reason: "schemaVersion is missing")
    }
    guard version == StudyManifest.schemaVersion else {
      throw StudyRecord.Fault.otherSchema(path: path, version: version)
    }
    plan = try Self.plan(root, path)
    files = try Self.files(root, path)
    toolVersion = root["tool"]?["version"]?.string ?? "unknown"
  }

  private static func plan(_ root: JSONValue, _ path: String) throws -> SweepPlan {
    guard let value = root["study"], value.object != nil else {
      throw StudyRecord.Fault.unreadable(path: path, reason: "study is missing")
    }
    let reading = StudyReader().read(Array(value.text(.pretty).utf8), file: path)
    guard let study = reading.study else { throw StudyRecord.Fault.scenario(reading.report) }
    do throws(SweepPlan.Fault) {
      return try SweepPlan(study)
    } catch {
      throw StudyRecord.Fault.unreadable(path: path, reason: error.sentence)
    }
  }

  private static func files(
    _ root: JSONValue, _ path: String
  ) throws -> [(name: String, digest: String)] {
    guard let files = root["files"]?.array else {
      throw StudyRecord.Fault.unreadable(path: path, reason: "files is missing")
    }
    return try files.map { file in
      guard let name = file["name"]?.string, let digest = file["sha256"]?.string else {
        throw StudyRecord.Fault.unreadable(path: path, reason: "a file lacks a name or a digest")
      }
      guard Sweep.ownNames.contains(name) else {
        throw StudyRecord.Fault.unreadable(path: path, reason: "no study writes \(name)")
      }
      return (name, digest)
    }
  }
}
