/// An element of an XML text.
struct MarkupElement: Sendable {
  /// The name without a prefix: `node`, also for `g:node`.
  let name: String
  /// Attributes in their order, names without prefixes.
  let attributes: [(name: String, value: String)]
  /// Elements inside.
  var children: [MarkupElement] = []
  /// All text directly inside.
  var text = ""
  /// The line of its tag.
  let line: Int

  /// The value of an attribute.
  subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The elements of a name directly inside.
  func all(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

  /// The first element of a name directly inside.
  func first(_ name: String) -> MarkupElement? { children.first { $0.name == name } }
}
