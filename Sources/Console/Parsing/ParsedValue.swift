/// A setting named by its path, and the text of its new value: `--set partners.0.trust=0.4`.
package struct Assignment: Sendable, Equatable {
  /// The part in front of the first `=`; never empty.
  package let path: String
  /// Everything behind the first `=`; may be empty, may contain `=`.
  package let value: String

  /// Pairs a path with a value.
  package init(path: String, value: String) {
    self.path = path
    self.value = value
  }
}

/// A value of the command line that has passed the check of its kind.
struct ParsedValue: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case flag
    case integer(Int)
    case number(Double)
    case text
    case assignment(Assignment)
  }

  /// The text as it was typed.
  let text: String
  let content: Content

  var integer: Int? {
    guard case .integer(let value) = content else { return nil }
    return value
  }

  var number: Double? {
    guard case .number(let value) = content else { return nil }
    return value
  }

  var assignment: Assignment? {
    guard case .assignment(let value) = content else { return nil }
    return value
  }
}
