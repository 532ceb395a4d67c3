/// One positional argument of a command, as data.
///
/// A command's arguments are filled from left to right. At most one of them may take a varying
/// number of values; see ``CommandTree/problems()``.
package struct ArgumentDescription: Sendable, Equatable {
  /// The name in capitals, as it stands in the usage line: `SCENARIO`.
  package let name: String
  /// How each value is checked.
  package let kind: ValueKind
  /// The fewest values that must be given.
  package let minimum: Int
  /// The most values that may be given; `nil` means any number.
  package let maximum: Int?
  /// One sentence without a capital or a full stop.
  package let help: String

  /// Describes one positional argument.
  package init(
    name: String, kind: ValueKind = .path, minimum: Int = 1, maximum: Int? = 1, help: String
  ) {
    self.name = name
    self.kind = kind
    self.minimum = minimum
    self.maximum = maximum
    self.help = help
  }

  /// The argument in a usage line: `FILE`, `[FILE]`, `FILE...`, `[FILE...]`, `FILE FILE...`.
  var signature: String {
    let needed = [String](repeating: name, count: min(max(1, minimum), 3)).joined(separator: " ")
    let all = maximum == max(1, minimum) ? needed : needed + "..."
    return minimum == 0 ? "[" + all + "]" : all
  }

  /// The help sentence with the choices and limits in brackets behind it.
  var fullHelp: String {
    if case .choice(let words) = kind { return help + " (" + words.joined(separator: "|") + ")" }
    return kind.limits.map { help + " (" + $0 + ")" } ?? help
  }
}

/// Anything that carries an argument's description: the description itself, or a typed key.
package protocol DescribesArgument: Sendable {
  /// The argument as data.
  var argument: ArgumentDescription { get }
}

extension ArgumentDescription: DescribesArgument {
  /// The description itself.
  package var argument: ArgumentDescription { self }
}
