/// A file of the scenario library that the tool carries along, so that the examples of its help work
/// in any folder.
///
/// The files are those of `Scenarios`: they are built into the program and exist once only.
public struct CarriedFile: Sendable, Hashable {
  /// Its path in the project: `Scenarios/regional-hub.json5`.
  public let path: String
  /// The file, byte by byte.
  public let bytes: [UInt8]

  /// All files that are carried along.
  public static let all: [CarriedFile] =
    [
      ("regional-hub.json5", PackageResources.regional_hub_json5),
      ("studies/grant-length.json5", PackageResources.grant_length_json5),
      ("maps/organiser.csv", PackageResources.organiser_csv),
      ("maps/elements.csv", PackageResources.elements_csv),
      ("maps/connections.csv", PackageResources.connections_csv),
      ("maps/survey.csv", PackageResources.survey_csv),
      ("hubs/east-bay.json5", PackageResources.east_bay_json5),
      ("limits/best-share-by-horizon.json5", PackageResources.best_share_by_horizon_json5),
    ].map { CarriedFile(path: "Scenarios/" + $0, bytes: $1) }
    + Preset.all.map {
      CarriedFile(path: "Scenarios/presets/\($0.name).json5", bytes: $0.bytes)
    }

  /// The file of a path as the examples write it, steps up such as `studies/../` resolved; nil if
  /// there is none.
  public static func named(_ path: String) -> CarriedFile? {
    let plain = resolved(path)
    return all.first { $0.path == plain }
  }

  private static func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": parts = parts.dropLast()
      case ".": continue
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
