import Console
import Synchronization
import TrustLab

extension ExportCommand {
  static func write(
    _ history: NetworkHistory, _ format: ExportFormat, _ path: String?, _ session: CommandSession
  ) throws {
    guard let frame = history.frames.last else { return }
    switch format {
    case .kumu:
      guard let path else { return }
      let folder = try OutputFolder(creating: path, ownNames: ["elements.csv", "connections.csv"])
      try folder.write(KumuExport.elements(history, frame), to: "elements.csv")
      try folder.write(KumuExport.connections(history, frame), to: "connections.csv")
      session.streams.say("wrote elements.csv and connections.csv to \(SafeText.terminal(path))")
    case .kumuJSON:
      var buffer = TextBuffer()
      buffer.append(KumuExport.json(history, frame), .pretty)
      buffer.append("\n")
      try deliver(buffer, path, session)
    case .gexf: try deliver(GEXFExport.text(history), path, session)
    case .graphml: try deliver(GraphMLExport.text(history, frame), path, session)
    case .edges: try deliver(EdgeListExport.text(history), path, session)
    case .behaviorspace: break
    }
  }

  static func writeRuns(
    _ blueprint: Blueprint, _ path: String?, _ session: CommandSession
  ) throws -> ExitCode {
    let scenario = blueprint.scenario
    var strategies = Array(scenario.strategies.indices)
    if let id = session.invocation[strategy] {
      let ids = scenario.strategies.map(\.id)
      guard let position = ids.firstIndex(of: id) else {
        throw RunCommand.unknown(id, "strategy", ids)
      }
      strategies = [position]
    }
    let plan = StudyPlan(blueprint, strategies: strategies)
    let streams = session.streams
    try Workers.withRunner(plan, session, label: "export") { runner in
      guard let path else {
        return try runner.run([
          BehaviorSpaceFile(plan, every: session.invocation[every]) {
            streams.write(bytes: $0.bytes)
          }
        ])
      }
      let sink = Mutex(try FileSink(path: path))
      try runner.run([
        BehaviorSpaceFile(plan, every: session.invocation[every]) { piece in
          try sink.withLock { try $0.write(piece) }
        }
      ])
      try sink.withLock { _ = try $0.commit() }
    }
    if let path { session.streams.say("wrote \(SafeText.terminal(path))") }
    return .done
  }

  private static func deliver(
    _ buffer: TextBuffer, _ path: String?, _ session: CommandSession
  ) throws {
    guard let path else { return session.streams.write(bytes: buffer.bytes) }
    try NewFile.write(buffer, to: path)
    session.streams.say("wrote \(SafeText.terminal(path))")
  }
}
