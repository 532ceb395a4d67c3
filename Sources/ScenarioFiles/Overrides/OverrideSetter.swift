import Wording

/// Walks down a tree along a path and puts a value at its end.
struct OverrideSetter {
  let value: JSONNode
  let reader: NodeReader
  let findings: Findings

  typealias Parts = ArraySlice<Override.Part>

  /// Sets the value at the end of a path below a node of a type.
  func set(_ node: inout JSONNode, _ type: FieldType, _ parts: Parts) {
    guard let part = parts.first else {
      node = value
      return
    }
    switch type {
    case .object(let kind): setMember(&node, .of(kind), part, parts.dropFirst())
    case .network: setMember(&node, .network, part, parts.dropFirst())
    case .map: setKey(&node, part, parts)
    case .list(let element, _): setElement(&node, element, part, parts)
    default: reportEnd(part)
    }
  }

  private func setMember(
    _ node: inout JSONNode, _ description: ObjectDescription, _ part: Override.Part, _ rest: Parts
  ) {
    makeObject(&node)
    if rest.isEmpty { return node.set(part.text, at: part.span, to: value) }
    let fields = description.fields(ofVariant: reader.text(node[key: "kind"]))
    guard let field = fields.first(where: { $0.name == part.text }) else {
      return reportUnknown(part, among: fields.map(\.name))
    }
    if !field.type.hasSettings, let next = rest.first { return reportEnd(next) }
    let absent = JSONNode(emptyContent(of: field.type), at: part.span)
    node.change(part.text, at: part.span, absent: absent) { set(&$0, field.type, rest) }
  }

  /// An object of names: the rest of the path is the key, for paths of uncertain settings have dots.
  private func setKey(_ node: inout JSONNode, _ part: Override.Part, _ parts: Parts) {
    makeObject(&node)
    let key = parts.map(\.text).joined(separator: ".")
    let end = parts.last?.span.end ?? part.span.end
    let span = SourceSpan(source: part.span.source, start: part.span.start, end: end)
    node.set(key, at: span, to: value)
  }

  /// What is no object becomes one, unless a mistake in it has been reported.
  private func makeObject(_ node: inout JSONNode) {
    if node.members == nil, !node.isInvalid { node.content = .object([]) }
  }

  private func emptyContent(of type: FieldType) -> JSONNode.Content {
    if case .list = type { .list([]) } else { .object([]) }
  }

  /// An entry of a list by id, name or position, or all entries if a setting of theirs follows.
  private func setElement(
    _ node: inout JSONNode, _ element: FieldType, _ part: Override.Part, _ parts: Parts
  ) {
    guard let elements = node.elements else { return }
    let choice = named(elements, parts) ?? numbered(elements, part).map { ([$0], 1) }
    if let (positions, used) = choice {
      return node.changeElements(positions) { set(&$0, element, parts.dropFirst(used)) }
    }
    guard case .object(let kind) = element else { return reportUnknown(part, among: []) }
    let fields = ObjectDescription.of(kind).fields.map(\.name)
    guard fields.contains(part.text) else {
      let names = elements.compactMap { reader.text($0[key: "id"]) ?? reader.text($0[key: "name"]) }
      return reportUnknown(part, among: names + fields)
    }
    node.changeElements(Array(elements.indices)) { set(&$0, element, parts) }
  }

  /// The entries with an id or name, and how many parts of the path it takes: a name may have dots.
  private func named(_ elements: [JSONNode], _ parts: Parts) -> ([Int], Int)? {
    for key in ["id", "name"] {
      let names = elements.map { reader.text($0[key: key]) }
      for length in 1...min(8, parts.count) {
        let wanted = parts.prefix(length).map(\.text).joined(separator: ".")
        let found = names.indices.filter { names[$0] == wanted }
        if !found.isEmpty { return (found, length) }
      }
    }
    return nil
  }

  private func numbered(_ elements: [JSONNode], _ part: Override.Part) -> Int? {
    guard let position = Int(part.text), elements.indices.contains(position) else { return nil }
    return position
  }

  private func reportUnknown(_ part: Override.Part, among names: [String]) {
    findings.add(
      .unknownPath, at: part.span, "unknown setting \(SafeText.quoted(part.text))",
      label: "there is nothing of this name here", allowed: StructureChecker.list(names),
      suggestions: NearNames.find(part.text, among: names))
  }

  private func reportEnd(_ part: Override.Part) {
    findings.add(
      .unknownPath, at: part.span, "\(SafeText.quoted(part.text)) leads nowhere",
      label: "the setting before this has no settings of its own")
  }
}

extension FieldType {
  /// Whether a path may lead into a value of this type.
  fileprivate var hasSettings: Bool {
    switch self {
    case .list, .object, .map, .network: true
    default: false
    }
  }
}
