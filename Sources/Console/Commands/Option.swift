/// Makes typed options: `Option.integer("runs", default: 200, help: "runs per strategy")`.
///
/// With a `default` the key's value is never missing (`Int`); without one it is optional (`Int?`),
/// and `defaultText` may say in words what its absence means.
package enum Option {
  /// An option without a value; `true` when it is given.
  package static func flag(
    _ name: String, short: Character? = nil, help: String
  ) -> OptionKey<Bool> {
    OptionKey(OptionDescription(name: name, short: short, kind: .flag, help: help)) { !$0.isEmpty }
  }

  /// A whole number that may be absent.
  package static func integer(
    _ name: String, short: Character? = nil, value: String? = nil,
    in range: ClosedRange<Int> = .min ... .max, defaultText: String? = nil, help: String
  ) -> OptionKey<Int?> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .integer(in: range), valueName: value,
        defaultText: defaultText, help: help)
    ) { $0.last?.integer }
  }

  /// A whole number with a default.
  package static func integer(
    _ name: String, short: Character? = nil, value: String? = nil,
    in range: ClosedRange<Int> = .min ... .max, default fallback: Int, help: String
  ) -> OptionKey<Int> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .integer(in: range), valueName: value,
        defaultText: String(fallback), help: help)
    ) { $0.last?.integer ?? fallback }
  }

  /// A finite number that may be absent.
  package static func number(
    _ name: String, short: Character? = nil, value: String? = nil,
    in range: ClosedRange<Double> = -.infinity ... .infinity, defaultText: String? = nil,
    help: String
  ) -> OptionKey<Double?> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .number(in: range), valueName: value,
        defaultText: defaultText, help: help)
    ) { $0.last?.number }
  }

  /// A finite number with a default.
  package static func number(
    _ name: String, short: Character? = nil, value: String? = nil,
    in range: ClosedRange<Double> = -.infinity ... .infinity, default fallback: Double,
    help: String
  ) -> OptionKey<Double> {
    OptionKey(
      OptionDescription(
        name: name, short: short, kind: .number(in: range), valueName: value,
        defaultText: NumberText.shortest(fallback), help: help)
    ) { $0.last?.number ?? fallback }
  }
}
