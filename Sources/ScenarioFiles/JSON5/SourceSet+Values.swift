extension SourceSet {
  /// The text of a node, with escapes resolved; nil if it is no text.
  package func string(_ node: JSONNode) -> String? {
    guard case .text = node.content else { return nil }
    return JSON5Text.decode(bytes(of: node.span).dropFirst().dropLast()).text
  }

  /// The number of a node in double precision, perhaps infinite; nil if it is no number.
  package func double(_ node: JSONNode) -> Double? {
    guard case .number = node.content else { return nil }
    return JSON5Number.double(bytes(of: node.span))
  }

  /// The number of a node as an exact integer; nil if it is no number.
  func integer(_ node: JSONNode) -> ExactInteger? {
    guard case .number = node.content else { return nil }
    return ExactInteger(bytes(of: node.span))
  }
}
