/// Everything a user may need to know about one option, as data.
///
/// Parsing, help, completions and the manual page all read this one value, so that they cannot
/// disagree. Authors seldom write it by hand: the factories of ``Option`` make it together with a
/// key of the right type.
package struct OptionDescription: Sendable, Equatable {
  /// The long name in kebab-case, without dashes: `runs` for `--runs`.
  package let name: String
  /// A one-letter form, `n` for `-n`, when there is one.
  package let short: Character?
  /// What value it takes.
  package let kind: ValueKind
  /// The word for the value in help: `COUNT` in `--runs COUNT`. Empty for a flag.
  package let valueName: String
  /// Whether it may be given several times, each adding a value.
  package let repeats: Bool
  /// What happens when it is absent, in words: `200`, `all cores`.
  package let defaultText: String?
  /// One sentence without a capital or a full stop.
  package let help: String

  /// Describes one option. `valueName` defaults to a word that suits the kind.
  package init(
    name: String, short: Character? = nil, kind: ValueKind, valueName: String? = nil,
    repeats: Bool = false, defaultText: String? = nil, help: String
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.valueName = valueName ?? kind.placeholder
    self.repeats = repeats
    self.defaultText = defaultText
    self.help = help
  }

  /// The option as it is typed: `--runs`.
  package var dashed: String { "--" + name }

  /// Whether a value must follow.
  package var takesValue: Bool { kind != .flag }

  /// The heading in help: `-n, --runs COUNT`.
  var signature: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + dashed + (takesValue ? " " + valueName : "")
  }

  /// The help sentence with choices, default, limits and repetition in brackets behind it.
  var fullHelp: String {
    var remarks: [String] = []
    if case .choice(let words) = kind { remarks.append(words.joined(separator: "|")) }
    if let limits = kind.limits { remarks.append(limits) }
    if let defaultText { remarks.append("default: " + defaultText) }
    if repeats { remarks.append("may be repeated") }
    return remarks.isEmpty ? help : help + " (" + remarks.joined(separator: "; ") + ")"
  }
}

/// Anything that carries an option's description: the description itself, or a typed key.
package protocol DescribesOption: Sendable {
  /// The option as data.
  var option: OptionDescription { get }
}

extension OptionDescription: DescribesOption {
  /// The description itself.
  package var option: OptionDescription { self }
}
