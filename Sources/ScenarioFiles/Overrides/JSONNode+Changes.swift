extension JSONNode {
  /// Sets the value of a key of an object, which is added if it is not there.
  mutating func set(_ key: String, at span: SourceSpan, to value: JSONNode) {
    change(key, at: span, absent: value) { $0 = value }
  }

  /// Changes the value of a key of an object; `absent` stands for it if it is not there.
  ///
  /// The key's place becomes that of the change.
  mutating func change(
    _ key: String, at span: SourceSpan, absent: JSONNode, _ change: (inout JSONNode) -> Void
  ) {
    guard case .object(var members) = content else { return }
    content = .null
    if let position = members.firstIndex(where: { $0.key == key }) {
      var value = members[position].value
      members[position].value = JSONNode(.null, at: span)
      change(&value)
      members[position].value = value
    } else {
      var value = absent
      change(&value)
      members.append(JSONMember(key: key, at: span, value: value))
    }
    content = .object(members)
  }

  /// Changes elements of a list.
  mutating func changeElements(_ positions: [Int], _ change: (inout JSONNode) -> Void) {
    guard case .list(var elements) = content else { return }
    content = .null
    for position in positions where elements.indices.contains(position) {
      change(&elements[position])
    }
    content = .list(elements)
  }

  /// Removes a key of an object.
  mutating func remove(_ key: String) {
    guard case .object(var members) = content else { return }
    content = .null
    members.removeAll { $0.key == key }
    content = .object(members)
  }
}
