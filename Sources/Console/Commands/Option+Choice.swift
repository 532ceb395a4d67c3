extension Option {
  /// One of a list of words, or nothing.
  package static func choice(
    _ name: String, _ words: [String], short: Character? = nil, value: String? = nil,
    defaultText: String? = nil, help: String
  ) -> OptionKey<String?> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .choice(words), valueName: value, defaultText: defaultText,
        help: help)
    ) { $0.last?.text }
  }

  /// One of a list of words, with a default.
  package static func choice(
    _ name: String, _ words: [String], short: Character? = nil, value: String? = nil,
    default fallback: String, help: String
  ) -> OptionKey<String> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .choice(words), valueName: value, defaultText: fallback,
        help: help)
    ) { $0.last?.text ?? fallback }
  }

  /// One of the cases of an enumeration whose raw values are the words, with a default.
  package static func choice<Case: Sendable & CaseIterable & RawRepresentable<String>>(
    _ name: String, short: Character? = nil, value: String? = nil, default fallback: Case,
    help: String
  ) -> OptionKey<Case> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .choice(Case.allCases.map(\.rawValue)), valueName: value,
        defaultText: fallback.rawValue, help: help)
    ) { values in values.last.flatMap { Case(rawValue: $0.text) } ?? fallback }
  }
}
