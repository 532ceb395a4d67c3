import Partnership

/// What one setting is called, may hold and means: the source of reading, documentation and schema.
public struct FieldDescription: Sendable, Hashable {
  /// What holds when the setting is left out.
  public enum Absence: Sendable, Hashable {
    /// It may not be left out.
    case required
    /// It has this number.
    case number(Double)
    /// It has this whole number.
    case integer(Int)
    /// What holds, in words.
    case words(String)
  }

  /// The key in files.
  public let name: String
  /// What it may hold.
  public let type: FieldType
  /// What holds when it is left out.
  public let absence: Absence
  /// What it means.
  public let meaning: String

  init(_ name: String, _ type: FieldType, _ absence: Absence, _ meaning: String) {
    self.name = name
    self.type = type
    self.absence = absence
    self.meaning = meaning
  }

  /// Whether the setting may not be left out.
  public var isRequired: Bool { absence == .required }

  /// What holds when it is left out, as text; nil if it may not be.
  public var defaultText: String? {
    switch absence {
    case .required: nil
    case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
    case .integer(let value): String(value)
    case .words(let words): words
    }
  }
}

/// A kind of object that occurs in scenario files.
public enum ObjectKind: String, CaseIterable, Sendable, Hashable {
  /// Each is described by ``ObjectDescription/of(_:)``.
  case scenario, goal, partner, template, profile, relationships, acquaintance, pair, backbone,
    grant, initial, event, strategy, phase, shares, adaptation, population, network
}

/// All settings of one kind of object.
public struct ObjectDescription: Sendable, Hashable {
  /// A form of an object, chosen by its setting `kind`.
  public struct Variant: Sendable, Hashable {
    /// The value of `kind`.
    public let kind: String
    /// What it means.
    public let meaning: String
    /// Settings that only this form has.
    public let fields: [FieldDescription]

    init(_ kind: String, _ meaning: String, _ fields: [FieldDescription]) {
      self.kind = kind
      self.meaning = meaning
      self.fields = fields
    }
  }

  /// Which object.
  public let kind: ObjectKind
  /// What one of them is called: "partner".
  public let noun: String
  /// What several are called: "partners".
  public let plural: String
  /// Settings, in the order in which they are explained and written.
  public let fields: [FieldDescription]
  /// Forms that differ by `kind`; empty for most.
  public let variants: [Variant]

  init(
    _ kind: ObjectKind, _ noun: String, _ plural: String, _ fields: [FieldDescription],
    variants: [Variant] = []
  ) {
    self.kind = kind
    self.noun = noun
    self.plural = plural
    self.fields = fields
    self.variants = variants
  }

  /// The description of a kind of object.
  public static func of(_ kind: ObjectKind) -> ObjectDescription {
    switch kind {
    case .scenario: scenario
    case .goal: goal
    case .partner: partner
    case .template: template
    case .profile: profile
    case .relationships: relationships
    case .acquaintance: acquaintance
    case .pair: pair
    case .backbone: backbone
    case .grant: grant
    case .initial: initial
    case .event: event
    case .strategy: strategy
    case .phase: phase
    case .shares: shares
    case .adaptation: adaptation
    case .population: population
    case .network: network
    }
  }

  /// The settings of an object whose `kind` is known.
  func fields(ofVariant kind: String?) -> [FieldDescription] {
    fields + (variants.first { $0.kind == kind }?.fields ?? [])
  }

  /// One of the settings that every form has.
  subscript(name: String) -> FieldDescription? {
    fields.first { $0.name == name }
  }
}
