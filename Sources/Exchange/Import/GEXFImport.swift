/// Makes a draft of a network in GEXF, as Gephi writes it. Of values that change in time the last
/// one counts.
public enum GEXFImport {
  /// The draft of a file.
  public static func draft(
    _ source: ImportSource, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    let root = try MarkupReader.root(of: source)
    guard root.name == "gexf", let graph = root.first("graph") else {
      throw .missingPart(file: source.name, wanted: "graph")
    }
    var builder = NetworkBuilder(file: source.name, name: "Network", legend: legend)
    let nodeNames = titles(graph, "node")
    for node in graph.first("nodes")?.all("node") ?? [] { read(node: node, nodeNames, &builder) }
    let edges = graph.first("edges")?.all("edge") ?? []
    let edgeNames = titles(graph, "edge")
    let reader = StrengthReader(edges.map { strength($0, edgeNames)?.value ?? "" }, legend: legend)
    for edge in edges {
      let type = edge["type"] ?? graph["defaultedgetype"] ?? "undirected"
      let used = strength(edge, edgeNames)
      let place = "line \(edge.line)"
      if edge.first("nodes") != nil { builder.leave("\(place): nodes inside an edge") }
      builder.tie(
        edge["source"] ?? "", edge["target"] ?? "", isMutual: type != "directed",
        trust: used.flatMap { reader.trust($0.value, $0.name) },
        experience: values(edge, edgeNames).first { TableSheet.plain($0.name) == "experience" }
          .flatMap { StrengthReader.evidence($0.value) },
        place: place)
      let usedName = used.map { TableSheet.plain($0.name) }
      for (name, value) in values(edge, edgeNames)
      where !StrengthReader.covers(usedName, TableSheet.plain(name)) {
        builder.leave("\(place) (\(name)): \"\(value)\"")
      }
    }
    return try builder.finished("a network in GEXF")
  }

  private static func titles(_ graph: MarkupElement, _ kind: String) -> [String: String] {
    var titles: [String: String] = [:]
    for group in graph.all("attributes") where group["class"] == kind {
      for attribute in group.all("attribute") {
        if let id = attribute["id"] { titles[id] = attribute["title"] ?? id }
      }
    }
    return titles
  }

  /// The last value of each attribute, in the order of first appearance.
  private static func values(
    _ element: MarkupElement, _ titles: [String: String]
  ) -> [(name: String, value: String)] {
    var order: [String] = []
    var last: [String: String] = [:]
    for value in element.first("attvalues")?.all("attvalue") ?? [] {
      let key = value["for"] ?? ""
      let name = titles[key] ?? key
      if last[name] == nil { order.append(name) }
      last[name] = value["value"] ?? ""
    }
    return order.map { ($0, last[$0] ?? "") }
  }

  private static func strength(
    _ edge: MarkupElement, _ titles: [String: String]
  ) -> (name: String, value: String)? {
    let values = values(edge, titles)
    for wanted in StrengthReader.names {
      if let found = values.first(where: { TableSheet.plain($0.name) == wanted }) { return found }
    }
    return edge["weight"].map { ("weight", $0) }
  }

  private static func read(
    node: MarkupElement, _ titles: [String: String], _ builder: inout NetworkBuilder
  ) {
    let key = node["id"] ?? ""
    let place = "line \(node.line)"
    guard
      let position = builder.partner(
        key, id: IdentifierMaker.isIdentifier(key) ? key : nil, label: node["label"], place: place)
    else { return }
    for (name, value) in values(node, titles) {
      builder.attribute(name, value, of: position, place: "\(place) (\(name))")
    }
    if node.first("nodes") != nil { builder.leave("\(place): nodes inside a node") }
  }
}
