/// Makes a draft of a network in GraphML, as Gephi, yEd, igraph and networkx write it.
///
/// Data of nodes are taken by their names (`label`, `sector`, settings of partners), data of edges
/// as `trust`, `weight` or `strength`. An edge is mutual unless it is directed.
public enum GraphMLImport {
  /// The draft of a file.
  public static func draft(
    _ source: ImportSource, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    let root = try MarkupReader.root(of: source)
    guard root.name == "graphml", let graph = root.first("graph") else {
      throw .missingPart(file: source.name, wanted: "graph")
    }
    var names: [String: String] = [:]
    for key in root.all("key") + graph.all("key") {
      if let id = key["id"] { names[id] = key["attr.name"] ?? key["for"] ?? id }
    }
    var builder = NetworkBuilder(file: source.name, name: "Network", legend: legend)
    for node in graph.all("node") { read(node: node, names, &builder) }
    let edges = graph.all("edge")
    let reader = StrengthReader(
      edges.map { strength(data($0, names))?.value ?? "" }, legend: legend)
    for edge in edges {
      read(edge: edge, names, reader, graph["edgedefault"] == "directed", &builder)
    }
    for child in graph.children where !["node", "edge", "key", "desc"].contains(child.name) {
      builder.leave("line \(child.line): <\(child.name)> of the graph")
    }
    return try builder.finished("a network in GraphML")
  }

  private static func data(
    _ element: MarkupElement, _ names: [String: String]
  ) -> [(name: String, value: String)] {
    element.all("data").map { data in
      let key = data["key"] ?? ""
      return (names[key] ?? key, data.text.trimmed)
    }
  }

  private static func strength(
    _ data: [(name: String, value: String)]
  ) -> (name: String, value: String)? {
    for wanted in StrengthReader.names {
      if let found = data.first(where: { TableSheet.plain($0.name) == wanted && !$0.value.isEmpty })
      {
        return found
      }
    }
    return nil
  }

  private static func read(
    node: MarkupElement, _ names: [String: String], _ builder: inout NetworkBuilder
  ) {
    let data = data(node, names)
    let key = node["id"] ?? ""
    let label = data.first { ["label", "name"].contains(TableSheet.plain($0.name)) }?.value
    let place = "line \(node.line)"
    guard
      let position = builder.partner(
        key, id: IdentifierMaker.isIdentifier(key) ? key : nil, label: label, place: place)
    else { return }
    for (name, value) in data where !["label", "name"].contains(TableSheet.plain(name)) {
      builder.attribute(name, value, of: position, place: "\(place) (\(name))")
    }
  }

  private static func read(
    edge: MarkupElement, _ names: [String: String], _ reader: StrengthReader,
    _ isDirectedByDefault: Bool, _ builder: inout NetworkBuilder
  ) {
    let data = data(edge, names)
    let place = "line \(edge.line)"
    let used = strength(data)
    let usedName = used.map { TableSheet.plain($0.name) }
    let trust = used.flatMap { reader.trust($0.value, $0.name) }
    if trust == nil, let used { builder.leave("\(place): no strength is \"\(used.value)\"") }
    let experience = data.first { TableSheet.plain($0.name) == "experience" }
    let isDirected = edge["directed"].map { $0 == "true" } ?? isDirectedByDefault
    builder.tie(
      edge["source"] ?? "", edge["target"] ?? "", isMutual: !isDirected, trust: trust,
      experience: experience.flatMap { StrengthReader.evidence($0.value) }, place: place)
    for (name, value) in data
    where !StrengthReader.covers(usedName, TableSheet.plain(name)) && !value.isEmpty {
      builder.leave("\(place) (\(name)): \"\(value)\"")
    }
  }
}

extension MarkupReader {
  /// The outermost element of a file.
  static func root(of source: ImportSource) throws(ImportError) -> MarkupElement {
    do throws(MarkupError) {
      return try read(source.bytes)
    } catch {
      throw .markup(file: source.name, error)
    }
  }
}
