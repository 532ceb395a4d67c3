import Partnership
import ScenarioFiles
import Tables

/// A study as its folder remembers it: enough to run it again, and the digests of what it wrote.
public struct StudyRecord: Sendable {
  /// The study.
  public let study: Study
  /// The files it wrote, by name, with their digests, in order.
  public let files: [(name: String, digest: String)]
  /// The version of the tool that wrote it.
  public let toolVersion: String

  /// Why a folder cannot be read as a study.
  public enum Fault: Error, Sendable, Hashable {
    /// The manifest is not JSON, or lacks something.
    case unreadable(path: String, reason: String)
    /// The manifest has a form that this version does not know.
    case otherSchema(path: String, version: Int)
    /// The scenario in the manifest has mistakes.
    case scenario(DiagnosticReport)
  }

  /// Reads `study.json` of a folder.
  public init(folder: String) throws {
    let path =
      folder.hasSuffix("/") ? folder + Study.manifestName : folder + "/" + Study.manifestName
    let bytes = try WholeFile.read(path)
    let root: JSONValue
    do {
      root = try JSONValue(parsing: bytes)
    } catch {
      throw Fault.unreadable(path: path, reason: error.description)
    }
    func missing(_ name: String) -> Fault { .unreadable(path: path, reason: "\(name) is missing") }
    guard let version = root["schemaVersion"]?.int else { throw missing("schemaVersion") }
    guard version == StudyManifest.schemaVersion else {
      throw Fault.otherSchema(path: path, version: version)
    }
    guard let scenario = root["scenario"] else { throw missing("scenario") }
    let reading = ScenarioReader().read(Array(scenario.text(.pretty).utf8), file: path)
    guard let scenario = reading.scenario else { throw Fault.scenario(reading.report) }
    guard let ids = root["strategies"]?.array?.compactMap(\.string) else {
      throw missing("strategies")
    }
    let positions = ids.compactMap { id in scenario.strategies.firstIndex { $0.id == id } }
    guard positions.count == ids.count, !ids.isEmpty else { throw missing("a strategy") }
    guard let baseline = root["baseline"]?.string.flatMap(ids.firstIndex) else {
      throw missing("baseline")
    }
    guard let files = root["files"]?.array else { throw missing("files") }
    let plan = StudyPlan(
      try Blueprint(scenario), strategies: positions, baseline: baseline,
      replications: root["replications"]?.int, months: root["months"]?.int)
    study = Study(
      plan, writesTrajectories: root["tables"]?["trajectories"]?.boolean ?? false,
      writesPartners: root["tables"]?["partners"]?.boolean ?? false)
    toolVersion = root["tool"]?["version"]?.string ?? "unknown"
    self.files = files.compactMap { file in
      guard let name = file["name"]?.string, let digest = file["sha256"]?.string else { return nil }
      return (name, digest)
    }
    guard self.files.count == files.count else { throw missing("a digest") }
  }
}
