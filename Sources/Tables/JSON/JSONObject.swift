/// Named values in the order in which they were first set; no name occurs twice.
///
/// Reading and setting a value by name is O(1) on average; removing one is O(members). Two objects
/// are equal if they hold equal members in the same order.
public struct JSONObject: Sendable, Equatable {
  /// A name and its value.
  public struct Member: Sendable, Equatable {
    /// The name.
    public let key: String
    /// The value.
    public fileprivate(set) var value: JSONValue
  }

  /// The members in order.
  public private(set) var members: [Member] = []
  private var positions: [String: Int] = [:]

  /// An object without members.
  public init() {}

  /// The value of a name; setting a new name appends it, setting `nil` removes it.
  public subscript(key: String) -> JSONValue? {
    get { positions[key].map { members[$0].value } }
    set {
      switch (positions[key], newValue) {
      case (let position?, let value?): members[position].value = value
      case (nil, let value?):
        positions[key] = members.count
        members.append(Member(key: key, value: value))
      case (let position?, nil):
        members.remove(at: position)
        positions[key] = nil
        for index in position..<members.count { positions[members[index].key] = index }
      case (nil, nil): break
      }
    }
  }

  /// The names in order.
  public var keys: [String] { members.map(\.key) }

  /// Whether members, in order, are equal.
  public static func == (first: JSONObject, second: JSONObject) -> Bool {
    first.members == second.members
  }
}
