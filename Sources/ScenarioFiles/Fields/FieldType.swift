import Partnership

/// What may stand as the value of a setting.
public indirect enum FieldType: Sendable, Hashable {
  /// Any text, perhaps with at least one character.
  case text(allowsEmpty: Bool)
  /// A text of letters, digits, `-` and `_`.
  case identifier
  /// A whole number.
  case integer(IntegerRange)
  /// A number.
  case number(AllowedRange)
  /// One of these texts.
  case choice([String])
  /// The name of something that the scenario, or the model, has.
  case reference(ReferenceKind)
  /// Two numbers, low and high.
  case interval
  /// A list, with limits for its length.
  case list(FieldType, count: IntegerRange)
  /// An object with settings of its own.
  case object(ObjectKind)
  /// An object whose keys are names, all with values of one type.
  case map(ReferenceKind, FieldType)
  /// `complete`, or an object that describes a network.
  case network
}

/// What a name may refer to.
public enum ReferenceKind: String, Sendable, Hashable {
  /// A partner's id, also of a population.
  case partner
  /// A goal's id.
  case goal
  /// A column of the results.
  case measure
  /// A parameter of the model.
  case parameter
  /// A number that describes a partner.
  case partnerField
  /// The path of a setting that may be uncertain.
  case settingPath
}

/// The whole numbers that a setting may take.
public struct IntegerRange: Sendable, Hashable {
  /// Smallest value.
  public let lowest: Int
  /// Largest value.
  public let highest: UInt64

  /// A range with both ends included.
  public init(_ lowest: Int, _ highest: UInt64) {
    self.lowest = lowest
    self.highest = highest
  }

  /// Months counted from 0, further than any scenario goes.
  static let month = IntegerRange(0, 1_000_000)
  /// Any length of a list.
  static let anyCount = IntegerRange(0, UInt64(Int.max))

  /// Whether an exact integer lies within.
  func contains(isNegative: Bool, magnitude: UInt64) -> Bool {
    if isNegative { return lowest < 0 && magnitude <= lowest.magnitude }
    return magnitude <= highest && (lowest <= 0 || magnitude >= UInt64(lowest))
  }

  /// The range in words: "a whole number from 1 to 1200".
  public var words: String {
    highest >= UInt64(Int.max) && highest != .max
      ? "a whole number of \(lowest) or more" : "a whole number from \(lowest) to \(highest)"
  }
}

extension FieldType {
  /// The type in words: "a number from 0 to 1".
  public var words: String {
    switch self {
    case .text(let allowsEmpty): allowsEmpty ? "a text" : "a text of at least one character"
    case .identifier: "a text of letters (a-z, A-Z), digits, - and _"
    case .integer(let range): range.words
    case .number(let range): range.words
    case .choice(let values): values.map { "\"\($0)\"" }.joined(separator: ", ")
    case .reference(let kind): kind.words
    case .interval: "two numbers in a list: [low, high]"
    case .list: "a list [ ]"
    case .object, .map: "an object { }"
    case .network: "\"complete\" or an object { } with a kind"
    }
  }

  /// The type without its limits: "a number".
  var plainWords: String {
    switch self {
    case .integer: "a whole number"
    case .number: "a number"
    case .text, .identifier, .choice, .reference: "a text"
    default: words
    }
  }
}

extension ReferenceKind {
  /// The kind in words: "the id of a partner".
  public var words: String {
    switch self {
    case .partner: "the id of a partner"
    case .goal: "the id of a goal"
    case .measure: "the name of a measure"
    case .parameter: "the name of a parameter"
    case .partnerField: "a number that describes a partner"
    case .settingPath:
      "parameters.NAME, initial.NAME, backbone.level, backbone.initial, partners.FIELD or "
        + "partners.ID.FIELD"
    }
  }
}
