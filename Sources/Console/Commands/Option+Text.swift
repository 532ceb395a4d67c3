extension Option {
  /// Text that may be absent.
  package static func text(
    _ name: String, short: Character? = nil, value: String? = nil, defaultText: String? = nil,
    help: String
  ) -> OptionKey<String?> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .text, valueName: value, defaultText: defaultText,
        help: help)
    ) { $0.last?.text }
  }

  /// Text that may be given several times; an empty array when it is absent.
  package static func texts(
    _ name: String, short: Character? = nil, value: String? = nil, help: String
  ) -> OptionKey<[String]> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .text, valueName: value, repeats: true, help: help)
    ) { $0.compactMap(\.text) }
  }

  /// A path that may be absent.
  package static func path(
    _ name: String, short: Character? = nil, value: String? = nil, defaultText: String? = nil,
    help: String
  ) -> OptionKey<String?> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .path, valueName: value, defaultText: defaultText,
        help: help)
    ) { $0.last?.text }
  }

  /// A path that may be given several times; an empty array when it is absent.
  package static func paths(
    _ name: String, short: Character? = nil, value: String? = nil, help: String
  ) -> OptionKey<[String]> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .path, valueName: value, repeats: true, help: help)
    ) { $0.compactMap(\.text) }
  }

  /// `path=value` pairs, in the order they were given.
  package static func assignments(
    _ name: String, short: Character? = nil, value: String? = nil, help: String
  ) -> OptionKey<[Assignment]> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .assignment, valueName: value, repeats: true, help: help)
    ) { $0.compactMap(\.assignment) }
  }
}
