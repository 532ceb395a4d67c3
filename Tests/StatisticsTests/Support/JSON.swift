import Foundation

/// A JSON value read leniently: a missing key is `null`, so a test fails at its expectation.
enum JSON: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(_ key: String) -> JSON {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  subscript(_ index: Int) -> JSON {
    if case .list(let items) = self, items.indices.contains(index) { return items[index] }
    return .null
  }

  /// The number; a value far outside every expectation if it is none.
  var double: Double {
    if case .number(let value) = self { return value }
    return -987_654_321
  }

  var int: Int { Int(double) }
  var list: [JSON] { if case .list(let items) = self { items } else { [] } }
  var doubles: [Double] { list.map(\.double) }
  var ints: [Int] { list.map(\.int) }
  var strings: [String] { list.map(\.string) }
  var matrix: [[Double]] { list.map(\.doubles) }
  var keys: [String] { if case .object(let members) = self { members.keys.sorted() } else { [] } }
  var string: String { if case .text(let value) = self { value } else { "" } }
  var isNull: Bool { if case .null = self { true } else { false } }
}
