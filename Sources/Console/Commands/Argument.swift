/// Makes typed positional arguments: `Argument.one("SCENARIO", help: "the scenario file")`.
package enum Argument {
  /// Exactly one value.
  package static func one(
    _ name: String, kind: ValueKind = .path, help: String
  ) -> ArgumentKey<String> {
    ArgumentKey(ArgumentDescription(name: name, kind: kind, help: help)) { $0.first?.text ?? "" }
  }

  /// One value or none.
  package static func optional(
    _ name: String, kind: ValueKind = .path, help: String
  ) -> ArgumentKey<String?> {
    ArgumentKey(ArgumentDescription(name: name, kind: kind, minimum: 0, help: help)) {
      $0.first?.text
    }
  }

  /// Several values: at least `minimum`, at most `maximum` (`nil`: any number).
  package static func many(
    _ name: String, kind: ValueKind = .path, minimum: Int = 1, maximum: Int? = nil, help: String
  ) -> ArgumentKey<[String]> {
    ArgumentKey(
      ArgumentDescription(
        name: name, kind: kind, minimum: minimum, maximum: maximum, help: help)
    ) { $0.compactMap(\.text) }
  }
}
