import Partnership
import ScenarioFiles
import Tables

extension StudyRecord {
  /// Reads `study.json` of a folder.
  ///
  /// - Throws: ``Fault`` for a record that cannot be used, `FileError` for one that cannot be read,
  ///   `ScenarioError` for a scenario that cannot be simulated.
  public init(folder: String) throws {
    let path =
      folder.hasSuffix("/") ? folder + Study.manifestName : folder + "/" + Study.manifestName
    let reader = try RecordReader(path: path, bytes: WholeFile.read(path))
    let tables = reader.root["tables"]
    study = Study(
      try reader.plan(), writesTrajectories: tables?["trajectories"]?.boolean ?? false,
      writesPartners: tables?["partners"]?.boolean ?? false)
    toolVersion = reader.root["tool"]?["version"]?.string ?? "unknown"
    files = try reader.files()
  }
}

/// The parts of a record, each checked: a record may have been edited by hand.
private struct RecordReader {
  let path: String
  let root: JSONValue

  init(path: String, bytes: [UInt8]) throws {
    self.path = path
    do {
      root = try JSONValue(parsing: bytes)
    } catch {
      throw StudyRecord.Fault.unreadable(path: path, reason: error.description)
    }
    guard let version = root["schemaVersion"]?.int else { throw missing("schemaVersion") }
    guard version == StudyManifest.schemaVersion else {
      throw StudyRecord.Fault.otherSchema(path: path, version: version)
    }
  }

  /// What was simulated.
  func plan() throws -> StudyPlan {
    let scenario = try scenario()
    guard let ids = root["strategies"]?.array?.compactMap(\.string), !ids.isEmpty else {
      throw missing("strategies")
    }
    let positions = try ids.map { id in
      guard let position = scenario.strategies.firstIndex(where: { $0.id == id }) else {
        throw unreadable("the scenario has no strategy \(id)")
      }
      return position
    }
    guard Set(positions).count == positions.count else { throw unreadable("a strategy is twice") }
    guard let baseline = root["baseline"]?.string.flatMap(ids.firstIndex) else {
      throw missing("a baseline among the strategies")
    }
    return StudyPlan(
      try Blueprint(scenario), strategies: positions, baseline: baseline,
      replications: try count("replications", upTo: ScenarioLimits.replications),
      months: try count("months", upTo: ScenarioLimits.months))
  }

  /// Names and digests of the files, in order.
  func files() throws -> [(name: String, digest: String)] {
    guard let files = root["files"]?.array else { throw missing("files") }
    return try files.map { file in
      guard let name = file["name"]?.string, let digest = file["sha256"]?.string else {
        throw missing("a file's name or digest")
      }
      guard Study.ownNames.contains(name) else { throw unreadable("no study writes \(name)") }
      return (name, digest)
    }
  }

  private func scenario() throws -> Scenario {
    guard let value = root["scenario"] else { throw missing("scenario") }
    let reading = ScenarioReader().read(Array(value.text(.pretty).utf8), file: path)
    guard let scenario = reading.scenario else {
      throw StudyRecord.Fault.scenario(reading.report)
    }
    return scenario
  }

  /// A number from 1 to a limit, or nil where the record leaves it to the scenario.
  private func count(_ name: String, upTo limit: UInt64) throws -> Int? {
    guard let value = root[name] else { return nil }
    guard let number = value.int, number >= 1, UInt64(number) <= limit else {
      throw unreadable("\(name) is not a whole number from 1 to \(limit)")
    }
    return number
  }

  private func missing(_ name: String) -> StudyRecord.Fault { unreadable("\(name) is missing") }

  private func unreadable(_ reason: String) -> StudyRecord.Fault {
    .unreadable(path: path, reason: reason)
  }
}
