import TrustLab
import Wording

/// Turns a line of JSON into a reply.
struct LineServer {
  private let workers: Int
  private var service: PointService?

  init(workers: Int) { self.workers = workers }

  /// Why a request has no answer, in words.
  private struct Refusal: Error {
    var stage = "request"
    let reason: String
  }

  /// The reply to a request.
  mutating func reply(to line: String) -> JSONValue {
    var id: JSONValue?
    do {
      let request = try JSONValue(parsing: line)
      id = request["id"]
      guard request.object != nil else { throw Refusal(reason: "a request is an object { }") }
      return with(id, request["scenario"] == nil ? try answer(request) : try open(request))
    } catch let error as JSONError {
      return with(id, refused("request", error.description))
    } catch let error as Refusal {
      return with(id, refused(error.stage, error.reason))
    } catch let error as PointFailure {
      return with(id, refused(error.stage.name, error.reason))
    } catch {
      return with(id, refused("request", String(describing: error)))
    }
  }

  private func with(_ id: JSONValue?, _ reply: JSONObject) -> JSONValue {
    var object = JSONObject()
    if let id { object["id"] = id }
    for member in reply.members { object[member.key] = member.value }
    return .object(object)
  }

  private func refused(_ stage: String, _ reason: String) -> JSONObject {
    var object = JSONObject()
    object["ok"] = false
    object["stage"] = .string(stage)
    object["reason"] = .string(reason)
    return object
  }

  /// Takes a scenario; the request is a study file without factors.
  private mutating func open(_ request: JSONValue) throws -> JSONObject {
    var study = JSONObject()
    for member in request.object?.members ?? [] where member.key != "id" {
      study[member.key] = member.value
    }
    let text = JSONValue.object(study).text(.compact)
    let reading = StudyReader { try? WholeFile.read($0) }.read(Array(text.utf8), file: "request")
    guard let study = reading.study else {
      let first = reading.report.diagnostics.first
      throw Refusal(stage: "scenario", reason: first.map(sentence) ?? "it cannot be read")
    }
    let opened = PointService(study, workers: workers)
    service = opened
    let goals = study.scenario.goals
    var object = JSONObject()
    object["ok"] = true
    object["name"] = .string(study.name)
    object["strategies"] = JSONValue(study.strategies.map { study.scenario.strategies[$0].id })
    object["outputs"] = JSONValue(study.outputs.map { $0.definition(goals: goals).name })
    object["replications"] = JSONValue(study.scenario.replications)
    return object
  }

  private func sentence(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.place.start
    return "\(diagnostic.place.file):\(start.line):\(start.column): \(diagnostic.message)"
  }

  private func answer(_ request: JSONValue) throws -> JSONObject {
    guard let service else {
      throw Refusal(reason: "the first request must name a scenario: {\"scenario\": PATH}")
    }
    let known = ["id", "settings", "replications", "replicate", "strategy", "worlds"]
    for key in request.object?.keys ?? [] where !known.contains(key) {
      let near = NearNames.find(key, among: known).first.map { "; did you mean \"\($0)\"?" } ?? ""
      throw Refusal(reason: "unknown key \"\(key)\"\(near)")
    }
    let question = try question(request, service)
    let answer = try service.answer(question)
    var object = JSONObject()
    object["ok"] = true
    object["n"] = JSONValue(question.worlds.count)
    object["results"] = results(
      answer, question, service, byWorld: request["worlds"]?.boolean == true)
    return object
  }

  private func question(
    _ request: JSONValue, _ service: PointService
  ) throws -> PointService.Question {
    let study = service.study
    var strategies = Array(study.strategies.indices)
    if let id = request["strategy"] {
      let ids = study.strategies.map { study.scenario.strategies[$0].id }
      guard let place = id.string.flatMap(ids.firstIndex) else {
        throw Refusal(reason: "there is no such strategy; there are " + Words.list(ids))
      }
      strategies = [place]
    }
    let count = try integer(request, "replications", 1...10_000_000)
    let world = try integer(request, "replicate", 0...4_000_000_000)
    let worlds = world.map { $0..<$0 + 1 } ?? 0..<(count ?? study.scenario.replications)
    return PointService.Question(
      settings: try settings(request["settings"]), worlds: worlds, strategies: strategies)
  }

  private func integer(
    _ request: JSONValue, _ key: String, _ range: ClosedRange<Int>
  ) throws -> Int? {
    guard let value = request[key] else { return nil }
    let whole = value.int ?? value.double.flatMap { Int(exactly: $0) }
    guard let whole, range.contains(whole) else {
      throw Refusal(
        reason: "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return whole
  }

  private func settings(_ value: JSONValue?) throws -> [(path: String, value: SettingValue)] {
    guard let value else { return [] }
    guard let members = value.object?.members else {
      throw Refusal(reason: "\"settings\" must be an object of paths and values")
    }
    return try members.map { member in
      if let number = member.value.double { return (member.key, .number(number)) }
      if let text = member.value.string { return (member.key, .text(text)) }
      throw Refusal(reason: "the value of \"\(member.key)\" must be a number or a text")
    }
  }

  private func results(
    _ answer: PointService.Answer, _ question: PointService.Question, _ service: PointService,
    byWorld: Bool
  ) -> JSONValue {
    let study = service.study
    let names = study.outputs.map { $0.definition(goals: study.scenario.goals).name }
    var object = JSONObject()
    for (place, strategy) in question.strategies.enumerated() {
      var measures = JSONObject()
      for (output, name) in names.enumerated() {
        measures[name] =
          byWorld
          ? .array(answer.values[place].map { JSONValue($0.isEmpty ? nil : $0[output]) })
          : JSONValue(answer.mean(strategy: place, output: output))
      }
      object[study.scenario.strategies[study.strategies[strategy]].id] = .object(measures)
    }
    return .object(object)
  }
}
