import Partnership
import Wording

extension StructureChecker {
  func checkText(_ node: JSONNode, _ type: FieldType, _ name: String, allowsEmpty: Bool) {
    guard let text = reader.text(node) else { return reportType(node, type, name) }
    guard text.isEmpty, !allowsEmpty else { return }
    findings.add(
      .emptyText, at: node.span, "\(name) is empty", label: "nothing is written here",
      allowed: type.words)
  }

  func checkIdentifier(_ node: JSONNode, _ type: FieldType, _ name: String) {
    guard let text = reader.text(node) else { return reportType(node, type, name) }
    guard text.isEmpty || !text.utf8.allSatisfy(Self.isIdentifierByte) else { return }
    let proposal = Self.identifier(from: text)
    findings.add(
      .malformedIdentifier, at: node.span, "\(SafeText.quoted(text)) cannot be an id",
      label: text.isEmpty ? "it is empty" : "it has other characters", allowed: type.words,
      help: proposal.isEmpty ? nil : "write \"\(proposal)\" and put the full name in \"name\"")
  }

  /// Whether a byte may stand in an id.
  static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func identifier(from text: String) -> String {
    let allowed = text.utf8.prefix(40).map { byte -> UInt8 in
      byte == UInt8(ascii: " ") ? UInt8(ascii: "-") : byte
    }
    return String(decoding: allowed.filter(isIdentifierByte), as: UTF8.self)
  }

  func checkInteger(_ node: JSONNode, _ range: IntegerRange, _ name: String) {
    guard let value = reader.sources.integer(node) else {
      return reportType(node, .integer(range), name)
    }
    switch value {
    case .fractional:
      findings.add(
        .notInteger, at: node.span, "\(name) must be a whole number", label: "this has a fraction",
        allowed: range.words)
    case .tooLarge:
      reportTooLarge(node, name, range.words)
    case .value(let isNegative, let magnitude):
      if range.contains(isNegative: isNegative, magnitude: magnitude) { return }
      let limit = isNegative || magnitude < UInt64(max(0, range.lowest)) ? "small" : "large"
      findings.add(
        .outOfRange, at: node.span, "\(name) is out of range", label: "this is too \(limit)",
        allowed: range.words)
    }
  }

  func checkNumber(_ node: JSONNode, _ range: AllowedRange, _ name: String) {
    guard let value = reader.sources.double(node) else {
      return reportType(node, .number(range), name)
    }
    guard value.isFinite else { return reportTooLarge(node, name, range.words) }
    if range.contains(value) { return }
    let isSmall = range.lowest.map { value <= $0 } ?? false
    findings.add(
      .outOfRange, at: node.span, "\(name) is out of range",
      label: "this is too \(isSmall ? "small" : "large")", allowed: range.words)
  }

  private func reportTooLarge(_ node: JSONNode, _ name: String, _ allowed: String) {
    findings.add(
      .numberTooLarge, at: node.span, "\(name) is too large to be represented",
      label: "no number of 64 bits is so large", allowed: allowed)
  }

  func checkChoice(_ node: JSONNode, _ values: [String], _ name: String) {
    guard let text = reader.text(node) else { return reportType(node, .choice(values), name) }
    if values.contains(text) { return }
    findings.add(
      .unknownChoice, at: node.span, "\(name) cannot be \(SafeText.quoted(text))",
      label: "there is no such choice", allowed: FieldType.choice(values).words,
      suggestions: NearNames.find(text, among: values))
  }
}
