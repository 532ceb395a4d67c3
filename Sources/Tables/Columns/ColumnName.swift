/// The name of a column: lower-case letters, digits and single underscores, a letter first.
///
/// Such a name is a valid identifier in R, Python, SQL and Swift without quotes.
public struct ColumnName: Sendable, Hashable, CustomStringConvertible {
  /// The name as it stands in the header.
  public let text: String

  /// A name, or `nil` if the text is not in snake case.
  public init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    self.text = text
  }

  /// The column name of a setting: `settlementRate` becomes `settlement_rate`.
  ///
  /// An underscore goes before each upper-case letter that follows a lower-case letter or a digit;
  /// points and hyphens become underscores.
  ///
  /// - Returns: `nil` if the result is not in snake case.
  public init?(setting: String) {
    var found = ""
    var wasLower = false
    for scalar in setting.unicodeScalars {
      let isUpper = ("A"..."Z").contains(scalar)
      if isUpper && wasLower { found += "_" }
      found += scalar == "." || scalar == "-" ? "_" : String(scalar).lowercased()
      wasLower = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    self.init(found)
  }

  /// A name that is an identifier as it stands: letters of either case, digits and underscores, no
  /// digit first. For names that come from a user's ids, which keep their case.
  public init?(identifier text: String) {
    let isLetter: (UInt8) -> Bool = {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || $0 == UInt8(ascii: "_")
    }
    let isDigit: (UInt8) -> Bool = { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard let first = text.utf8.first, isLetter(first),
      text.utf8.allSatisfy({ isLetter($0) || isDigit($0) })
    else { return nil }
    self.text = text
  }

  /// The name itself.
  public var description: String { text }

  private static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    let isLower: (UInt8) -> Bool = { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    let isDigit: (UInt8) -> Bool = { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return text.utf8.first.map(isLower) == true
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { isLower($0) || isDigit($0) }
      }
  }
}

extension ColumnName: ExpressibleByStringLiteral {
  /// A name written in code. A text that is not in snake case is a mistake in the program and stops
  /// it; names that come from data use ``init(_:)``.
  public init(stringLiteral text: String) {
    precondition(Self.isValid(text), "'\(text)' is not a column name in snake case")
    self.text = text
  }
}
