import Partnership
import ScenarioFiles
import Tables

/// `study.json` of a study with a design: the whole study, so that it can be run again, and what it
/// wrote.
///
/// It holds nothing about the machine, the time or the number of attempts, so equal studies have
/// equal manifests.
struct SweepManifest {
  /// Everything but the study.
  private let object: JSONObject
  /// The study as its own writer gives it.
  private let study: String
  /// Whether the study has so many rows that they are not to become values once more.
  private let isLong: Bool

  init(_ plan: SweepPlan, _ report: StopReport, counts: RunCounts, files: [WrittenFile]) {
    let scenario = plan.study.scenario
    var object = JSONObject()
    object["schemaVersion"] = JSONValue(StudyManifest.schemaVersion)
    object["tool"] = ["name": "trustlab", "version": .string(ToolVersion.text)]
    object["modelVersion"] = JSONValue(ToolVersion.model)
    object["kind"] = "sweep"
    object["name"] = .string(plan.study.name)
    object["question"] = .string(plan.study.question)
    object["generator"] = "Philox4x32-10"
    object["seed"] = JSONValue(scenario.seed)
    object["strategies"] = JSONValue(plan.strategyIDs)
    object["baseline"] = .string(plan.strategyIDs[plan.study.baseline])
    object["replications"] = JSONValue(report.worlds)
    object["months"] = JSONValue(scenario.months)
    object["points"] = JSONValue(plan.points)
    if let rows = plan.choosingRows { object["rows"] = JSONValue(rows) }
    if plan.isSequential { object["stopping"] = SweepManifest.stopping(plan, report) }
    object["counts"] = ["ok": JSONValue(counts.ok), "failed": JSONValue(counts.failed)]
    object["outputs"] = .array(
      plan.study.outputs.map { StudyManifest.output($0.definition(goals: scenario.goals)) })
    object["files"] = .array(files.map(StudyManifest.file))
    object["planDigest"] = .string(plan.digest.hexadecimal)
    self.object = object
    study = StudyFileWriter.json(plan.study)
    isLong = plan.order.chosen != nil
  }

  private static func stopping(_ plan: SweepPlan, _ report: StopReport) -> JSONValue {
    var object = JSONObject()
    object["rule"] = plan.study.precision == nil ? "Kim-Nelson" : "half-width"
    object["ending"] = .string(report.ending.rawValue)
    object["worlds"] = JSONValue(report.worlds)
    if plan.study.precision != nil {
      object["note"] = "stopped by rule: Student's intervals are nominal"
      object["isSkewed"] = JSONValue(report.isSkewed)
    } else if let request = plan.study.selection {
      object["confidence"] = JSONValue(request.confidence)
      object["difference"] = JSONValue(request.difference)
      object["selected"] = .array(
        report.contests.map { contest in
          contest.selected.map { .string(plan.strategyIDs[$0]) } ?? .null
        })
    }
    return .object(object)
  }

  /// The bytes of the file.
  var buffer: TextBuffer {
    var buffer = TextBuffer()
    if isLong {
      // The study stands last: before the brace that closes the other members, and its line end.
      buffer.append(String(JSONValue.object(object).text(.pretty).dropLast(2)))
      buffer.append(",\n  \"study\": ")
      buffer.append(study)
      buffer.append("}")
    } else {
      var object = object
      object["study"] = (try? JSONValue(parsing: study)) ?? .null
      buffer.append(.object(object), .pretty)
    }
    return buffer
  }
}
