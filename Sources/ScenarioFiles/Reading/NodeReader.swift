/// Reads values out of nodes and keeps quiet about mistakes: nil where a value is not usable.
///
/// Mistakes are reported by ``StructureChecker`` and by the rules; whoever reads after them, or
/// beside them, only needs the values that are there.
package struct NodeReader {
  let sources: SourceSet

  package init(sources: SourceSet) { self.sources = sources }

  /// A text.
  package func text(_ node: JSONNode?) -> String? {
    node.flatMap { sources.string($0) }
  }

  /// A finite number.
  package func number(_ node: JSONNode?) -> Double? {
    guard let node, let value = sources.double(node), value.isFinite else { return nil }
    return value
  }

  /// A whole number that fits into 63 bits and a sign.
  package func integer(_ node: JSONNode?) -> Int? {
    guard let node, case .value(let isNegative, let magnitude)? = sources.integer(node),
      let value = Int(exactly: magnitude)
    else { return nil }
    return isNegative ? -value : value
  }

  /// A whole number of up to 64 bits.
  package func unsigned(_ node: JSONNode?) -> UInt64? {
    guard let node, case .value(false, let magnitude)? = sources.integer(node) else { return nil }
    return magnitude
  }

  /// The elements of a list; none if it is no list.
  package func elements(_ node: JSONNode?) -> [JSONNode] { node?.elements ?? [] }

  /// The members of an object; none if it is no object.
  package func members(_ node: JSONNode?) -> [JSONMember] { node?.members ?? [] }

  /// Two numbers in a list.
  package func interval(_ node: JSONNode?) -> (low: Double, high: Double)? {
    let values = elements(node)
    guard values.count == 2, let low = number(values[0]), let high = number(values[1]) else {
      return nil
    }
    return (low, high)
  }
}
