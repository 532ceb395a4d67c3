import Console
import Foundation
import TrustLab

/// `trustlab init`: a commented scenario to edit.
enum InitCommand {
  static let file = Argument.optional(
    "FILE", help: "where to write it; my-region.json5 unless given")
  static let preset = Option.choice(
    "preset", Preset.all.map(\.name), value: "NAME", help: "begin with a known situation")
  static let ask = Option.flag(
    "ask", help: "ask questions even if the input is not a terminal")
  static let list = Option.flag("list", help: "list the presets")

  static let description = CommandDescription(
    name: "init", group: "write a scenario", purpose: "write a commented scenario to edit",
    arguments: [file], options: [preset, ask, list],
    examples: [
      CommandExample("trustlab init && trustlab run my-region.json5", "a first answer"),
      CommandExample(
        "trustlab init --preset history-of-conflict conflict.json5", "a known situation to change"),
      CommandExample("trustlab init --list", "all presets"),
    ],
    notes: [
      "On a terminal it asks a few questions about your region; return keeps the default. "
        + "Otherwise it writes the defaults. It never overwrites a file."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    if invocation[list] {
      for preset in Preset.all { session.streams.writeLine("\(preset.name)\t\(preset.title)") }
      return .done
    }
    try invocation.refuse(preset, with: ask)
    let path = invocation[file] ?? "my-region.json5"
    try NewFile.requireAbsent(path)
    try NewFile.write(text(session), to: path)
    session.streams.say("wrote \(SafeText.terminal(path))")
    session.streams.next(["trustlab", "run", path])
    return .done
  }

  private static func text(_ session: CommandSession) -> String {
    if let name = session.invocation[preset], let preset = Preset.named(name) {
      return String(decoding: preset.bytes, as: UTF8.self)
    }
    let isDialogue =
      session.invocation[ask] || (isatty(STDIN_FILENO) == 1 && session.terminal.errorIsTerminal)
    guard isDialogue else { return RegionAnswers().draft.text }
    return Interview(streams: session.streams).answers().draft.text
  }
}
