/// A ready scenario that the tool carries along, so that it works in an empty folder.
///
/// The files are those of `Scenarios/presets`: they are built into the program and exist once only.
public struct Preset: Sendable, Hashable {
  /// The name, which is that of the file: `young-partnership`.
  public let name: String
  /// The file, byte by byte.
  public let bytes: [UInt8]

  /// What the situation is, from the first line of the file.
  public var title: String {
    let line = bytes.prefix { $0 != 0x0A }.drop { $0 == 0x2F || $0 == 0x20 }
    let text = String(decoding: line, as: UTF8.self)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// All presets, the most general first.
  public static let all: [Preset] = [
    Preset(name: "young-partnership", bytes: PackageResources.young_partnership_json5),
    Preset(name: "history-of-conflict", bytes: PackageResources.history_of_conflict_json5),
    Preset(name: "initiative-fatigued", bytes: PackageResources.initiative_fatigued_json5),
    Preset(name: "grant-to-partnership", bytes: PackageResources.grant_to_partnership_json5),
    Preset(name: "strong-local-identity", bytes: PackageResources.strong_local_identity_json5),
    Preset(
      name: "backbone-does-everything", bytes: PackageResources.backbone_does_everything_json5),
    Preset(name: "cradle-to-career", bytes: PackageResources.cradle_to_career_json5),
    Preset(name: "quick-wins-are-right", bytes: PackageResources.quick_wins_are_right_json5),
    Preset(name: "pilot-without-trust", bytes: PackageResources.pilot_without_trust_json5),
  ]

  /// The preset of a name, or nil if there is none.
  public static func named(_ name: String) -> Preset? { all.first { $0.name == name } }
}
