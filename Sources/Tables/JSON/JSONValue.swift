/// A value of JSON: what manifests, schemas and the data of pages are made of.
///
/// Keys keep their order and whole numbers keep all their digits. Literals build values:
///
///     let manifest: JSONValue = ["name": "pilot", "runs": 200, "files": ["runs.csv"]]
///     manifest.text(.compact)  // {"name":"pilot","runs":200,"files":["runs.csv"]}
public enum JSONValue: Sendable, Equatable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number; wide enough for every `Int64` and `UInt64`.
  case integer(Int128)
  /// A number in binary floating point. JSON has no text for one that is not finite: it is written
  /// as `null`.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Named values in order.
  case object(JSONObject)
}

extension JSONValue {
  /// A whole number.
  public init(_ value: some BinaryInteger & FixedWidthInteger & Sendable) {
    self = .integer(Int128(truncatingIfNeeded: value))
  }

  /// A number, or `null` if there is none or it is not finite.
  public init(_ value: Double?) {
    if let value, value.isFinite { self = .number(value) } else { self = .null }
  }

  /// Text, or `null` if there is none.
  public init(_ value: String?) {
    if let value { self = .string(value) } else { self = .null }
  }

  /// True or false.
  public init(_ value: Bool) { self = .boolean(value) }

  /// An array of texts.
  public init(_ values: [String]) { self = .array(values.map { .string($0) }) }

  /// An array of numbers.
  public init(_ values: [Double]) { self = .array(values.map { JSONValue($0) }) }
}

extension JSONValue {
  /// The value of a key, if this is an object that has it.
  public subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text, if this is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The truth value, if this is one.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The whole number, if this is one and it fits.
  public var int: Int? {
    if case .integer(let value) = self { Int(exactly: value) } else { nil }
  }

  /// The whole number without sign, if this is one and it fits.
  public var uint64: UInt64? {
    if case .integer(let value) = self { UInt64(exactly: value) } else { nil }
  }

  /// The number, whole or not; a whole one is rounded to the nearest `Double`.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The values, if this is an array.
  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }
}
