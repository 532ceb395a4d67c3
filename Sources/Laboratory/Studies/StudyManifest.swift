import Partnership
import ScenarioFiles
import Tables

/// `study.json`: what a study was, in enough detail to run it again, and what it wrote.
///
/// It holds nothing about the machine or the time, so equal studies have equal manifests.
public struct StudyManifest: Sendable {
  /// The version of the manifest's form.
  public static let schemaVersion = 1

  /// The manifest.
  public let value: JSONValue

  /// The manifest of a finished study.
  init(_ study: Study, files: [WrittenFile]) {
    let plan = study.plan
    let scenario = plan.blueprint.scenario
    let text = ScenarioWriter.json(scenario)
    var object = JSONObject()
    object["schemaVersion"] = JSONValue(StudyManifest.schemaVersion)
    object["tool"] = ["name": "trustlab", "version": .string(ToolVersion.text)]
    object["modelVersion"] = JSONValue(ToolVersion.model)
    object["kind"] = "run"
    object["name"] = .string(scenario.name)
    object["generator"] = "Philox4x32-10"
    object["seed"] = JSONValue(scenario.seed)
    object["strategies"] = JSONValue(plan.strategyIDs)
    object["baseline"] = .string(plan.strategyIDs[plan.baseline])
    object["replications"] = JSONValue(plan.replications)
    object["months"] = JSONValue(plan.months)
    object["tables"] = [
      "trajectories": JSONValue(study.writesTrajectories),
      "partners": JSONValue(study.writesPartners),
    ]
    object["counts"] = [
      "ok": JSONValue(plan.replications * plan.strategies.count), "failed": 0,
    ]
    object["outputs"] = .array(
      plan.blueprint.measures.map { StudyManifest.output($0.definition(goals: scenario.goals)) })
    object["files"] = .array(files.map(StudyManifest.file))
    object["scenarioDigest"] = .string(SHA256.digest(of: text).hexadecimal)
    object["scenario"] = (try? JSONValue(parsing: text)) ?? .null
    value = .object(object)
  }

  static func output(_ measure: MeasureDefinition) -> JSONValue {
    [
      "name": .string(measure.name), "title": .string(measure.title),
      "unit": .string(measure.unit), "kind": .string(measure.kind.rawValue),
      "better": .string(measure.direction.rawValue),
    ]
  }

  static func file(_ file: WrittenFile) -> JSONValue {
    [
      "name": .string(String(file.path.split(separator: "/").last ?? "")),
      "rows": JSONValue(file.rowCount), "bytes": JSONValue(file.byteCount),
      "sha256": .string(file.digest.hexadecimal),
    ]
  }

  /// The bytes of the file.
  var buffer: TextBuffer {
    var buffer = TextBuffer()
    buffer.append(value, .pretty)
    return buffer
  }
}

/// The version of the tool and of the model it implements.
public enum ToolVersion {
  /// The version of the tool.
  public static let text = "0.1.0"
  /// The version of the model.
  public static let model = 1
}
