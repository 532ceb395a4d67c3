/// A value of JSON5 with comments beside it: what scenarios for people are written with.
indirect enum CommentedValue: Sendable {
  case number(Double)
  case integer(Int)
  case text(String)
  case list([CommentedValue])
  case object([CommentedMember])
  /// A value with comment lines above it, in a list.
  case commented([String], CommentedValue)
}

/// A named value, with comment lines above it and a remark behind it.
struct CommentedMember: Sendable {
  let key: String
  let value: CommentedValue
  let comments: [String]
  let remark: String

  init(
    _ key: String, _ value: CommentedValue, comments: [String] = [], remark: String = ""
  ) {
    self.key = key
    self.value = value
    self.comments = comments
    self.remark = remark
  }
}

extension CommentedValue {
  /// Whether comments stand anywhere inside, so that the value cannot be written in one line.
  var hasComments: Bool {
    switch self {
    case .number, .integer, .text: false
    case .list(let values): values.contains(where: \.hasComments)
    case .object(let members):
      members.contains {
        !$0.comments.isEmpty || !$0.remark.isEmpty || $0.value.hasComments
      }
    case .commented: true
    }
  }
}
