/// Shares out the positional values among a command's arguments, from left to right.
///
/// Each argument first keeps its minimum; what is left over goes to the earliest argument that can
/// take more. With `SCENARIO... OUTPUT` the last value is therefore always the output.
enum PositionalAssignment {
  static func assign(
    _ texts: [String], to command: CommandDescription
  ) throws(UsageError) -> [String: [ParsedValue]] {
    var remaining = texts[...]
    var spare = max(0, texts.count - command.arguments.reduce(0) { $0 + $1.minimum })
    var result: [String: [ParsedValue]] = [:]
    for argument in command.arguments {
      if remaining.count < argument.minimum {
        throw .missingArgument(name: argument.name, command: command.name)
      }
      let room = argument.maximum.map { max(0, $0 - argument.minimum) } ?? spare
      let extra = min(spare, room)
      spare -= extra
      let share = remaining.prefix(argument.minimum + extra)
      remaining = remaining.dropFirst(share.count)
      result[argument.name] = try share.map { (text) throws(UsageError) in
        try argument.kind.parse(text, at: .argument(argument.name))
      }
    }
    if let extra = remaining.first { throw .extraArgument(text: extra, command: command.name) }
    return result
  }
}
