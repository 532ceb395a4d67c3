/// What kind of value an option or positional argument takes.
///
/// The kind decides how the text is parsed, what the error says is allowed, and what a shell
/// offers when the user presses the tabulator key.
package enum ValueKind: Sendable, Equatable {
  /// No value: the option is given or it is not.
  case flag
  /// A whole number inside a closed range, in decimal digits with an optional sign.
  case integer(in: ClosedRange<Int>)
  /// A finite decimal number inside a closed range; an infinite bound means "no bound".
  case number(in: ClosedRange<Double>)
  /// Any text that is not empty.
  case text
  /// The path of a file or folder; `-` stands for standard input or output.
  case path
  /// One of a fixed list of words, spelt exactly.
  case choice([String])
  /// `path=value`: a setting named by its dotted path, and the text of its new value.
  case assignment

  /// What the kind accepts, as a clause without a full stop: "a whole number from 1 to 200".
  package var allowed: String {
    switch self {
    case .flag: "no value"
    case .integer(let range): Self.allowed(range)
    case .number(let range): Self.allowed(range)
    case .text: "any text that is not empty"
    case .path: "the path of a file or folder"
    case .choice(let words): words.joined(separator: ", ")
    case .assignment: "path=value, for example partners.0.trust=0.4"
    }
  }

  /// The limits in the few words that fit behind an option's help, or `nil` when there are none.
  var limits: String? {
    switch self {
    case .integer(let range) where range != Int.min...Int.max: Self.limits(range)
    case .number(let range) where range != -Double.infinity...Double.infinity: Self.limits(range)
    default: nil
    }
  }

  /// The word that stands for the value in a usage line when the author names none.
  var placeholder: String {
    switch self {
    case .flag: ""
    case .integer: "COUNT"
    case .number: "NUMBER"
    case .text: "TEXT"
    case .path: "FILE"
    case .choice: "CHOICE"
    case .assignment: "PATH=VALUE"
    }
  }
}

extension ValueKind {
  private static func allowed(_ range: ClosedRange<Int>) -> String {
    range == Int.min...Int.max ? "a whole number" : "a whole number " + limits(range)
  }

  private static func limits(_ range: ClosedRange<Int>) -> String {
    if range.upperBound == .max { return "of \(range.lowerBound) or more" }
    if range.lowerBound == .min { return "of \(range.upperBound) or less" }
    return "from \(range.lowerBound) to \(range.upperBound)"
  }

  private static func allowed(_ range: ClosedRange<Double>) -> String {
    let all = range == -Double.infinity...Double.infinity
    return all ? "a number such as 0.5" : "a number " + limits(range)
  }

  private static func limits(_ range: ClosedRange<Double>) -> String {
    let low = NumberText.shortest(range.lowerBound)
    let high = NumberText.shortest(range.upperBound)
    if range.upperBound == .infinity { return "of \(low) or more" }
    if range.lowerBound == -.infinity { return "of \(high) or less" }
    return "from \(low) to \(high)"
  }
}
