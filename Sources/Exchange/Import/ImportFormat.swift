import Tables

/// A kind of file that can be imported.
public enum ImportFormat: String, CaseIterable, Sendable, Hashable {
  /// The stakeholder organiser, a table of partners.
  case organiser
  /// The two sheets of a Kumu map.
  case kumu
  /// The JSON of a Kumu map.
  case kumuJSON = "kumu-json"
  /// Scores of trust, in the manner of PARTNER.
  case survey
  /// A network in GraphML.
  case graphml
  /// A network in GEXF.
  case gexf
  /// A table of ties.
  case edges

  /// What a file most probably is, by its ending and its first line.
  public init(guessing source: ImportSource) throws(ImportError) {
    let name = source.name.lowercased()
    let start = String(decoding: source.bytes.prefix(2000), as: UTF8.self)
    if name.hasSuffix(".graphml") || start.contains("<graphml") {
      self = .graphml
    } else if name.hasSuffix(".gexf") || start.contains("<gexf") {
      self = .gexf
    } else if name.hasSuffix(".json") || start.trimmed.hasPrefix("{") {
      self = .kumuJSON
    } else {
      self = try ImportFormat.table(source)
    }
  }

  private static func table(_ source: ImportSource) throws(ImportError) -> ImportFormat {
    let sheet = try TableSheet(source)
    let hasEnds =
      sheet.column(["from", "source", "respondent"]) != nil
      && sheet.column(["to", "target", "partner", "about"]) != nil
    if hasEnds {
      let isSurvey = sheet.column(["reliability", "mission", "openness"]) != nil
      return isSurvey ? .survey : .edges
    }
    if sheet.column(["label"]) != nil { return .kumu }
    if (try? OrganiserColumns(sheet)) != nil { return .organiser }
    throw .unknownFormat(file: source.name)
  }

  /// The draft of one or two files in this format.
  public func draft(
    _ first: ImportSource, _ second: ImportSource? = nil, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    switch self {
    case .organiser: try OrganiserImport.draft(first, legend: legend)
    case .kumu: try KumuImport.draft(elements: first, connections: second, legend: legend)
    case .kumuJSON: try KumuImport.draft(json: first, legend: legend)
    case .survey: try SurveyImport.draft(first)
    case .graphml: try GraphMLImport.draft(first, legend: legend)
    case .gexf: try GEXFImport.draft(first, legend: legend)
    case .edges: try EdgeListImport.draft(first, legend: legend)
    }
  }
}
