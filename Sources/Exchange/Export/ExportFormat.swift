/// A kind of file that can be exported.
public enum ExportFormat: String, CaseIterable, Sendable, Hashable {
  /// The two sheets of a Kumu map, in a folder.
  case kumu
  /// A Kumu map as JSON.
  case kumuJSON = "kumu-json"
  /// A network that changes in time, GEXF 1.3.
  case gexf
  /// A network at one month, GraphML.
  case graphml
  /// Trust by month, a table.
  case edges
  /// All runs, in the table format of NetLogo's BehaviorSpace.
  case behaviorspace

  /// Whether it shows one month only.
  public var isSnapshot: Bool {
    switch self {
    case .kumu, .kumuJSON, .graphml: true
    case .gexf, .edges, .behaviorspace: false
    }
  }
}
