extension Completions {
  /// The script for bash; it needs no other package and works from bash 3.2 on.
  package static func bash(_ tree: CommandTree) -> String {
    let function = function(tree)
    return """
      # Completion of \(tree.name) for bash.
      \(function)() {
        local cur prev command i
        local IFS=$'\\n'
        COMPREPLY=()
        cur="${COMP_WORDS[COMP_CWORD]}"
        prev="${COMP_WORDS[COMP_CWORD-1]}"
        # Bash makes "=" a word of its own: look behind it.
        if [ "$cur" = "=" ]; then
          cur=""
        elif [ "$prev" = "=" ] && [ "$COMP_CWORD" -ge 2 ]; then
          prev="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        command=""
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "${COMP_WORDS[i]}" in
            \(tree.commandNames.joined(separator: "|")))
              command="${COMP_WORDS[i]}"
              break
              ;;
          esac
        done
        case "$command $prev" in
      \(values(tree).joined(separator: "\n"))
        esac
        case "$command" in
      \(words(tree).joined(separator: "\n"))
        esac
      }
      complete -F \(function) \(tree.name)

      """
  }

  /// Branches for the values of options, one for each different answer within a command.
  private static func values(_ tree: CommandTree) -> [String] {
    tree.commands.flatMap { branches($0.options, command: quoted($0.name + " ")) }
      + branches(tree.sharedOptions, command: "*' '")
  }

  private static func branches(_ options: [OptionDescription], command: String) -> [String] {
    var result: [(action: String, patterns: [String])] = []
    for option in options where option.takesValue {
      let names = [option.dashed] + (option.short.map { ["-\($0)"] } ?? [])
      let patterns = names.map { command + $0 }
      let action = action(option.kind)
      if let index = result.firstIndex(where: { $0.action == action }) {
        result[index].patterns += patterns
      } else {
        result.append((action, patterns))
      }
    }
    return result.map { action, patterns in
      """
          \(patterns.joined(separator: "|")))
            \(action)
            return
            ;;
      """
    }
  }

  /// One branch for each command: its options behind a dash, its arguments otherwise.
  private static func words(_ tree: CommandTree) -> [String] {
    let first = offers("", options: tree.options(of: nil), arguments: [offer(tree.commandNames)])
    let help = offers("help", options: [], arguments: [offer(tree.commands.map(\.name))])
    return [first, help]
      + tree.commands.map { command in
        offers(
          command.name, options: tree.options(of: command),
          arguments: command.arguments.prefix(1).map { action($0.kind) })
      }
  }

  private static func offers(
    _ command: String, options: [OptionDescription], arguments: [String]
  ) -> String {
    """
        \(quoted(command)))
          if [ "${cur#-}" != "$cur" ]; then
            \(offer(options.map(\.dashed)))
          else
            \(arguments.first ?? ":")
          fi
          ;;
    """
  }

  private static func action(_ kind: ValueKind) -> String {
    switch kind {
    case .choice(let words): offer(words)
    case .path:
      "COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null"
    case .flag, .integer, .number, .text, .assignment: ":"
    }
  }

  /// Bash splits the list at line feeds, because the script sets `IFS`.
  private static func offer(_ words: [String]) -> String {
    guard !words.isEmpty else { return ":" }
    let list = words.map { word in
      String(word.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] })
    }.joined(separator: "\\n")
    return "COMPREPLY=($(compgen -W $'\(list)' -- \"$cur\"))"
  }
}
