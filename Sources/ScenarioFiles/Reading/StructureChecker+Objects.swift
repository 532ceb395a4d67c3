import Wording

extension StructureChecker {
  /// Checks an object: unknown settings, missing ones, and the values of all others.
  func checkObject(_ node: JSONNode, _ description: ObjectDescription) {
    guard let members = node.members else {
      return reportType(node, .object(description.kind), article(description.noun))
    }
    let kind = reader.text(node[key: "kind"])
    let isKindKnown =
      description.variants.isEmpty || description.variants.contains { $0.kind == kind }
    let fields = description.fields(ofVariant: kind)
    for member in members {
      if let field = fields.first(where: { $0.name == member.key }) {
        check(member.value, field.type, named: "\"\(field.name)\"")
      } else if isKindKnown || !isOfAnyVariant(member.key, description) {
        reportUnknown(member, of: description, fields, kind)
      }
    }
    guard !node.isDamaged else { return }
    for field in fields where field.isRequired && !members.contains(where: { $0.key == field.name })
    {
      if !isMisspelt(field, members, fields) { reportMissing(field, in: node, description, fields) }
    }
  }

  private func isOfAnyVariant(_ key: String, _ description: ObjectDescription) -> Bool {
    description.variants.contains { $0.fields.contains { $0.name == key } }
  }

  /// Whether one of the unknown settings was meant to be this one; then it is not missing too.
  private func isMisspelt(
    _ field: FieldDescription, _ members: [JSONMember], _ fields: [FieldDescription]
  ) -> Bool {
    members.prefix(100).contains { member in
      !fields.contains { $0.name == member.key }
        && NearNames.find(member.key, among: [field.name]) == [field.name]
    }
  }

  private func reportUnknown(
    _ member: JSONMember, of description: ObjectDescription, _ fields: [FieldDescription],
    _ kind: String?
  ) {
    let plural =
      description.variants.isEmpty || kind == nil
      ? description.plural : "\(description.plural) of kind \(SafeText.quoted(kind ?? ""))"
    let known = fields.map(\.name)
    findings.add(
      .unknownSetting, at: member.keySpan, "unknown setting \(SafeText.quoted(member.key))",
      label: "\(plural) have no such setting", allowed: known.joined(separator: ", "),
      suggestions: NearNames.find(member.key, among: known))
  }

  private func reportMissing(
    _ field: FieldDescription, in node: JSONNode, _ description: ObjectDescription,
    _ fields: [FieldDescription]
  ) {
    let name = reader.text(node[key: "id"]).map { " " + SafeText.quoted($0) } ?? ""
    findings.add(
      .missingSetting, at: opening(of: node),
      "\(description.noun)\(name) lacks the setting \"\(field.name)\"",
      label: "\"\(field.name)\" is missing in here", allowed: field.type.words,
      help: "\(field.name): \(field.meaning)")
  }

  private func article(_ noun: String) -> String {
    "aeiou".contains(noun.prefix(1)) ? "an \(noun)" : "a \(noun)"
  }

  /// Checks an object whose keys are names.
  func checkMap(_ node: JSONNode, _ keys: ReferenceKind, _ value: FieldType, _ name: String) {
    guard let members = node.members else { return reportType(node, .map(keys, value), name) }
    for member in members {
      let isKnown = checkName(member.key, keys, at: member.keySpan)
      let type = isKnown ? valueType(member.key, keys) ?? value : value
      check(member.value, type, named: SafeText.quoted(member.key))
    }
  }

  /// The type of the value of a key, where it depends on the key.
  private func valueType(_ key: String, _ keys: ReferenceKind) -> FieldType? {
    guard keys == .parameter else { return nil }
    return ParameterNames.parameter(named: key).map { .number($0.definition.allowed) }
  }
}
