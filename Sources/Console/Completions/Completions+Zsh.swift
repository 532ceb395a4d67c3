extension Completions {
  /// The script for zsh: to be sourced, or saved as `_lab` in a folder of `$fpath`.
  package static func zsh(_ tree: CommandTree) -> String {
    let function = function(tree)
    return """
      #compdef \(tree.name)
      # Completion of \(tree.name) for zsh.
      \(function)() {
        local curcontext="$curcontext" state line
        typeset -A opt_args
        _arguments -C \\
      \(arguments(tree.sharedOptions, indent: 4))
          '1:command:->command' \\
          '*::argument:->argument'
        case $state in
          command)
            local -a commands
            commands=(
      \(commands(tree))
            )
            _describe -t commands command commands
            ;;
          argument)
            case $words[1] in
      \(tree.commands.map { branch($0, tree) }.joined(separator: "\n"))
              help)
                _arguments '1:command:(\(tree.commands.map(\.name).joined(separator: " ")))'
                ;;
            esac
            ;;
        esac
      }
      if [ "$funcstack[1]" = "\(function)" ]; then
        \(function) "$@"
      else
        compdef \(function) \(tree.name)
      fi

      """
  }

  private static func commands(_ tree: CommandTree) -> String {
    let help = (name: "help", purpose: "show the help of a command")
    return (tree.commands.map { (name: $0.name, purpose: $0.purpose) } + [help])
      .map { "        " + quoted($0.name + ":" + $0.purpose) }.joined(separator: "\n")
  }

  private static func branch(_ command: CommandDescription, _ tree: CommandTree) -> String {
    let positionals = command.arguments.enumerated().map { index, argument in
      let place = argument.maximum == 1 ? String(index + 1) : "*"
      let optional = argument.minimum == 0 && argument.maximum == 1 ? ":" : ""
      return "            "
        + quoted("\(place)\(optional):\(escaped(argument.name)):\(action(argument.kind))")
    }
    let options = arguments(tree.options(of: command), indent: 12)
    let lines = positionals.isEmpty ? [] : [positionals.joined(separator: " \\\n")]
    return """
              \(command.name))
                _arguments \\
      \(([positionals.isEmpty ? String(options.dropLast(2)) : options] + lines).joined(separator: "\n"))
                ;;
      """
  }

  /// The options as arguments of `_arguments`, each line continued.
  private static func arguments(_ options: [OptionDescription], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return options.flatMap(specifications).map { margin + $0 + " \\" }.joined(separator: "\n")
  }

  private static func specifications(_ option: OptionDescription) -> [String] {
    let value = option.takesValue ? ":\(escaped(option.valueName)):\(action(option.kind))" : ""
    let text = "[\(escaped(option.help))]" + value
    let long = option.dashed + (option.takesValue ? "=" : "") + text
    guard let short = option.short else {
      return [quoted((option.repeats ? "*" : "") + long)]
    }
    let exclusion = option.repeats ? "*" : "(-\(short) \(option.dashed))"
    let letter = "-\(short)" + (option.takesValue ? "+" : "") + text
    return [quoted(exclusion + letter), quoted(exclusion + long)]
  }

  private static func action(_ kind: ValueKind) -> String {
    switch kind {
    case .choice(let words): "(" + words.map(escaped).joined(separator: " ") + ")"
    case .path: "_files"
    case .flag, .integer, .number, .text, .assignment: " "
    }
  }

  /// Escapes what `_arguments` reads as structure.
  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "\\[]:()".contains($0) ? ["\\", $0] : [$0] })
  }
}
