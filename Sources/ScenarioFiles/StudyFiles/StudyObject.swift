import Wording

/// The settings of one kind of object in study files.
struct StudyObject: Sendable {
  /// A setting.
  struct Field: Sendable {
    let name: String
    let type: Kind
    let isRequired: Bool
    let meaning: String

    init(_ name: String, _ type: Kind, isRequired: Bool = false, _ meaning: String) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.meaning = meaning
    }
  }

  /// What a setting holds.
  indirect enum Kind: Sendable {
    /// A value as in scenario files.
    case value(FieldType)
    /// An object with settings of its own.
    case object(StudyObject)
    /// A list of such objects.
    case objects(StudyObject)
    /// Something that is checked where its meaning is known.
    case checkedLater
  }

  let noun: String
  let plural: String
  let fields: [Field]
  /// Settings that only objects of one `kind` have.
  let variants: [(kind: String, fields: [Field])]

  init(
    _ noun: String, _ plural: String, _ fields: [Field],
    variants: [(kind: String, fields: [Field])] = []
  ) {
    self.noun = noun
    self.plural = plural
    self.fields = fields
    self.variants = variants
  }
}

/// Compares the tree of a study with ``StudyObject`` and reports every difference.
struct StudyStructureChecker {
  let values: StructureChecker
  var reader: NodeReader { values.reader }
  var findings: Findings { values.findings }

  func check(_ node: JSONNode, _ object: StudyObject) {
    if node.isInvalid { return }
    guard let members = node.members else {
      return values.reportType(node, .object(.scenario), "a \(object.noun)")
    }
    let kind = reader.text(node[key: "kind"])
    let variant = object.variants.first { $0.kind == kind }
    let fields = object.fields + (variant?.fields ?? [])
    let isKindKnown = object.variants.isEmpty || variant != nil
    for member in members {
      if let field = fields.first(where: { $0.name == member.key }) {
        check(member.value, field)
      } else if isKindKnown || !isOfAnyVariant(member.key, object) {
        reportUnknown(member, object, fields, kind)
      }
    }
    guard !node.isDamaged else { return }
    for field in fields where field.isRequired && node[key: field.name] == nil {
      if !isMisspelt(field, members, fields) { reportMissing(field, in: node, object) }
    }
  }

  private func check(_ node: JSONNode, _ field: StudyObject.Field) {
    let name = "\"\(field.name)\""
    switch field.type {
    case .value(let type): values.check(node, type, named: name)
    case .object(let object): check(node, object)
    case .objects(let object):
      guard let elements = node.elements else {
        return values.reportType(node, .list(.interval, count: .anyCount), name)
      }
      for element in elements { check(element, object) }
    case .checkedLater: break
    }
  }

  private func isOfAnyVariant(_ key: String, _ object: StudyObject) -> Bool {
    object.variants.contains { $0.fields.contains { $0.name == key } }
  }

  /// Whether an unknown setting was meant to be this one; then it is not missing too.
  private func isMisspelt(
    _ field: StudyObject.Field, _ members: [JSONMember], _ fields: [StudyObject.Field]
  ) -> Bool {
    members.prefix(100).contains { member in
      !fields.contains { $0.name == member.key }
        && NearNames.find(member.key, among: [field.name]) == [field.name]
    }
  }

  private func reportUnknown(
    _ member: JSONMember, _ object: StudyObject, _ fields: [StudyObject.Field], _ kind: String?
  ) {
    let known = fields.map(\.name)
    let plural =
      object.variants.isEmpty || kind == nil
      ? object.plural : "\(object.plural) of kind \(SafeText.quoted(kind ?? ""))"
    findings.add(
      .unknownSetting, at: member.keySpan, "unknown setting \(SafeText.quoted(member.key))",
      label: "\(plural) have no such setting", allowed: known.joined(separator: ", "),
      suggestions: NearNames.find(member.key, among: known))
  }

  private func reportMissing(
    _ field: StudyObject.Field, in node: JSONNode, _ object: StudyObject
  ) {
    findings.add(
      .missingSetting, at: values.opening(of: node),
      "\(object.noun) lacks the setting \"\(field.name)\"",
      label: "\"\(field.name)\" is missing in here", help: "\(field.name): \(field.meaning)")
  }
}
