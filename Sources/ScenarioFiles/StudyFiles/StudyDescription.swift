/// All settings of one kind of object in study files, for documentation and schema.
package struct StudyDescription: Sendable {
  /// What a setting holds.
  package indirect enum Content: Sendable {
    /// A value as in scenario files.
    case value(FieldType)
    /// An object with settings of its own.
    case object(StudyDescription)
    /// A list of such objects.
    case objects(StudyDescription)
    /// A value whose type depends on other settings, or a scenario.
    case anything
  }

  /// A setting.
  package struct Field: Sendable {
    /// The key in files.
    package let name: String
    /// What it holds.
    package let content: Content
    /// Whether it may not be left out.
    package let isRequired: Bool
    /// What it means.
    package let meaning: String
  }

  /// What one of the objects is called.
  package let noun: String
  /// Settings that every form has.
  package let fields: [Field]
  /// Forms that differ by `kind`, with the settings that only they have; empty for most.
  package let variants: [(kind: String, fields: [Field])]

  /// The description of a whole study file.
  package static let study = StudyDescription(.study)

  fileprivate init(_ object: StudyObject) {
    noun = object.noun
    fields = object.fields.map(Field.init)
    variants = object.variants.map { ($0.kind, $0.fields.map(Field.init)) }
  }
}

extension StudyDescription.Field {
  fileprivate init(_ field: StudyObject.Field) {
    name = field.name
    isRequired = field.isRequired
    meaning = field.meaning
    content =
      switch field.type {
      case .value(let type): .value(type)
      case .object(let object): .object(StudyDescription(object))
      case .objects(let object): .objects(StudyDescription(object))
      case .checkedLater: .anything
      }
  }
}
