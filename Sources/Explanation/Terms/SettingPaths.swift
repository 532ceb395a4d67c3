import ScenarioFiles

/// A setting, and where in a scenario file it stands.
struct PlacedField {
  /// The setting.
  let field: FieldDescription
  /// The kind of object it belongs to.
  let owner: ObjectKind
  /// The form of that object to which it is limited; nil if it belongs to all.
  let variant: String?
  /// The path, such as `strategies[].phases[].from`.
  let path: String
}

extension PlacedField {
  /// All settings, from the outside inwards. Templates of populations have the settings of
  /// partners, which are not listed twice.
  static let all: [PlacedField] = {
    var places: [PlacedField] = []
    var seen: Set<ObjectKind> = [.template]
    walk(.scenario, "", &seen, &places)
    return places
  }()

  private static func walk(
    _ kind: ObjectKind, _ prefix: String, _ seen: inout Set<ObjectKind>,
    _ places: inout [PlacedField]
  ) {
    guard seen.insert(kind).inserted else { return }
    let object = ObjectDescription.of(kind)
    var inner: [(ObjectKind, String)] = []
    let forms = [(nil, object.fields)] + object.variants.map { ($0.kind as String?, $0.fields) }
    for (variant, fields) in forms {
      for field in fields {
        let path = prefix + field.name
        places.append(PlacedField(field: field, owner: kind, variant: variant, path: path))
        if let (kind, suffix) = field.type.innerObject { inner.append((kind, path + suffix + ".")) }
      }
    }
    for (kind, prefix) in inner { walk(kind, prefix, &seen, &places) }
  }
}

extension FieldType {
  /// The object that a value of this type is or lists, and what that adds to the path.
  fileprivate var innerObject: (ObjectKind, String)? {
    switch self {
    case .object(let kind): (kind, "")
    case .list(.object(let kind), _): (kind, "[]")
    case .network: (.network, "")
    default: nil
    }
  }
}
